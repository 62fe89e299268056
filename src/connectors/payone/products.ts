import { type PaymentProduct, type ProductCatalogue } from '../contract';
import { listAt, textAt, wholeAt } from '../json';
import { type PayoneClient } from './client';
import { endOf } from './refusals';

/** What the account can be paid with in a country and currency (PAYONE contract, section 3.8). */
export function products(client: PayoneClient): ProductCatalogue {
  return {
    async list(signal, { countryCode, currency }) {
      // Only letters, so that the signed and the sent text are the same whatever is encoded (section 2).
      if (!/^[A-Z]{2}$/.test(countryCode) || !/^[A-Z]{3}$/.test(currency)) {
        return { kind: 'refused', code: 'INVALID_VALUE', retry: 'NEW_KEY', decline: null };
      }
      const path = `/products?countryCode=${countryCode}&currencyCode=${currency}`;
      const answer = await client.send({ method: 'GET', path, signal });
      if (answer.kind !== 'success') return endOf(answer);
      const listed = listAt(answer.body, 'paymentProducts');
      if (!listed) return { kind: 'unknown', cause: 'the answer has no list of products' };
      return { kind: 'done', value: listed.map(readProduct).filter(product => product !== undefined) };
    },
  };
}

function readProduct(value: unknown): PaymentProduct | undefined {
  const id = wholeAt(value, 'id');
  const method = textAt(value, ['paymentMethod'], 40);
  if (id === undefined || method === undefined) return undefined;
  return { id: String(id), method, name: textAt(value, ['displayHints', 'label'], 200) ?? String(id) };
}
