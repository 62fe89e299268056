import { type Provider } from '../../src/domain/provider';
import { PAYTURE_CARDS } from '../../src/demo/payture-payer';
import {
  CancelPaymentDocument,
  CapturePaymentDocument,
  EventsDocument,
  PaymentDocument,
  RefreshPaymentDocument,
  RefundPaymentDocument,
} from '../generated/operations';
import { startTestApp, type TestApp } from '../support/app';
import { differences } from '../support/books';
import { buy, cardDetails, CARDS } from './support/orders';

/** What is told of a payment's life, without what only one run or one provider can say. */
interface Told {
  readonly statuses: readonly string[];
  readonly amounts: readonly string[];
  readonly operations: readonly string[];
  readonly events: readonly string[];
}

const SHOPS = [
  { provider: 'PAYONE', currency: 'EUR', card: CARDS.good },
  { provider: 'PAYTURE', currency: 'RUB', card: PAYTURE_CARDS.good },
] as const;

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp({ PROVIDER_TIMEOUT_MS: '15000' }, { withoutJobs: true });
  // Webhooks would race the requests that are told here.
  await test.control('profile', { webhooks: false, outcomeDelayMs: 0 });
  await test.control('profile', { notifications: false }, 'PAYTURE');
});
afterAll(() => test.close());

interface Story {
  readonly paymentId: string;
  readonly key: (step: string) => string;
  readonly money: (amount: string) => { readonly amount: string; readonly currency: string };
  /** Looks at the payment after each step. */
  readonly look: () => Promise<void>;
}

/** One body: a hold of 100 at a provider, told from its first event to its last. */
async function told(
  { provider, currency, card }: { provider: Provider; currency: string; card: string },
  steps: (story: Story) => Promise<void>,
): Promise<Told> {
  const directCard = { provider, details: cardDetails(card) };
  const { payment } = await buy(test.client, {
    amount: { amount: '100.00', currency },
    payWith: { directCard },
    capture: false,
  });
  const paymentId = payment!.id;
  const statuses: string[] = [];
  const amounts: string[] = [];
  const look = async () => {
    // A provider may only accept a change at first: whoever wants to know now asks.
    const { refreshPayment } = await test.client.ask(RefreshPaymentDocument, { id: paymentId });
    const now = refreshPayment.payment;
    const { status, authorized, captured, refunded, capturable, refundable, allowedActions } = now!;
    statuses.push(status);
    const shown = [authorized, captured, refunded, capturable, refundable].map(each => each.amount);
    amounts.push([...shown, ...allowedActions].join(' '));
  };
  await look();
  const key = (step: string) => `${paymentId}-${step}`;
  await steps({ paymentId, key, look, money: amount => ({ amount, currency }) });

  const { payment: end } = await test.client.ask(PaymentDocument, { id: paymentId });
  const operations = end!.operations.map(({ kind, status, moneyMoved, amount }) =>
    [kind, status, moneyMoved, amount?.amount].join(' '),
  );
  const { events } = await test.client.ask(EventsDocument, { first: 100, filter: { paymentId } });
  return {
    ...{ statuses, amounts, operations },
    events: events.edges.map(({ node }) =>
      node.__typename === 'PaymentStatusChanged'
        ? `${node.paymentFrom ?? 'new'} -> ${node.paymentTo} ${node.amount?.amount ?? ''}`.trim()
        : node.__typename,
    ),
  };
}

async function everywhere(steps: (story: Story) => Promise<void>): Promise<Told> {
  const tales: Told[] = [];
  for (const shop of SHOPS) tales.push(await told(shop, steps));
  for (const tale of tales) expect(tale).toEqual(tales[0]);
  expect(await differences(test)).toEqual([]);
  return tales[0]!;
}

describe('the same story at every provider that takes cards', () => {
  it('is told alike: hold, capture of a part, refund of a part', async () => {
    const tale = await everywhere(async ({ paymentId, key, money, look }) => {
      const capture = { idempotencyKey: key('c'), paymentId, amount: money('60.00') };
      const { capturePayment } = await test.client.ask(CapturePaymentDocument, { input: capture });
      expect(capturePayment.errors).toEqual([]);
      await look();
      const refund = { idempotencyKey: key('r'), paymentId, amount: money('25.00') };
      const { refundPayment } = await test.client.ask(RefundPaymentDocument, { input: refund });
      expect(refundPayment.errors).toEqual([]);
      await look();
    });
    expect(tale.statuses).toEqual(['AUTHORIZED', 'CAPTURED', 'PARTIALLY_REFUNDED']);
    expect(tale.operations).toEqual([
      'AUTHORIZE SUCCEEDED YES 100.00',
      'CAPTURE SUCCEEDED YES 60.00',
      'REFUND SUCCEEDED YES 25.00',
    ]);
    expect(tale.amounts.at(-1)).toBe('100.00 60.00 25.00 0.00 35.00 REFUND');
  });

  it('is told alike: hold, release', async () => {
    const tale = await everywhere(async ({ paymentId, key, look }) => {
      const input = { idempotencyKey: key('x'), paymentId };
      const { cancelPayment } = await test.client.ask(CancelPaymentDocument, { input });
      expect(cancelPayment.errors).toEqual([]);
      await look();
    });
    expect(tale.statuses).toEqual(['AUTHORIZED', 'CANCELLED']);
    expect(tale.events.at(-1)).toBe('AUTHORIZED -> CANCELLED 100.00');
  });

  it('is told alike: more is captured, and more refunded, than there is', async () => {
    await everywhere(async ({ paymentId, key, money, look }) => {
      const over = { idempotencyKey: key('o'), paymentId, amount: money('100.01') };
      const { capturePayment: refused } = await test.client.ask(CapturePaymentDocument, { input: over });
      expect(refused.errors).toMatchObject([{ __typename: 'AmountExceeded', moneyMoved: 'NO' }]);
      await look();
      const all = { idempotencyKey: key('a'), paymentId };
      await test.client.ask(CapturePaymentDocument, { input: all });
      await look();
      const { refundPayment } = await test.client.ask(RefundPaymentDocument, { input: over });
      expect(refundPayment.errors).toMatchObject([{ __typename: 'AmountExceeded', moneyMoved: 'NO' }]);
      await look();
    });
  });
});
