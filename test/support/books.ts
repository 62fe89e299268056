import { compareBooks } from '../../src/demo/compare-books';
import { PaymentsDocument, type PaymentsQuery } from '../generated/operations';
import { type TestApp } from './app';

/** Every difference between the payments that the API shows and what really happened at the providers. */
export async function differences({ client, app }: TestApp): Promise<readonly string[]> {
  const ours: PaymentsQuery['payments']['edges'][number]['node'][] = [];
  for (let after: string | null = null; ;) {
    const { payments }: PaymentsQuery = await client.ask(PaymentsDocument, { first: 100, after });
    ours.push(...payments.edges.map(({ node }) => node));
    if (!payments.pageInfo.hasNextPage) break;
    after = payments.pageInfo.endCursor ?? null;
  }
  const books = ours.map(({ id, amount, captured, refunded }) => ({
    id,
    currency: amount.currency,
    captured: BigInt(captured.minorUnits),
    refunded: BigInt(refunded.minorUnits),
  }));
  return compareBooks(
    books,
    app.sandbox!.emulators.flatMap(emulator => emulator.books()),
  );
}
