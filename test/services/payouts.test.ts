import { money, parseMoney } from '../../src/domain/money';
import { cancelPayout, refreshPayout } from '../../src/services/change-payout';
import { createPayout, type CreatePayout } from '../../src/services/create-payout';
import { drivePayouts } from '../../src/services/drive-payouts';
import { readEvents } from '../../src/store/events';
import { envelopesOf, findPayout } from '../../src/store/payouts';
import { emulatorOf } from '../support/app';
import { describeOnBothDatabases, describeOnSqlite } from '../support/databases';
import { APPLICATION, openWorld, server, type World } from './world';

const SECOND_MS = 1_000;
let asked = 0;

async function newUser(world: World, scopes: readonly string[] = ['payments', 'wallet_address']) {
  asked += 1;
  const body = { username: `user${asked}`, scopes };
  return (await world.control('users', body, 'PI')) as { readonly uid: string; readonly address: string };
}

function order(recipient: string, more: Partial<CreatePayout> = {}): CreatePayout {
  asked += 1;
  return {
    idempotencyKey: `payout-${asked}`,
    reference: `payout-${asked}`,
    playerId: null,
    recipient,
    amount: money(31_400_000n, 'PI'),
    memo: 'Refund for apple pie',
    metadata: { product_id: 'apple-pie-1' },
    ...more,
  };
}

async function stored(world: World, id: string) {
  return (await findPayout(world.database.reader, APPLICATION, { id }))!;
}

/** Runs the jobs, moving the clocks on, until the payout has a status. */
async function until(world: World, id: string, ...statuses: readonly string[]) {
  for (;;) {
    const payout = await stored(world, id);
    if (statuses.includes(payout.status)) return payout;
    await world.pass(2 * SECOND_MS);
  }
}

async function statusesTold(world: World, payoutId: string): Promise<readonly string[]> {
  const events = await readEvents(world.database.reader, APPLICATION, {
    ...{ after: 0n, limit: 100, filter: { payoutId } },
  });
  return events.map(({ body }) => body.to);
}

describeOnBothDatabases('a payout', open => {
  let world: World;
  beforeEach(async () => {
    world = await openWorld(open, { providerTimeoutMs: 1_000 });
    await world.control('profile', { ledgerMs: 50, submitTimeoutMs: 500 }, 'PI');
  });
  afterEach(() => world.close());

  it('is registered, signed, submitted, confirmed and completed by itself, each step told once', async () => {
    const { uid } = await newUser(world);
    const { payout, errors } = await createPayout(world.services, server, order(uid));
    expect(errors).toEqual([]);
    expect(payout!.status).toBe('REGISTERED');
    const done = await until(world, payout!.id, 'COMPLETED');
    expect(await statusesTold(world, done.id)).toEqual([
      ...['CREATED', 'REGISTERED', 'SIGNED', 'SUBMITTED', 'CONFIRMED', 'COMPLETED'],
    ]);
    expect(done.platform).toMatchObject({
      ...{ userUid: uid, direction: 'app_to_user', network: 'Pi Testnet' },
      ...{ developerApproved: true, transactionVerified: true, developerCompleted: true, cancelled: false },
      transaction: { txid: done.transactionId, verified: true },
    });
    expect(world.books('PI')).toMatchObject([
      { kind: 'PAYOUT', reference: done.providerReference, amount: '31400000', currency: 'PI' },
    ]);
    expect(await world.differences()).toEqual([]);
  });

  it('is made once under one key, and refused for another request under it', async () => {
    const { uid } = await newUser(world);
    const command = order(uid);
    const first = await createPayout(world.services, server, command);
    const again = await createPayout(world.services, server, command);
    expect(again).toMatchObject({ replayed: true, payout: { id: first.payout!.id } });
    const other = await createPayout(world.services, server, { ...command, memo: 'another' });
    expect(other.errors).toMatchObject([{ kind: 'IdempotencyConflict', inProgress: false }]);
    await until(world, first.payout!.id, 'COMPLETED');
    expect(world.books('PI')).toHaveLength(1);
  });

  it('is given up while nothing is signed, at the platform too, and not after', async () => {
    const { uid } = await newUser(world);
    const { payout } = await createPayout(world.services, server, order(uid));
    const cancel = { idempotencyKey: 'cancel', payoutId: payout!.id };
    const cancelled = await cancelPayout(world.services, server, cancel);
    expect(cancelled).toMatchObject({
      errors: [],
      payout: { status: 'CANCELLED' },
      operation: { kind: 'CANCEL' },
    });
    expect((await stored(world, payout!.id)).platform?.cancelled).toBe(true);
    expect(await cancelPayout(world.services, server, cancel)).toMatchObject({ replayed: true });

    const { payout: paid } = await createPayout(world.services, server, order(uid));
    await until(world, paid!.id, 'COMPLETED');
    const late = await cancelPayout(world.services, server, { idempotencyKey: 'late', payoutId: paid!.id });
    expect(late.errors).toMatchObject([{ kind: 'IllegalState' }]);
    expect(await world.differences()).toEqual([]);
  });
});

