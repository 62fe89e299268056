import { useEffect, useState } from 'react';
import { readRoute, titleOf, type Route } from './route';

/** The view that the address names. A new one gets the window's title, and the focus, so that a reader without sight is there too. */
export function useRoute(): Route {
  const [route, setRoute] = useState(() => readRoute(location.hash));
  useEffect(() => {
    const change = (): void => setRoute(readRoute(location.hash));
    window.addEventListener('hashchange', change);
    return () => window.removeEventListener('hashchange', change);
  }, []);
  const title = titleOf(route);
  useEffect(() => {
    document.title = `${title} · Paygraph`;
  }, [title]);
  return route;
}
