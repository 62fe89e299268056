import { filterQuery, readFilter, type FilterFields } from './payment-filter';

/** What the address after the # says to show. */
export type Route =
  | { readonly view: 'payments'; readonly filter: FilterFields }
  | { readonly view: 'payment'; readonly id: string }
  | { readonly view: 'payouts'; readonly status: string; readonly recipient: string }
  | { readonly view: 'payout'; readonly id: string }
  | { readonly view: 'activity' | 'providers' | 'sandbox' | 'operations' | 'nowhere' };

export function readRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#?\/?/, '').split('?');
  const query = new URLSearchParams(search);
  const [view = '', id] = path.split('/');
  switch (view) {
    case '':
      return { view: 'payments', filter: readFilter(query) };
    case 'payments':
      return id ? { view: 'payment', id } : { view: 'payments', filter: readFilter(query) };
    case 'payouts': {
      if (id) return { view: 'payout', id };
      return { view: 'payouts', status: query.get('status') ?? '', recipient: query.get('recipient') ?? '' };
    }
    case 'activity':
    case 'providers':
    case 'sandbox':
    case 'operations':
      return { view };
    default:
      return { view: 'nowhere' };
  }
}

export function paymentsAddress(filter: FilterFields): string {
  const query = filterQuery(filter);
  return query === '' ? '#/payments' : `#/payments?${query}`;
}

export function payoutsAddress(given: { readonly status: string; readonly recipient: string }): string {
  const query = new URLSearchParams(Object.entries(given).filter(([, value]) => value !== '')).toString();
  return query === '' ? '#/payouts' : `#/payouts?${query}`;
}

/** For the window's title. */
export function titleOf(route: Route): string {
  switch (route.view) {
    case 'payment':
      return `Payment ${route.id}`;
    case 'payout':
      return `Payout ${route.id}`;
    case 'nowhere':
      return 'Not found';
    case 'payments':
    case 'payouts':
    case 'activity':
    case 'providers':
    case 'sandbox':
    case 'operations':
      return route.view.charAt(0).toUpperCase() + route.view.slice(1);
  }
}
