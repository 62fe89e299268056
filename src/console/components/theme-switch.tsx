import { useState } from 'react';
import { applyTheme, storedTheme, type Theme } from '../state/theme';

const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];

const NAMES: Readonly<Record<Theme, string>> = { auto: 'Auto colours', light: 'Light', dark: 'Dark' };

export function ThemeSwitch() {
  const [theme, setTheme] = useState(storedTheme);
  const choose = (next: Theme): void => {
    applyTheme(next);
    setTheme(next);
  };
  return (
    <label className="theme">
      <span className="unseen">Colours</span>
      <select
        value={theme}
        onChange={event => choose(THEMES.find(each => each === event.target.value) ?? 'auto')}
      >
        {THEMES.map(each => (
          <option key={each} value={each}>
            {NAMES[each]}
          </option>
        ))}
      </select>
    </label>
  );
}
