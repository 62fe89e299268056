import { byApplication, byPlayer, get, type Method, post } from './api-call';
import { listCards, readCard, registerCard } from './cards';
import { listGoods, showApplication } from './goods';
import { createPlayer, readPlayer, showPlayer } from './players';
import { buy, listPurchases, readOrder } from './purchases';

export interface Route {
  /** The one variable part is the key of an application or player. */
  readonly path: RegExp;
  readonly methods: Readonly<Record<string, Method>>;
}

/** R1 to R8. Every path ends with a slash; without it there is nothing. (IntraZon contract, section 5) */
const routes: readonly Route[] = [
  {
    path: /^\/api\/v1\/applications\/([^/]+)\/$/,
    methods: { GET: get(byApplication, showApplication) },
  },
  {
    path: /^\/api\/v1\/applications\/([^/]+)\/virtual-goods\/$/,
    methods: { GET: get(byApplication, listGoods) },
  },
  {
    path: /^\/api\/v1\/applications\/([^/]+)\/players\/$/,
    methods: { POST: post(byApplication, readPlayer, createPlayer) },
  },
  {
    path: /^\/api\/v1\/players\/([^/]+)\/$/,
    methods: { GET: get(byPlayer, showPlayer) },
  },
  {
    path: /^\/api\/v1\/players\/([^/]+)\/payment-method\/$/,
    methods: { GET: get(byPlayer, listCards), POST: post(byPlayer, readCard, registerCard) },
  },
  {
    path: /^\/api\/v1\/players\/([^/]+)\/buy-virtual-good\/$/,
    methods: { GET: get(byPlayer, listPurchases), POST: post(byPlayer, readOrder, buy) },
  },
];

/** The route of a path and the key in it; a key that cannot be decoded stays as it is, and is nobody's. */
export function matchRoute(path: string): { readonly route: Route; readonly pathKey: string } | undefined {
  for (const route of routes) {
    const key = route.path.exec(path)?.[1];
    if (key !== undefined) return { route, pathKey: decoded(key) };
  }
  return undefined;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
