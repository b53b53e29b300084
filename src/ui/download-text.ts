/** Gives a text to the browser as a file to keep. */
export function downloadText(text: string, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the file by the time that the next task runs.
  setTimeout(() => URL.revokeObjectURL(address));
}
