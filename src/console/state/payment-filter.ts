import {
  type PaymentFilter,
  type PaymentRowFragment,
  type PaymentStatus,
  type Provider,
} from '../generated/operations';

/** What the filters of the list say; an empty text asks for nothing. */
export interface FilterFields {
  readonly status: string;
  readonly provider: string;
  /** The merchant's order id, exactly. */
  readonly reference: string;
  /** Days in UTC, `2026-01-31`, both inclusive. */
  readonly from: string;
  readonly to: string;
}

export const NO_FILTER: FilterFields = { status: '', provider: '', reference: '', from: '', to: '' };

/** Total over the schema's enums: a new value does not compile until it is offered. */
export const PAYMENT_STATUSES = keys<PaymentStatus>({
  CREATED: true,
  REQUIRES_ACTION: true,
  PROCESSING: true,
  UNKNOWN: true,
  AUTHORIZED: true,
  PARTIALLY_CAPTURED: true,
  CAPTURED: true,
  PARTIALLY_REFUNDED: true,
  REFUNDED: true,
  CANCELLED: true,
  DECLINED: true,
  FAILED: true,
  EXPIRED: true,
  CHARGED_BACK: true,
});

export const PROVIDERS = keys<Provider>({
  PAYONE: true,
  PAYTURE: true,
  PI: true,
  STASH: true,
  INTRAZON: true,
  WALLET: true,
});

export function readFilter(query: URLSearchParams): FilterFields {
  const read = (name: keyof FilterFields): string => query.get(name) ?? '';
  return {
    status: read('status'),
    provider: read('provider'),
    reference: read('reference'),
    from: read('from'),
    to: read('to'),
  };
}

export function filterQuery(fields: FilterFields): string {
  const given = Object.entries(fields).filter(([, value]) => value !== '');
  return new URLSearchParams(
    given.map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();
}

/** For the server. What is no value of the schema, as in a link that was cut, asks for nothing. */
export function toServerFilter({ status, provider, reference, from, to }: FilterFields): PaymentFilter {
  const statuses = PAYMENT_STATUSES.filter(each => each === status);
  const providers = PROVIDERS.filter(each => each === provider);
  return {
    ...(statuses.length > 0 && { status: statuses }),
    ...(providers.length > 0 && { provider: providers }),
    ...(reference !== '' && { reference }),
    ...(isDay(from) && { createdFrom: `${from}T00:00:00Z` }),
    ...(isDay(to) && { createdTo: dayAfter(to) }),
  };
}

/** The same for a row that an event brought. */
export function fits(fields: FilterFields, row: PaymentRowFragment): boolean {
  const { status, provider, reference, createdFrom, createdTo } = toServerFilter(fields);
  return (
    (!status || status.includes(row.status)) &&
    (!provider || provider.includes(row.provider)) &&
    (!reference || reference === row.reference) &&
    (!createdFrom || Date.parse(row.createdAt) >= Date.parse(createdFrom)) &&
    (!createdTo || Date.parse(row.createdAt) < Date.parse(createdTo))
  );
}

function keys<Key extends string>(values: Readonly<Record<Key, true>>): readonly Key[] {
  return Object.keys(values) as Key[];
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 24 * 3_600_000).toISOString();
}
