import { checkoutsByPayments } from '../../src/store/checkouts';
import { cardsByCustomers, findCardByToken, listCards } from '../../src/store/cards';
import { findCustomer, listCustomers } from '../../src/store/customers';
import { type Executor, type Queryable } from '../../src/store/database/queryable';
import { eventsOfPayment, readEvents } from '../../src/store/events';
import { dueNotices, openNoticeCount } from '../../src/store/notices';
import {
  applicationOfOperation,
  attemptsByOperations,
  dueOperations,
  findOperation,
  findOperationByKey,
  openOperationCounts,
  operationsByPayments,
  releaseLeases,
} from '../../src/store/operations';
import {
  applicationOfPayment,
  findPayment,
  findPaymentIdByProvider,
  listPayments,
  loadPaymentState,
  insertPayment,
  savePaymentState,
} from '../../src/store/payments';
import { coinAccountsByPlayers, findCoinAccount, findCredit } from '../../src/store/coins';
import { entitlementsOfPayment, findOwned, listEntitlements } from '../../src/store/entitlements';
import { findGood, goodsBySkus, goodsOfProvider, listGoods } from '../../src/store/goods';
import { verdictsOf, verdictsOfPayout } from '../../src/store/operator-verdicts';
import { findPlayer, listPlayers } from '../../src/store/players';
import { findAccount, findAccountByIdentity, listAccounts } from '../../src/store/provider-accounts';
import { findPlayerByReference, findProviderPlayer } from '../../src/store/provider-players';
import { findAuthorization } from '../../src/store/purchase-authorizations';
import { describeOnSqlite } from '../support/databases';
import { APP, checkout, FIRST_PAGE, id, NOON, openStore, operation, payment, stateOf } from './samples';

