/** Light, dark, or as the system has it. Kept on the device. */
export type Theme = 'system' | 'light' | 'dark';

const slot = 'headlight:theme';

/** The chosen theme; `system` where none was chosen or storage is closed to the page. */
export function chosenTheme(): Theme {
  try {
    const stored = localStorage.getItem(slot);
    return stored === 'light' || stored === 'dark' ? stored : 'system';
  } catch {
    return 'system';
  }
}

/** Puts the theme on the page. */
export function applyTheme(theme: Theme = chosenTheme()): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** Chooses a theme for this and later visits. */
export function chooseTheme(theme: Theme): void {
  applyTheme(theme);
  try {
    if (theme === 'system') localStorage.removeItem(slot);
    else localStorage.setItem(slot, theme);
  } catch {
    // Without storage the choice lasts for the visit.
  }
}
