import { type LookupAnswer } from '../../../src/connectors/contract';
import { ManualClock } from '../../../src/domain/clock';
import { cards, openSandbox, type Sandbox } from './emulator/support';
import { call, connectKit, order, PAYMENT_ID, query, sword, usd } from './world';

let sandbox: Sandbox;
let clock: ManualClock;
let kit: ReturnType<typeof connectKit>;
beforeAll(async () => (sandbox = await openSandbox()));
beforeEach(async () => {
  await sandbox.control.post('reset');
  clock = new ManualClock(new Date());
  kit = connectKit(sandbox.settings, clock);
});
afterEach(() => kit.close());
afterAll(() => sandbox.close());

async function opened(more: Parameters<typeof order>[0] = {}): Promise<string> {
  const answer = await kit.hostedCheckout.open(call(), order(more));
  if (answer.kind !== 'done') throw new Error(JSON.stringify(answer));
  expect(answer.value.redirectUrl).toContain(answer.value.providerReference);
  return answer.value.providerReference;
}

const facts = (answer: LookupAnswer) => (answer.kind === 'found' ? answer.facts : answer);
const look = async (link: string | null, more: Parameters<typeof query>[1] = {}) =>
  facts(await kit.statusLookup.lookup(query(link, more)));

describe('an order page', () => {
  it('of one line is made under our payment id, and found again by the same order', async () => {
    const link = await opened();
    expect(await opened()).toBe(link);
    await sandbox.pay(link);
    expect((await sandbox.control.get(`links/${link}`)).transactionId).toBe(PAYMENT_ID);
  });

  it('is refused when the same payment asks for something else', async () => {
    await opened();
    const other = order({ shown: { playerReference: 'player_id_123', lines: [{ ...sword, quantity: 2 }] } });
    expect(await kit.hostedCheckout.open(call(), other)).toEqual({
      ...{ kind: 'refused', code: 'TRANSACTION_CONFLICT', retry: 'NEW_KEY', decline: null },
    });
  });

  it('of several lines is made anew each time, under its own id', async () => {
    const lines = [sword, { ...sword, id: 'shield_1234', quantity: 2 }];
    const shown = { playerReference: 'player_id_123', lines };
    const link = await opened({ shown, amount: usd(1497n) });
    expect(await opened({ shown, amount: usd(1497n) })).not.toBe(link);
    expect(await sandbox.control.get(`links/${link}`)).toMatchObject({
      transactionId: link,
      playerId: 'player_id_123',
    });
  });

  it.each([
    ['that is to be captured later', { capture: false }, 'CHARGES_AT_ONCE'],
    ['without lines', { shown: null }, 'NO_LINES'],
    [
      'that costs nothing',
      { shown: { playerReference: 'p', lines: [{ ...sword, unitPrice: usd(0n) }] } },
      'PRICE_NOT_TAKEN',
    ],
    [
      'in two currencies',
      {
        shown: {
          playerReference: 'p',
          lines: [sword, { ...sword, unitPrice: { minor: 5n, currency: 'EUR' } }],
        },
      },
      'PRICE_NOT_TAKEN',
    ],
  ])('%s is refused before it is sent', async (_what, more, code) => {
    const before = (await sandbox.control.get('requests')).length;
    expect(await kit.hostedCheckout.open(call(), order(more))).toMatchObject({
      kind: 'refused',
      code,
      retry: 'NEVER',
    });
    expect((await sandbox.control.get('requests')).length).toBe(before);
  });

  it('in a currency that Stash does not sell in is refused by Stash', async () => {
    const lines = [{ ...sword, unitPrice: { minor: 499n, currency: 'RUB' } }];
    const rub = order({ amount: { minor: 499n, currency: 'RUB' }, shown: { playerReference: 'p', lines } });
    expect(await kit.hostedCheckout.open(call(), rub)).toMatchObject({
      kind: 'refused',
      code: 'INVALID_REQUEST',
    });
  });

  it.each([
    ['resetBefore', 'unknown'],
    ['resetAfter', 'unknown'],
    ['cutBody', 'unknown'],
  ])('whose answer is spoilt by %s is %s', async (fault, kind) => {
    await sandbox.control.fault(fault);
    expect((await kit.hostedCheckout.open(call(), order())).kind).toBe(kind);
  });

  it('is not sent where nobody listens', async () => {
    const nowhere = connectKit({ ...sandbox.settings, STASH_BASE_URL: 'http://127.0.0.1:1' });
    expect((await nowhere.hostedCheckout.open(call(), order())).kind).toBe('notSent');
    await nowhere.close();
  });
});