/** What is read, and by which columns of an index: more of them would be missing if another index were taken. */
const READS: readonly (readonly [string, readonly string[], (from: Queryable) => Promise<unknown>])[] = [
  [
    'a payment by reference',
    ['payment (application_id=? AND reference=?)'],
    from => findPayment(from, APP, { reference: 'order-1' }),
  ],
  [
    "a payment's state",
    ['payment (id=?)', 'operation (application_id=? AND payment_id=?)', 'hosted_checkout (payment_id=?)'],
    from => loadPaymentState(from, APP, id('pay', 1)),
  ],
  [
    'what a provider was told of a transaction',
    ['purchase_authorization (application_id=? AND provider=? AND account=? AND transaction_id=?)'],
    from =>
      findAuthorization(from, {
        ...({ applicationId: APP, provider: 'STASH', account: 'default', transactionId: 't' } as const),
      }),
  ],
  [
    'goods by sku',
    ['virtual_good (application_id=? AND sku=?)'],
    from => goodsBySkus(from, APP, ['sword', 'shield']),
  ],
  [
    'an account at a provider',
    ['provider_account (application_id=? AND provider=? AND name=?)'],
    from => findAccount(from, { applicationId: APP, provider: 'PAYONE', name: 'default' }),
  ],
  [
    'whose account at a provider it is',
    ['provider_account (provider=? AND identity=?)'],
    from => findAccountByIdentity(from, 'PAYONE', 'i'),
  ],
  ['an application’s accounts', ['provider_account (application_id=?)'], from => listAccounts(from, APP)],
  ['whose payment it is', ['payment (id=?)'], from => applicationOfPayment(from, id('pay', 1))],
  ['whose operation it is', ['operation (id=?)'], from => applicationOfOperation(from, id('op', 1))],
  ['what an operator decided', ['operator_verdict (operation_id=?)'], from => verdictsOf(from, id('op', 1))],
  [
    'what an operator decided about a payout',
    ['payout_verdict (payout_id=?)'],
    from => verdictsOfPayout(from, id('pot', 1)),
  ],
  ['payments', ['payment (application_id=?)'], from => listPayments(from, APP, {}, FIRST_PAGE)],
  [
    'payments behind one',
    ['payment (application_id=? AND id<?)', 'payment (application_id=? AND id>?)'],
    from => listPayments(from, APP, {}, { ...FIRST_PAGE, after: id('pay', 9) }),
  ],
  [
    "a player's payments",
    ['payment (application_id=? AND player_id=?)'],
    from => listPayments(from, APP, { playerId: 'p', statuses: ['CAPTURED'] }, FIRST_PAGE),
  ],
  [
    "a customer's payments",
    ['payment (application_id=? AND customer_id=?)'],
    from => listPayments(from, APP, { customerId: 'c', providers: ['PI'] }, FIRST_PAGE),
  ],
  [
    'payments by reference',
    ['payment (application_id=? AND reference=?)'],
    from => listPayments(from, APP, { reference: 'r' }, FIRST_PAGE),
  ],
  [
    "a provider's payment",
    ['payment (application_id=? AND provider=? AND account=? AND provider_reference=?)'],
    from => findPaymentIdByProvider(from, APP, 'PAYONE', 'default', { providerReference: 'r' }),
  ],
  [
    "a provider's page",
    ['hosted_checkout (application_id=? AND provider=? AND provider_reference=?)', 'payment (id=?)'],
    from => findPaymentIdByProvider(from, APP, 'PAYONE', 'default', { checkoutReference: 'page-1' }),
  ],
  [
    'an operation by key',
    ['operation (application_id=? AND scope=? AND idempotency_key=?)'],
    from => findOperationByKey(from, APP, 'purchase', 'k'),
  ],
  [
    'an operation by a key alone',
    ['operation (application_id=? AND scope=? AND idempotency_key=?)'],
    from => findOperation(from, APP, { idempotencyKey: 'k' }),
  ],
  [
    'operations of payments',
    ['operation (application_id=? AND payment_id=?)'],
    from => operationsByPayments(from, APP, ['a', 'b']),
  ],
  [
    'attempts of operations',
    ['attempt (operation_id=?)'],
    from => attemptsByOperations(from, APP, ['a', 'b']),
  ],
  [
    'pages of payments',
    ['hosted_checkout (payment_id=?)'],
    from => checkoutsByPayments(from, APP, ['a', 'b']),
  ],
  ['due operations', ['operation (next_check_at<?)'], from => dueOperations(from, NOON, 10)],
  ['due notices', ['notice (due_at<?)'], from => dueNotices(from, NOON, 10)],
  [
    'a player at a provider',
    ['provider_player (application_id=? AND player_id=? AND provider=? AND account=?)'],
    from =>
      findProviderPlayer(from, { applicationId: APP, playerId: 'p', provider: 'INTRAZON', account: 'a' }),
  ],
  [
    'a player by the key of a provider',
    ['provider_player (application_id=? AND provider=? AND account=? AND reference=?)'],
    from => findPlayerByReference(from, { applicationId: APP, provider: 'INTRAZON', account: 'a' }, 'r'),
  ],
  [
    'the goods of a provider',
    ['virtual_good (application_id=? AND provider=? AND provider_reference>?)'],
    from => goodsOfProvider(from, APP, 'INTRAZON'),
  ],
  ['players', ['player (application_id=?)'], from => listPlayers(from, APP, FIRST_PAGE)],
  [
    'a player by reference',
    ['player (application_id=? AND reference=?)'],
    from => findPlayer(from, APP, { reference: 'r' }),
  ],
  ['customers', ['customer (application_id=?)'], from => listCustomers(from, APP, FIRST_PAGE)],
  [
    'a customer by reference',
    ['customer (application_id=? AND reference=?)'],
    from => findCustomer(from, APP, { reference: 'r' }),
  ],
  [
    'cards of a customer',
    ['card (application_id=? AND customer_id=?)'],
    from => listCards(from, APP, { customerId: 'c' }, FIRST_PAGE),
  ],
  [
    'cards of a player',
    ['card (application_id=? AND player_id=?)'],
    from => listCards(from, APP, { playerId: 'p' }, FIRST_PAGE),
  ],
  [
    'cards of customers',
    ['card (application_id=? AND customer_id=?)'],
    from => cardsByCustomers(from, APP, ['c', 'd'], 5),
  ],
  [
    'a card by token',
    ['card (application_id=? AND provider=? AND account=? AND token=?)'],
    from => findCardByToken(from, APP, 'PAYONE', 'default', 't'),
  ],
  ['goods', ['virtual_good (application_id=?)'], from => listGoods(from, APP, null, FIRST_PAGE)],
  ['a good by sku', ['virtual_good (application_id=? AND sku=?)'], from => findGood(from, APP, { sku: 's' })],
  [
    'entitlements of a payment',
    ['entitlement (payment_id=?)'],
    from => entitlementsOfPayment(from, APP, 'p'),
  ],
  [
    "a player's entitlements",
    ['entitlement (application_id=? AND player_id=?)'],
    from => listEntitlements(from, APP, 'p', FIRST_PAGE),
  ],
  [
    'what a player has of a good',
    ['entitlement (application_id=? AND player_id=? AND good_id=?)'],
    from => findOwned(from, { applicationId: APP, playerId: 'p', goodId: 'g' }),
  ],
  [
    "a player's coins",
    ['coin_account (application_id=? AND player_id=?)'],
    from => findCoinAccount(from, { applicationId: APP, playerId: 'p' }),
  ],
  [
    'coins of players',
    ['coin_account (application_id=? AND player_id=?)'],
    from => coinAccountsByPlayers(from, APP, ['p', 'q']),
  ],
  [
    'a credit by key',
    ['coin_credit (application_id=? AND scope=? AND idempotency_key=?)'],
    from => findCredit(from, { applicationId: APP, scope: 'credit', idempotencyKey: 'k' }),
  ],
  [
    'events',
    ['event (application_id=? AND position>?)'],
    from => readEvents(from, APP, { after: 5n, limit: 10, filter: { types: ['CardChanged'] } }),
  ],
  [
    'events of a payment',
    ['event (application_id=? AND payment_id=? AND position>?)'],
    from => eventsOfPayment(from, APP, 'p', { after: 5n, limit: 10 }),
  ],
  [
    "a player's events",
    ['event (application_id=? AND player_id=? AND position>?)'],
    from => readEvents(from, APP, { after: 5n, limit: 10, playerId: 'p' }),
  ],
];