describeOnSqlite('a payout that is refused', open => {
  let world: World;
  beforeEach(async () => {
    world = await openWorld(open, { providerTimeoutMs: 1_000 });
    await world.control('profile', { ledgerMs: 50, submitTimeoutMs: 500 }, 'PI');
  });
  afterEach(() => world.close());

  it.each([
    ['eight decimals', { amount: '1.00000001' }],
    ['an exponent', { amount: '1e3' }],
  ])('for an amount with %s is no amount at all', (_name, { amount }) => {
    expect(typeof parseMoney(amount, 'PI')).toBe('string');
  });

  it.each([
    ['zero', { amount: money(0n, 'PI') }, ['input', 'amount', 'amount']],
    ['a negative amount', { amount: money(-1n, 'PI') }, ['input', 'amount', 'amount']],
    ['another currency', { amount: money(1n, 'EUR') }, ['input', 'amount', 'currency']],
    ['no memo', { memo: ' ' }, ['input', 'memo']],
    ['a memo that is too long', { memo: 'x'.repeat(201) }, ['input', 'memo']],
    ['metadata that take our name', { metadata: { payout_id: 'x' } }, ['input', 'metadata']],
    ['a recipient that is no id', { recipient: 'ünïcode' }, ['input', 'recipient']],
  ])('with %s is InvalidInput, and nothing is stored or sent', async (_name, changes, path) => {
    const { uid } = await newUser(world);
    const result = await createPayout(world.services, server, order(uid, changes));
    expect(result).toMatchObject({ payout: null, errors: [{ kind: 'InvalidInput', path }] });
    expect(await world.database.reader.query('SELECT id FROM payout')).toEqual([]);
  });

  it('for an unknown user or a missing scope is told at once, and ends FAILED with nothing paid', async () => {
    const unknown = await createPayout(world.services, server, order('00000000-0000-0000-0000-000000000000'));
    expect(unknown).toMatchObject({
      payout: { status: 'FAILED' },
      errors: [{ kind: 'ProviderRejected', providerCode: 'user_not_found' }],
    });
    const { uid } = await newUser(world, ['payments']);
    const scopeless = await createPayout(world.services, server, order(uid));
    expect(scopeless.errors).toMatchObject([{ kind: 'ProviderRejected', providerCode: 'missing_scope' }]);
    expect(world.books('PI')).toEqual([]);
  });

  it('for want of funds is InsufficientFunds, cancelled at the platform, with nothing paid', async () => {
    const { uid } = await newUser(world);
    const { payout } = await createPayout(
      world.services,
      server,
      order(uid, { amount: money(20_000_000_000_000n, 'PI') }),
    );
    const failed = await until(world, payout!.id, 'FAILED');
    expect(failed.platform?.cancelled).toBe(true);
    const refreshed = await refreshPayout(world.services, server, failed.id);
    expect(refreshed.errors).toMatchObject([{ kind: 'InsufficientFunds' }]);
    expect(world.books('PI')).toEqual([]);
    expect(await world.differences()).toEqual([]);
  });
});

