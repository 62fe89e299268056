import { Keypair, TransactionBuilder } from '@stellar/stellar-sdk/no-axios';
import { money } from '../../src/domain/money';
import { createPayout } from '../../src/services/create-payout';
import { compareBooks } from '../../src/services/compare-books';
import { emulatorOf } from '../support/app';
import { describeOnSqlite } from '../support/databases';
import { openWorld, server, type World } from './world';

const SECOND_MS = 1_000;
const PAYOUTS = 500;
/** One call in five goes wrong, on both origins, before and after its effect. */
const FAULTS = [
  { fault: 'resetBefore', match: { method: 'POST' } },
  { fault: 'resetAfter', match: { method: 'POST' } },
  { fault: 'status', when: 'after', status: 504, match: { method: 'POST', path: '/transactions' } },
  { fault: 'status', when: 'before', status: 503, match: { method: 'POST' } },
  { fault: 'garbage', when: 'after', match: { method: 'POST' } },
  { fault: 'lateInclusion', ledgers: 1, match: { method: 'POST', path: '/transactions' } },
  { fault: 'neverIncluded', match: { method: 'POST', path: '/transactions' } },
];
const SHARE = 0.2 / FAULTS.length;

jest.setTimeout(300_000);

describeOnSqlite('many payouts over several wallets', open => {
  let world: World;
  beforeEach(async () => {
    world = await openWorld(open, { providerTimeoutMs: 1_000, piAccounts: ['second', 'third', 'fourth'] });
    await world.control('profile', { ledgerMs: 10, submitTimeoutMs: 200, seed: 7 }, 'PI');
  });
  afterEach(() => world.close());

  it('with a fifth of all calls going wrong pay each user once, lose none, and leave the books equal', async () => {
    const users: string[] = [];
    for (let index = 0; index < 20; index++) {
      const body = { username: `chaos${index}`, scopes: ['payments', 'wallet_address'] };
      users.push(((await world.control('users', body, 'PI')) as { uid: string }).uid);
    }
    for (const fault of FAULTS) {
      await world.control('faults', { ...fault, times: 1_000_000, probability: SHARE }, 'PI');
    }
    for (let index = 0; index < PAYOUTS; index++) {
      const { payout } = await createPayout(world.services, server, {
        idempotencyKey: `chaos-${index}`,
        reference: `chaos-${index}`,
        playerId: null,
        recipient: users[index % users.length]!,
        amount: money(BigInt(10_000 + index), 'PI'),
        memo: 'chaos',
        metadata: { index },
      });
      expect(payout).not.toBeNull();
    }
    for (let rounds = 0; (await counts(world)).open > 0; rounds++) {
      expect(rounds).toBeLessThan(2_000);
      await world.pass(2 * SECOND_MS);
    }
    expect(await counts(world)).toEqual({ open: 0, completed: PAYOUTS, accounts: 4 });
    const paid = world.books('PI').filter(({ kind }) => kind === 'PAYOUT');
    expect(paid).toHaveLength(PAYOUTS);
    expect(new Set(paid.map(({ reference }) => reference)).size).toBe(PAYOUTS);
    expect(await world.differences()).toEqual([]);
  });
});

async function counts({ database }: World) {
  const rows = await database.reader.query<{ status: string; account: string }>(
    'SELECT status, account FROM payout',
  );
  return {
    open: rows.filter(({ status }) => !['COMPLETED', 'FAILED', 'CANCELLED', 'NEEDS_REVIEW'].includes(status))
      .length,
    completed: rows.filter(({ status }) => status === 'COMPLETED').length,
    accounts: new Set(rows.map(({ account }) => account)).size,
  };
}

/** The check that all payout tests end with, shown to catch what it is there for. */
describeOnSqlite('a naive payout', open => {
  let world: World;
  beforeEach(async () => {
    world = await openWorld(open);
    await world.control('profile', { ledgerMs: 10, submitTimeoutMs: 200 }, 'PI');
  });
  afterEach(() => world.close());

  it('that signs a new transaction when an answer is lost pays twice, and the books show it', async () => {
    const { PI_BASE_URL, PI_API_KEY, PI_HORIZON_URL, PI_NETWORK, PI_WALLET_SEED } = emulatorOf(
      world.sandbox,
      'PI',
    ).credentials as Record<string, string>;
    const body = { username: 'naive', scopes: ['payments', 'wallet_address'] };
    const { uid } = (await world.control('users', body, 'PI')) as { uid: string };
    const created = await fetch(`${PI_BASE_URL}/v2/payments`, {
      method: 'POST',
      headers: { authorization: `Key ${PI_API_KEY}`, 'content-type': 'application/json' },
      body: JSON.stringify({ payment: { amount: 1, memo: 'naive', metadata: { a: 1 }, uid } }),
    });
    const { identifier, to_address: to } = (await created.json()) as Record<string, string>;
    const wallet = Keypair.fromSecret(PI_WALLET_SEED!);
    // Every submission loads the account and signs anew, as the official package does.
    const submit = async (): Promise<number> => {
      const { Account, Asset, Memo, Operation } = await import('@stellar/stellar-sdk/no-axios');
      const answer = await fetch(`${PI_HORIZON_URL}/accounts/${wallet.publicKey()}`);
      const { sequence } = (await answer.json()) as { sequence: string };
      const options = { fee: '100000', networkPassphrase: PI_NETWORK!, memo: Memo.text(identifier!) };
      const transaction = new TransactionBuilder(new Account(wallet.publicKey(), sequence), options)
        .addOperation(Operation.payment({ destination: to!, asset: Asset.native(), amount: '1' }))
        .setTimeout(180)
        .build();
      transaction.sign(wallet);
      const form = new URLSearchParams({ tx: transaction.toXDR() });
      return (await fetch(`${PI_HORIZON_URL}/transactions`, { method: 'POST', body: form })).status;
    };
    const lost = { fault: 'status', when: 'after', status: 504, times: 1 };
    await world.control('faults', { ...lost, match: { method: 'POST', path: '/transactions' } }, 'PI');
    expect(await submit()).toBe(504);
    expect(await submit()).toBe(200);
    const ours = { id: identifier!, currency: 'PI', captured: 0n, refunded: 0n, paidOut: 10_000_000n };
    expect(compareBooks([ours], world.books('PI'))).toEqual([
      `paid out for ${identifier}: 10000000 here, 20000000 there`,
    ]);
  });
});
