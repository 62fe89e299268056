import { compareBooks, ourPayout } from '../../src/services/compare-books';
import { PaymentsDocument, type PaymentsQuery } from '../generated/operations';
import { type TestApp } from './app';
import { broken } from './verdict';

/** Every difference between the payments that the API shows and what really happened at the providers. */
export async function differences({ client, app }: TestApp): Promise<readonly string[]> {
  const ours: PaymentsQuery['payments']['edges'][number]['node'][] = [];
  for (let after: string | null = null; ;) {
    const { payments }: PaymentsQuery = await client.ask(PaymentsDocument, { first: 100, after });
    ours.push(...payments.edges.map(({ node }) => node));
    if (!payments.pageInfo.hasNextPage) break;
    after = payments.pageInfo.endCursor ?? null;
  }
  const { payouts } = await client.askText<{ payouts: { nodes: readonly ShownPayout[] } }>(
    '{ payouts(first: 100) { nodes { providerReference amount { minorUnits currency } operations { moneyMoved } } } }',
  );
  const paidOut = payouts.nodes.flatMap(({ providerReference, amount, operations }) =>
    ourPayout({
      ...{ providerReference, currency: amount.currency, amount: BigInt(amount.minorUnits) },
      moneyMoved: operations.some(({ moneyMoved }) => moneyMoved === 'YES'),
    }),
  );
  // The built-in wallet has no other side.
  const atProviders = ours.filter(({ provider }) => provider !== 'WALLET');
  const books = atProviders.map(({ id, reference, providerReference, amount, captured, refunded }) => ({
    id,
    otherNames: [reference, providerReference ?? null],
    currency: amount.currency,
    captured: BigInt(captured.minorUnits),
    refunded: BigInt(refunded.minorUnits),
  }));
  const theirs = app.sandbox!.emulators.flatMap(emulator => emulator.books());
  return [...compareBooks([...books, ...paidOut], theirs), ...(await broken(app.services.database))];
}

interface ShownPayout {
  readonly providerReference: string | null;
  readonly amount: { readonly minorUnits: string; readonly currency: string };
  readonly operations: readonly { readonly moneyMoved: string }[];
}