describe('the payment query', () => {
  const sold = { playerReference: null, lines: [{ id: 'sword_123', quantity: 1, unitPrice: usd(499n) }] };
  const paid = (link: string) => [
    { kind: 'IDENTIFIED', providerReference: link },
    {
      kind: 'SUCCEEDED',
      of: { effect: 'PAY', providerKey: null, reference: null },
      amount: usd(499n),
      order: sold,
    },
  ];

  it('tells nothing before it is paid, and then for how much and for what', async () => {
    const link = await opened();
    expect(await look(link)).toEqual([]);
    await sandbox.pay(link);
    expect(await look(link)).toEqual(paid(link));
  });

  it('lets a charge that we approved lapse when it failed, after 15 minutes and not before', async () => {
    const link = await opened();
    await sandbox.pay(link, cards.captureFails);
    const approvedAt = clock.now();
    expect(await look(link)).toEqual([]);
    clock.advance(15 * 60_000 - 1);
    await sandbox.control.advance(15 * 60_000);
    expect(await look(link, { approvedAt })).toEqual([]);
    clock.advance(1);
    expect(await look(link, { approvedAt })).toEqual([{ kind: 'UNCHARGED', approvedAt }]);
  });

  it('tells that a link ran out, and lets what we approved lapse with it', async () => {
    const link = await opened();
    await sandbox.control.advance(86_400_000);
    const approvedAt = clock.now();
    const pay = { effect: 'PAY', providerKey: null, reference: null };
    expect(await look(link, { approvedAt })).toEqual([
      { kind: 'EXPIRED', of: pay },
      { kind: 'UNCHARGED', approvedAt },
    ]);
  });

  it('tells of a refund in part only that it was paid, and of one in whole what we did not know', async () => {
    const link = await opened();
    await sandbox.pay(link);
    await sandbox.refund(link, { amount: '100' });
    expect(await look(link)).toEqual(paid(link));
    await sandbox.refund(link, { amount: '399' });
    expect(await look(link, { refunded: 100n })).toMatchObject([
      ...paid(link),
      { kind: 'SUCCEEDED', of: { effect: 'REFUND', foreign: true }, amount: usd(399n) },
    ]);
    expect(await look(link, { refunded: 499n })).toEqual(paid(link));
  });

  it('tells of a chargeback what the bank took', async () => {
    const link = await opened();
    await sandbox.pay(link);
    await sandbox.refund(link, { amount: '499', reason: 'CHARGEBACK' });
    expect(await look(link)).toMatchObject([...paid(link), { kind: 'CHARGED_BACK', amount: usd(499n) }]);
  });

  it('knows nothing without a link, is unclear about one that Stash does not know, and is asked about the charge only', async () => {
    expect(await look(null)).toEqual({ kind: 'absent' });
    expect(await look('no-such-link')).toEqual({ kind: 'unclear', cause: 'NOT_FOUND' });
    const { operation, ...rest } = query(await opened());
    const refund = { ...rest, operation: { ...operation, kind: 'REFUND' as const } };
    expect((await kit.statusLookup.lookup(refund)).kind).toBe('unclear');
  });

  it('is unclear without a state, and never takes that for paid', async () => {
    const link = await opened();
    await sandbox.pay(link);
    await sandbox.control.post('profile', { paymentView: 'older' });
    expect(await look(link)).toMatchObject({ kind: 'unclear' });
  });
});

describe('health', () => {
  it('is proven by the signature, and by no other key', async () => {
    const { signal } = new AbortController();
    expect(await kit.health.check(signal)).toEqual({ kind: 'done', value: null });
    const wrong = connectKit({ ...sandbox.settings, STASH_API_KEY: 'ik_wrong' });
    expect(await wrong.health.check(signal)).toMatchObject({ kind: 'refused', code: 'UNAUTHENTICATED' });
    await wrong.close();
  });
});
