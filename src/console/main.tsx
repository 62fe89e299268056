import { createRoot } from 'react-dom/client';
import { App } from './app';
import { applyTheme, storedTheme } from './state/theme';

applyTheme(storedTheme());
const place = document.getElementById('app');
if (place) createRoot(place).render(<App />);
