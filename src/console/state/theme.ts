const THEME = 'paygraph.console.theme';

/** `auto` follows the system. */
export type Theme = 'auto' | 'light' | 'dark';

export function storedTheme(): Theme {
  const stored = localStorage.getItem(THEME);
  return stored === 'light' || stored === 'dark' ? stored : 'auto';
}

/** Shows it at once and remembers it for this browser. */
export function applyTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
  localStorage.setItem(THEME, theme);
}
