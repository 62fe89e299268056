import { money } from '../../src/domain/money';
import { cancelPayout, refreshPayout } from '../../src/services/change-payout';
import { createPayout } from '../../src/services/create-payout';
import { previewPayoutVerdict, resolvePayout } from '../../src/services/resolve-payout';
import { readEvents } from '../../src/store/events';
import { verdictsOfPayout } from '../../src/store/operator-verdicts';
import { findPayout } from '../../src/store/payouts';
import { emulatorOf } from '../support/app';
import { describeOnBothDatabases } from '../support/databases';
import { PiPlatform } from '../support/pi-platform';
import { broken } from '../support/verdict';
import { APPLICATION, openWorld, server, type World } from './world';

const DAY_MS = 86_400_000;
const CANCEL = { method: 'POST', path: '/cancel$' };

describeOnBothDatabases('a payout that is given up and that the platform does not cancel', open => {
  let world: World;
  let platform: PiPlatform;
  beforeEach(async () => {
    world = await openWorld(open, { providerTimeoutMs: 1_000 });
    platform = new PiPlatform(emulatorOf(world.sandbox, 'PI').url);
    await world.control('profile', { ledgerMs: 50, submitTimeoutMs: 500 }, 'PI');
  });
  afterEach(() => world.close());

  const stored = async (id: string) => (await findPayout(world.database.reader, APPLICATION, { id }))!;
  const giveUp = (payoutId: string) =>
    cancelPayout(world.services, server, { idempotencyKey: 'give up', payoutId });

  async function registered() {
    const order = {
      ...{ idempotencyKey: 'k', reference: 'r', playerId: null, recipient: await platform.newUser('kate') },
      ...{ amount: money(31_400_000n, 'PI'), memo: 'Refund for apple pie', metadata: {} },
    };
    const { payout } = await createPayout(world.services, server, order);
    expect(payout).toMatchObject({ status: 'REGISTERED' });
    return payout!;
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
    await platform.linkWrongTransaction(payout.providerReference!);
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

  it('ends by an operator’s verdict that it paid nothing, once, with evidence and a name', async () => {
    const payout = await registered();
    const { applicationId, id: payoutId } = payout;
    const command = {
      applicationId,
      payoutId,
      evidence: 'history of the wallet, ticket 4712',
      operator: 'ada',
    };
    expect(await resolvePayout(world.services, command)).toMatchObject({ kind: 'IllegalState' });
    await platform.linkWrongTransaction(payout.providerReference!);
    await giveUp(payoutId);

    expect(await previewPayoutVerdict(world.services, command)).toMatchObject({
      ...{ before: { status: 'NEEDS_REVIEW' }, after: { status: 'FAILED' } },
    });
    expect((await stored(payoutId)).status).toBe('NEEDS_REVIEW');
    const both = await Promise.all([1, 2].map(() => resolvePayout(world.services, command)));
    expect(both.filter(each => 'kind' in each)).toMatchObject([{ kind: 'IllegalState' }]);
    expect(await stored(payoutId)).toMatchObject({ status: 'FAILED', nextCheckAt: null });
    expect(await verdictsOfPayout(world.database.reader, payoutId)).toMatchObject([
      { evidence: command.evidence, operator: 'ada' },
    ]);
    const page = { after: 0n, limit: 100, filter: { payoutId } };
    expect((await readEvents(world.database.reader, APPLICATION, page)).at(-1)).toMatchObject({
      ...{ cause: 'operator:ada', body: { from: 'NEEDS_REVIEW', to: 'FAILED' } },
    });
    expect(await broken(world.database)).toEqual([]);
    expect(world.books('PI').filter(({ kind }) => kind === 'PAYOUT')).toEqual([]);
  });

  it.each([
    ['without evidence', { evidence: ' ' }, 'InvalidInput'],
    ['with a card number as evidence', { evidence: 'paid by 4012000033330026' }, 'InvalidInput'],
    ['by a nameless operator', { operator: 'a b' }, 'InvalidInput'],
    ['of another application', { applicationId: 'app_other' }, 'NotFound'],
  ])('keeps its state for a verdict %s', async (_name, flaw, kind) => {
    const payout = await registered();
    await platform.linkWrongTransaction(payout.providerReference!);
    await giveUp(payout.id);
    const command = { applicationId: APPLICATION, payoutId: payout.id, evidence: 'ticket', operator: 'ada' };
    expect(await resolvePayout(world.services, { ...command, ...flaw })).toMatchObject({ kind });
    expect((await stored(payout.id)).status).toBe('NEEDS_REVIEW');
    expect(await verdictsOfPayout(world.database.reader, payout.id)).toEqual([]);
  });

  it('keeps no other payout waiting while it needs review', async () => {
    const payout = await registered();
    await platform.linkWrongTransaction(payout.providerReference!);
    await giveUp(payout.id);
    const order = {
      ...{ idempotencyKey: 'k2', reference: 'r2', playerId: null, recipient: await platform.newUser('ann') },
      ...{ amount: money(10_000_000n, 'PI'), memo: 'Pie', metadata: {} },
    };
    await world.control('profile', { ongoingScope: 'app_user' }, 'PI');
    const { payout: next } = await createPayout(world.services, server, order);
    while ((await stored(next!.id)).status !== 'COMPLETED') await world.pass(2_000);
    expect(world.books('PI').filter(({ kind }) => kind === 'PAYOUT')).toHaveLength(1);
  });
});