/** What can go wrong with a call on the way, by the step it strikes. */
const STEPS = {
  create: { method: 'POST', path: '/v2/payments$' },
  submit: { method: 'POST', path: '/transactions' },
  complete: { method: 'POST', path: '/complete$' },
} as const;
const WIRE = [
  { fault: 'resetBefore' },
  { fault: 'resetAfter' },
  { fault: 'timeoutBefore' },
  { fault: 'timeoutAfter' },
  { fault: 'status', when: 'before', status: 503 },
  { fault: 'status', when: 'after', status: 502, body: 'html' },
  { fault: 'garbage', when: 'after' },
  { fault: 'cutBody' },
] as const;
const CHAIN = [
  { fault: 'lateInclusion', ledgers: 2 },
  { fault: 'lastMomentInclusion' },
  { fault: 'neverIncluded' },
  { fault: 'feeSurge', fee: 300_000 },
  { fault: 'sequenceStolen' },
] as const;
const CASES = [
  ...Object.entries(STEPS).flatMap(([step, match]) => WIRE.map(fault => ({ step, match, fault }))),
  ...CHAIN.map(fault => ({ step: 'submit', match: STEPS.submit, fault })),
].map(each => ({ ...each, name: `${each.step}: ${JSON.stringify(each.fault)}` }));

describeOnSqlite('a payout on whose way something goes wrong', open => {
  let world: World;
  beforeEach(async () => {
    world = await openWorld(open, { providerTimeoutMs: 600 });
    await world.control('profile', { ledgerMs: 50, submitTimeoutMs: 300 }, 'PI');
  });
  afterEach(() => world.close());

  it.each(CASES)('pays once and completes by itself: $name', async ({ match, fault }) => {
    const { uid } = await newUser(world);
    await world.control('faults', { ...fault, times: 1, match }, 'PI');
    const { payout } = await createPayout(world.services, server, order(uid));
    const done = await until(world, payout!.id, 'COMPLETED', 'FAILED');
    expect(done.status).toBe('COMPLETED');
    // It did strike.
    expect(await world.control('faults', undefined, 'PI')).toEqual([]);
    expect(world.books('PI')).toHaveLength(1);
    const envelopes = await envelopesOf(world.database.reader, done.id);
    expect(envelopes.filter(({ state }) => state === 'APPLIED')).toHaveLength(1);
    expect(await world.differences()).toEqual([]);
  });

  it('says that it was paid when the platform refuses to close it, and closes it later', async () => {
    const { uid } = await newUser(world);
    const refused = { fault: 'status', when: 'before', status: 401, times: 1, match: STEPS.complete };
    await world.control('faults', refused, 'PI');
    const { payout } = await createPayout(world.services, server, order(uid));
    const confirmed = await until(world, payout!.id, 'CONFIRMED', 'COMPLETED');
    for (let failure = confirmed.failure; ;) {
      if (failure) {
        expect(failure.message).toBe('PI refused to close the payout. It was paid on the chain.');
        break;
      }
      await world.pass(500);
      const now = await findPayout(world.database.reader, APPLICATION, { id: payout!.id });
      expect(now!.status).toBe('CONFIRMED');
      failure = now!.failure;
    }
    const done = await until(world, payout!.id, 'COMPLETED', 'FAILED');
    expect([done.status, done.failure]).toEqual(['COMPLETED', null]);
    expect(world.books('PI')).toHaveLength(1);
  });

  // The recipient's address is the platform's to say: nobody else knows it.
  it.each(['wrongSender', 'wrongUser', 'wrongNetwork', 'wrongDirection'])(
    'signs nothing for a payment that the platform made otherwise: %s',
    async fault => {
      const { uid } = await newUser(world);
      await world.control('faults', { fault, times: 1, match: STEPS.create }, 'PI');
      const { payout } = await createPayout(world.services, server, order(uid));
      const ended = await until(world, payout!.id, 'FAILED', 'COMPLETED', 'NEEDS_REVIEW');
      expect(ended.status).toBe('FAILED');
      expect(await envelopesOf(world.database.reader, ended.id)).toEqual([]);
      expect(world.books('PI')).toEqual([]);
      expect(await world.differences()).toEqual([]);
    },
  );
});

