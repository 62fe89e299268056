import { MIGRATIONS } from '../../migrations/all';
import { type Card } from '../../src/domain/card';
import { type PaymentState } from '../../src/domain/fold';
import { type HostedCheckout } from '../../src/domain/hosted-checkout';
import { type StoredNotice } from '../../src/domain/notice';
import { type Attempt, type Operation } from '../../src/domain/operation';
import { type PageRequest } from '../../src/domain/page';
import { type Payment } from '../../src/domain/payment';
import { type Customer, type Player } from '../../src/domain/people';
import { type HostedTokenization } from '../../src/domain/tokenization';
import { type StoredAccount } from '../../src/store/provider-accounts';
import { ensureApplication } from '../../src/store/applications';
import { type Database } from '../../src/store/database/database';
import { migrate } from '../../src/store/database/migrate';
import { type Queryable } from '../../src/store/database/queryable';
import { ENTITIES } from '../../src/store/entities';
import { type Open, type OpenOptions } from '../support/databases';

export const APP = 'app_default';
export const OTHER_APP = 'app_other';

export const NOON = new Date('2026-03-01T12:00:00.000Z');
export function afterNoon(seconds: number): Date {
  return new Date(NOON.getTime() + seconds * 1_000);
}

/** A migrated database with two applications. */
export async function openStore(open: Open, options: Partial<OpenOptions> = {}): Promise<Database> {
  const database = await open({ entities: ENTITIES, migrations: MIGRATIONS, ...options });
  await migrate(database);
  await database.write(async tx => {
    await ensureApplication(tx, { id: APP, name: 'Default', now: NOON });
    await ensureApplication(tx, { id: OTHER_APP, name: 'Other', now: NOON });
  });
  return database;
}

/** The same database once more, as another process would open it. */
export function openAgain(open: Open, url: string, options: Partial<OpenOptions> = {}): Promise<Database> {
  return open({ entities: ENTITIES, migrations: MIGRATIONS, url, role: 'tool', ...options });
}

export function id(prefix: string, number: number): string {
  return `${prefix}_${number.toString().padStart(26, '0')}`;
}

/** Counts the statements that pass. */
export function counting(from: Queryable): Queryable & { statements: number } {
  return {
    dialect: from.dialect,
    statements: 0,
    query(sql, parameters) {
      this.statements += 1;
      return from.query(sql, parameters);
    },
  };
}

export const FIRST_PAGE: PageRequest = { limit: 20, after: null, before: null, fromEnd: false };

export function payment(number: number, changes: Partial<Payment> = {}): Payment {
  return {
    id: id('pay', number),
    applicationId: APP,
    reference: `order-${number}`,
    provider: 'PAYONE',
    account: 'default',
    providerReference: null,
    status: 'CREATED',
    amount: { minor: 1_999n, currency: 'EUR' },
    authorized: 0n,
    captured: 0n,
    refunded: 0n,
    cancelled: 0n,
    chargedBack: 0n,
    reservedForCapture: 0n,
    reservedForRefund: 0n,
    capturesAutomatically: true,
    lines: [],
    playerId: null,
    customerId: null,
    cardId: null,
    cardSeen: null,
    approvedAt: null,
    approvalLapsedAt: null,
    nextAction: null,
    metadata: null,
    version: 1,
    createdAt: NOON,
    updatedAt: NOON,
    ...changes,
  };
}

export function operation(number: number, changes: Partial<Operation> = {}): Operation {
  return {
    id: id('op', number),
    applicationId: APP,
    paymentId: id('pay', 1),
    kind: 'PURCHASE',
    status: 'RECORDED',
    amount: { minor: 1_999n, currency: 'EUR' },
    reserved: 0n,
    scope: 'purchase',
    idempotencyKey: `key-${number}`,
    inputHash: 'hash',
    providerKey: id('op', number),
    effectReference: null,
    request: {
      kind: 'PAY',
      means: { kind: 'hostedTokenization', sessionReference: 'session-1' },
      vaultCustomerId: null,
      payerIp: null,
      returnUrl: 'https://shop.example/back',
    },
    failure: null,
    nextCheckAt: null,
    checks: 0,
    absences: 0,
    attempts: 0,
    sentAt: null,
    leasedUntil: null,
    leasedBy: null,
    createdAt: NOON,
    version: 1,
    ...changes,
  };
}

