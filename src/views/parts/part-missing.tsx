/** Stands where code of a small part could not be fetched: the view around it stays. */
export function PartMissing() {
  return <p role="status">This part of the page could not be loaded. Reload the page to try again.</p>;
}
