import { type ApiAnswer, type ApiCall } from './api-call';
import { missing, Refusal, unknownThing } from './errors';
import { type ProductFilters } from './records';

/** A payment product that this PAYONE has in its contract with every merchant. */
export interface Product {
  readonly id: number;
  readonly label: string;
  readonly method: 'card' | 'mobile' | 'redirect';
  /** Only for these; any currency when absent. */
  readonly currencies?: readonly string[];
  readonly countries?: readonly string[];
}

const products: readonly Product[] = [
  { id: 1, label: 'Visa', method: 'card' },
  { id: 2, label: 'American Express', method: 'card' },
  { id: 3, label: 'Mastercard', method: 'card' },
  { id: 302, label: 'Apple Pay', method: 'mobile' },
  { id: 320, label: 'Google Pay', method: 'mobile' },
  { id: 809, label: 'iDEAL', method: 'redirect', currencies: ['EUR'], countries: ['NL'] },
  { id: 840, label: 'PayPal', method: 'redirect' },
  { id: 5406, label: 'EPS', method: 'redirect', currencies: ['EUR'], countries: ['AT'] },
  { id: 5407, label: 'Twint', method: 'redirect', currencies: ['CHF'], countries: ['CH'] },
];

export function productById(id: number): Product | undefined {
  return products.find(product => product.id === id);
}

/** What a hosted page offers, after the merchant's filters. */
export function offeredProducts(currency: string | undefined, filters: ProductFilters): readonly Product[] {
  return products.filter(product => {
    if (product.method === 'mobile') return false;
    if (currency !== undefined && product.currencies?.includes(currency) === false) return false;
    const names = (filter: ProductFilters['exclude']): boolean =>
      filter?.products.includes(product.id) === true ||
      (product.method === 'card' && filter?.groups.some(group => group.toLowerCase() === 'cards') === true);
    return (filters.restrictTo === undefined || names(filters.restrictTo)) && !names(filters.exclude);
  });
}

/** GET /products */
export function listProducts({ query }: ApiCall): ApiAnswer {
  const { country, currency, hidesFields } = readContext(query);
  const paymentProducts = products
    .filter(product => product.currencies?.includes(currency) !== false)
    .filter(product => product.countries?.includes(country) !== false)
    .map((product, order) => productView(product, order, hidesFields));
  return { status: 200, body: { paymentProducts } };
}

/** GET /products/{id} */
export function getProduct({ params, query }: ApiCall): ApiAnswer {
  const { hidesFields } = readContext(query);
  const product = productById(Number(params['productId']));
  if (product === undefined) throw unknownThing('UNKNOWN_PRODUCT_ID');
  return { status: 200, body: productView(product, 0, hidesFields) };
}

function readContext(query: URLSearchParams): { country: string; currency: string; hidesFields: boolean } {
  const country = query.get('countryCode');
  const currency = query.get('currencyCode');
  const problems = [
    ...(country === null ? missing('countryCode').errors : []),
    ...(currency === null ? missing('currencyCode').errors : []),
  ];
  if (country === null || currency === null) throw new Refusal(400, problems);
  return { country, currency, hidesFields: query.getAll('hide').includes('fields') };
}

function productView(product: Product, displayOrder: number, hidesFields: boolean): Record<string, unknown> {
  const displayHints = { displayOrder, label: product.label, logo: '' };
  return {
    id: product.id,
    paymentMethod: product.method,
    ...(product.method === 'card' ? { paymentProductGroup: 'Cards' } : {}),
    allowsRecurring: product.method === 'card',
    allowsTokenization: product.method === 'card',
    allowsAuthentication: product.method === 'card',
    usesRedirectionTo3rdParty: product.method === 'redirect',
    displayHints,
    displayHintsList: [displayHints],
    accountsOnFile: [],
    ...(hidesFields ? {} : { fields: product.method === 'card' ? cardFields : [] }),
  };
}

const cardFields = ['cardNumber', 'expiryDate', 'cvv', 'cardholderName'].map((id, displayOrder) => ({
  id,
  type: id === 'expiryDate' ? 'expirydate' : id === 'cardholderName' ? 'string' : 'numericstring',
  dataRestrictions: { isRequired: id !== 'cardholderName' },
  displayHints: { displayOrder },
}));