export function checkout(number: number, changes: Partial<HostedCheckout> = {}): HostedCheckout {
  return {
    id: id('hco', number),
    applicationId: APP,
    paymentId: id('pay', number),
    provider: 'PAYONE',
    status: 'OPEN',
    providerReference: `page-${number}`,
    redirectUrl: 'https://pay.example/page',
    returnUrl: null,
    expiresAt: afterNoon(3_600),
    createdAt: NOON,
    version: 1,
    ...changes,
  };
}

export function attempt(number: number, changes: Partial<Attempt> = {}): Attempt {
  return {
    id: id('att', number),
    applicationId: APP,
    operationId: id('op', 1),
    number,
    providerKey: id('op', 1),
    sentAt: NOON,
    answeredAt: null,
    moneyMoved: 'UNKNOWN',
    detail: null,
    ...changes,
  };
}

export function player(number: number, changes: Partial<Player> = {}): Player {
  return {
    id: id('ply', number),
    applicationId: APP,
    reference: `player-${number}`,
    name: 'Ada',
    subscribed: false,
    blocked: false,
    loggedIn: true,
    lastLoginAt: null,
    createdAt: NOON,
    version: 1,
    ...changes,
  };
}

export function customer(number: number, changes: Partial<Customer> = {}): Customer {
  return {
    id: id('cus', number),
    applicationId: APP,
    provider: 'PAYTURE',
    account: 'default',
    reference: `customer-${number}`,
    email: 'ada@example.com',
    phone: null,
    playerId: null,
    createdAt: NOON,
    registeredAt: null,
    cardsDueAt: null,
    cardsWatchedUntil: null,
    deletedAt: null,
    version: 1,
    ...changes,
  };
}

export function card(number: number, changes: Partial<Card> = {}): Card {
  return {
    id: id('crd', number),
    applicationId: APP,
    provider: 'PAYTURE',
    account: 'default',
    token: `token-${number}`,
    brand: 'VISA',
    maskedNumber: '411111xxxxxx1111',
    expiryMonth: 12,
    expiryYear: 2030,
    holder: 'Ada L',
    status: 'ACTIVE',
    requiresSecurityCode: true,
    customerId: null,
    playerId: null,
    createdAt: NOON,
    version: 1,
    ...changes,
  };
}

export function tokenization(number: number, changes: Partial<HostedTokenization> = {}): HostedTokenization {
  return {
    id: id('hto', number),
    applicationId: APP,
    provider: 'PAYONE',
    account: 'default',
    sessionReference: `session-${number}`,
    formUrl: 'https://pay.example/form',
    customerId: null,
    expiresAt: null,
    createdAt: NOON,
    ...changes,
  };
}

export function notice(number: number, changes: Partial<StoredNotice> = {}): StoredNotice {
  return {
    id: id('ntc', number),
    applicationId: APP,
    provider: 'PAYONE',
    account: 'default',
    deliveryId: `delivery-${number}`,
    type: 'payment.captured',
    paymentId: null,
    providerReference: null,
    checkoutReference: null,
    vaultLogin: null,
    facts: null,
    outcome: null,
    detail: null,
    tries: 0,
    dueAt: NOON,
    leasedUntil: null,
    receivedAt: NOON,
    ...changes,
  };
}

export function stateOf(
  one: Payment,
  operations: readonly Operation[] = [],
  page: HostedCheckout | null = null,
): PaymentState {
  return { payment: one, operations, checkout: page };
}

/** An account at PAYONE; what is sealed opens nothing. */
export function storedAccount(number: number, changes: Partial<StoredAccount> = {}): StoredAccount {
  return {
    id: id('acc', number),
    applicationId: APP,
    provider: 'PAYONE',
    name: `account-${number}`,
    sealed: `01${'0a'.repeat(40)}`,
    identity: `identity-${number}`,
    fingerprint: '0123abcd',
    testMode: true,
    createdAt: NOON,
    updatedAt: NOON,
    disabledAt: null,
    version: 1,
    ...changes,
  };
}