/** The steps of SQLite's plan that touch a table: `SEARCH payment USING INDEX ... (id=?)` is `payment (id=?)`. */
async function planOf(
  from: Queryable,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<readonly string[]> {
  const steps = await from.query<{ readonly detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, parameters);
  return steps.flatMap(({ detail }) => {
    const search = /^SEARCH (\w+) USING .*?(\(.*\))$/.exec(detail);
    if (search) return `${search[1]} ${search[2]}`;
    return /^SCAN (?!\(|ranked)/.test(detail) ? detail : [];
  });
}

describeOnSqlite('the plan', open => {
  it.each(READS)('for %s takes the index that was made for it', async (_, expected, read) => {
    const database = await openStore(open);
    await database.write(async tx => {
      await insertPayment(tx, payment(1));
      await savePaymentState(tx, stateOf(payment(1)), stateOf(payment(1), [operation(1)], checkout(1)), NOON);
    });
    const steps: string[] = [];
    await read({
      dialect: 'sqlite',
      query: async (sql, parameters) => {
        steps.push(...(await planOf(database.reader, sql, parameters)));
        return database.reader.query(sql, parameters);
      },
    });
    expect(steps).toEqual(expected);
  });

  it('for the counts and the leases of open operations goes through the open ones only', async () => {
    const database = await openStore(open);
    const plans: string[] = [];
    const explain = async (sql: string, parameters: readonly unknown[] = []): Promise<void> => {
      const steps = await database.reader.query<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, parameters);
      plans.push(steps[0]!.detail);
    };
    const explaining: Executor = {
      dialect: 'sqlite',
      query: (sql, parameters) => explain(sql, parameters).then(() => []),
      execute: (sql, parameters) => explain(sql, parameters).then(() => 0),
    };
    await openOperationCounts(explaining);
    await releaseLeases(explaining, { node: 'any', now: NOON });
    await releaseLeases(explaining, { node: 'node-1', now: NOON });
    expect(plans).toHaveLength(3);
    for (const plan of plans) expect(plan).toContain('ix_operation_next_check_at');
    plans.length = 0;
    await openNoticeCount(explaining);
    expect(plans).toEqual([expect.stringContaining('ix_notice_due_at')]);
  });
});
