import { money } from '../../src/domain/money';
import { cancelPayout, refreshPayout } from '../../src/services/change-payout';
import { createPayout } from '../../src/services/create-payout';
import { findPayout } from '../../src/store/payouts';
import { emulatorOf } from '../support/app';
import { describeOnBothDatabases } from '../support/databases';
import { broken } from '../support/verdict';
import { APPLICATION, openWorld, server, type World } from './world';

const DAY_MS = 86_400_000;
const CANCEL = { method: 'POST', path: '/cancel$' };

describeOnBothDatabases('a payout that is given up and that the platform does not cancel', open => {
  let world: World;
  beforeEach(async () => {
    world = await openWorld(open, { providerTimeoutMs: 1_000 });
    await world.control('profile', { ledgerMs: 50, submitTimeoutMs: 500 }, 'PI');
  });
  afterEach(() => world.close());

  const stored = async (id: string) => (await findPayout(world.database.reader, APPLICATION, { id }))!;
  const giveUp = (payoutId: string) =>
    cancelPayout(world.services, server, { idempotencyKey: 'give up', payoutId });

  async function newUser(username: string): Promise<string> {
    return ((await world.control('users', { username }, 'PI')) as { readonly uid: string }).uid;
  }

  async function registered() {
    const order = {
      ...{ idempotencyKey: 'k', reference: 'r', playerId: null, recipient: await newUser('kate') },
      ...{ amount: money(31_400_000n, 'PI'), memo: 'Refund for apple pie', metadata: {} },
    };
    const { payout } = await createPayout(world.services, server, order);
    expect(payout).toMatchObject({ status: 'REGISTERED' });
    return payout!;
  }

  async function atPlatform<Answer>(path: string, body: object): Promise<Answer> {
    const { PI_BASE_URL, PI_API_KEY } = emulatorOf(world.sandbox, 'PI').credentials;
    const answer = await fetch(`${PI_BASE_URL}/v2/payments/${path}`, {
      method: 'POST',
      headers: { authorization: `Key ${PI_API_KEY}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return (await answer.json()) as Answer;
  }

  /** Another program has told the platform of a transaction that is not the payout's: linked for ever. */
  async function linkWrongTransaction(reference: string): Promise<void> {
    const terms = { uid: await newUser('john'), amount: 1, memo: 'Apple pie', metadata: {} };
    const { identifier } = (await world.control('payments/start', terms, 'PI')) as { identifier: string };
    await atPlatform(`${identifier}/approve`, {});
    const paid = { identifier, report: false };
    const { txid } = (await world.control('payments/pay', paid, 'PI')) as { readonly txid: string };
    await world.control('ledgers/close', {}, 'PI');
    expect(await atPlatform(`${reference}/complete`, { txid })).toMatchObject({
      error: 'verification_failed',
    });
  }

  it('is cancelled later when only our key was wrong', async () => {
    const payout = await registered();
    const refused = { fault: 'status', when: 'before', status: 401, times: 1, match: CANCEL };
    await world.control('faults', refused, 'PI');
    expect((await giveUp(payout.id)).payout?.status).toBe('REGISTERED');
    while ((await stored(payout.id)).status !== 'CANCELLED') await world.pass(2_000);
    expect(world.books('PI')).toEqual([]);
    expect(await world.differences()).toEqual([]);
  });

  it('needs review when it is refused for good, is tried again daily, and is sound books', async () => {
    const payout = await registered();
    await linkWrongTransaction(payout.providerReference!);
    const { errors } = await giveUp(payout.id);
    expect(errors).toMatchObject([{ kind: 'OutcomeUnknown' }]);
    const reviewed = await stored(payout.id);
    expect(reviewed).toMatchObject({
      status: 'NEEDS_REVIEW',
      failure: { providerCode: 'payment_tx_present' },
    });
    expect(reviewed.nextCheckAt!.getTime() - reviewed.updatedAt.getTime()).toBe(DAY_MS);
    expect(await broken(world.database)).toEqual([]);

    await world.pass(DAY_MS);
    const again = await stored(payout.id);
    expect(again.status).toBe('NEEDS_REVIEW');
    expect(again.attempts).toBe(reviewed.attempts + 1);
    const refreshed = await refreshPayout(world.services, server, payout.id);
    expect(refreshed.payout).toMatchObject({ status: 'NEEDS_REVIEW', attempts: again.attempts + 1 });
    expect(await broken(world.database)).toEqual([]);
  });

  it('keeps no other payout waiting while it needs review', async () => {
    const payout = await registered();
    await linkWrongTransaction(payout.providerReference!);
    await giveUp(payout.id);
    const order = {
      ...{ idempotencyKey: 'k2', reference: 'r2', playerId: null, recipient: await newUser('ann') },
      ...{ amount: money(10_000_000n, 'PI'), memo: 'Pie', metadata: {} },
    };
    await world.control('profile', { ongoingScope: 'app_user' }, 'PI');
    const { payout: next } = await createPayout(world.services, server, order);
    while ((await stored(next!.id)).status !== 'COMPLETED') await world.pass(2_000);
    expect(world.books('PI').filter(({ kind }) => kind === 'PAYOUT')).toHaveLength(1);
  });
});