/** The three ways in which the platform wants a payment ended that a server finds open there. */
describeOnSqlite('a payment that the platform holds open and no row knows', open => {
  let world: World;
  const wallet = { applicationId: APPLICATION, provider: 'PI', account: 'default' } as const;
  beforeEach(async () => {
    world = await openWorld(open, { providerTimeoutMs: 1_000 });
    await world.control('profile', { ledgerMs: 50, submitTimeoutMs: 500 }, 'PI');
  });
  afterEach(() => world.close());

  async function register(uid: string): Promise<string> {
    const { PI_BASE_URL, PI_API_KEY } = emulatorOf(world.sandbox, 'PI').credentials;
    const answer = await fetch(`${PI_BASE_URL}/v2/payments`, {
      method: 'POST',
      headers: { authorization: `Key ${PI_API_KEY}`, 'content-type': 'application/json' },
      body: JSON.stringify({ payment: { amount: 1, memo: 'stray', metadata: { a: 1 }, uid } }),
    });
    return ((await answer.json()) as { identifier: string }).identifier;
  }

  async function platform(identifier: string) {
    const payments = (await world.control('payments', undefined, 'PI')) as readonly {
      identifier: string;
      status: Record<string, boolean>;
    }[];
    return payments.find(each => each.identifier === identifier)!.status;
  }

  it('is cancelled once the whole history proves that nothing was paid for it, and payouts go on', async () => {
    const { uid } = await newUser(world);
    const stray = await register(uid);
    await drivePayouts(world.services, wallet);
    expect(await platform(stray)).toMatchObject({ cancelled: false });
    // It stands in the way of the next payout until it may be believed to be nobody's.
    const { payout } = await createPayout(world.services, server, order(uid));
    expect(payout!.status).toBe('CREATED');
    await world.pass(1_200 * SECOND_MS);
    await until(world, payout!.id, 'COMPLETED');
    expect(await platform(stray)).toMatchObject({ cancelled: true });
    expect(world.books('PI')).toHaveLength(1);
  });

  it('is completed when the chain has paid it', async () => {
    const { uid } = await newUser(world);
    const stray = await register(uid);
    await submitFor(world, stray, uid);
    await drivePayouts(world.services, wallet);
    expect(await platform(stray)).toMatchObject({ developer_completed: true });
    expect(world.books('PI')).toMatchObject([{ reference: stray }]);
  });

  /** What a server did before its rows were lost: sign and submit, by the kit itself. */
  async function submitFor({ services }: World, identifier: string, recipient: string): Promise<void> {
    const rail = services.connectors.find(APPLICATION, 'PI')!.capabilities.payout!;
    const signal = () => AbortSignal.timeout(2_000);
    const read = await rail.read(signal(), identifier);
    if (read.kind !== 'done') throw new Error(JSON.stringify(read));
    const payment = read.value;
    const { amount, memo, metadata } = payment;
    const lost = { payoutId: 'lost', recipient, amount, memo, metadata };
    const call = { providerKey: 'lost', signal: signal() };
    const signed = await rail.sign(call, {
      ...{ payment: { ...payment, payoutId: 'lost' }, order: lost },
      ...{ sequence: null, sequenceFloor: null, feeNeeded: null },
    });
    if (signed.kind !== 'done') throw new Error(JSON.stringify(signed));
    expect(await rail.submit(call, signed.value)).toMatchObject({ kind: 'applied' });
  }
});
