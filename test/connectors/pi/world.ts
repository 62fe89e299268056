import { randomUUID } from 'node:crypto';
import { type ConnectorDeps } from '../../../src/connectors/contract';
import {
  type PayoutOrder,
  type PlatformPayment,
  type SignRequest,
} from '../../../src/connectors/payout-contract';
import { pi } from '../../../src/connectors/pi';
import { createTransport } from '../../../src/connectors/transport';
import { systemClock } from '../../../src/domain/clock';
import { openSandbox, type Sandbox, startAnew, type User } from './emulator/support';

/** The kit against the two emulators over HTTP: two readings of one contract, without shared code. */
export let sandbox: Sandbox;
export let kit: ReturnType<typeof pi.connect>;
export let user: User;
/** Method and path of what the kit has sent, without ids. */
export const requests: string[] = [];
const offset = { ms: 0 };

/** Registers the setup of a test file: both emulators once, a fresh chain with fast ledgers for each test. */
export function useEmulators(): void {
  beforeAll(async () => {
    sandbox = await openSandbox();
  });
  beforeEach(async () => {
    offset.ms = 0;
    await startAnew(sandbox);
    await sandbox.control.post('profile', { ledgerMs: 20 });
    user = await sandbox.user();
    kit = connect();
    requests.length = 0;
  });
  afterEach(() => kit.close());
  afterAll(() => sandbox.close());
}

/** A new process, with other settings if wanted. Nothing is remembered. */
export async function restart(settings: Readonly<Record<string, string>> = {}): Promise<void> {
  await kit.close();
  kit = connect(settings);
}

function connect(settings: Readonly<Record<string, string>> = {}) {
  const clock = { now: () => new Date(systemClock.now().getTime() + offset.ms) };
  const transport: ConnectorDeps['transport'] = options => {
    const inner = createTransport(options);
    return {
      send: request => {
        requests.push(`${request.method} ${request.path.split('?')[0]!.replace(/[A-Za-z0-9]{28,}/, '*')}`);
        return inner.send(request);
      },
      close: () => inner.close(),
    };
  };
  return pi.connect(pi.readConfig({ ...sandbox.credentials, ...settings })!, {
    clock,
    newUuid: randomUUID,
    transport,
  });
}

export const never = new AbortController().signal;
export const call = (signal = never) => ({ providerKey: 'po', signal });
let payouts = 0;
export const order = (minor = 31_400_000n): PayoutOrder => ({
  payoutId: `po_${++payouts}`,
  recipient: user.uid,
  amount: { minor, currency: 'PI' },
  memo: 'Refund for apple pie',
  metadata: { product_id: 'apple-pie-1' },
});

/** The value of an outcome that has to be done. */
export function done<T>(outcome: { readonly kind: string; readonly value?: T }): T {
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.value as T;
}

export async function registered(of: PayoutOrder): Promise<PlatformPayment> {
  const registration = await kit.payout.register(call(), of);
  if (registration.kind !== 'registered') throw new Error(JSON.stringify(registration));
  return registration.payment;
}

export const signFor = (payment: PlatformPayment, of: PayoutOrder, more: Partial<SignRequest> = {}) =>
  kit.payout.sign(call(), {
    payment,
    order: of,
    sequence: null,
    sequenceFloor: null,
    feeNeeded: null,
    ...more,
  });

/** A payout that is signed and not sent. */
export async function prepared(minor?: bigint, more: Partial<SignRequest> = {}) {
  const placed = order(minor);
  const payment = await registered(placed);
  return { placed, payment, envelope: done(await signFor(payment, placed, more)) };
}

export async function paid(sequenceFloor: bigint | null = null) {
  const { payment, envelope } = await prepared(undefined, { sequenceFloor });
  expect(await kit.payout.submit(call(), envelope)).toMatchObject({ kind: 'applied' });
  return { payment, envelope, completed: done(await kit.payout.complete(call(), payment, envelope.hash)) };
}

/** What a fault strikes. */
export const creation = { match: { path: '/v2/payments', method: 'POST' } };
export const submission = { match: { path: '/transactions', method: 'POST' } };
export const pause = () => sandbox.control.post('profile', { ledgerMs: 0 });
/** Moves the emulators' clock and ours together. */
export async function advance(milliseconds: number): Promise<void> {
  offset.ms += milliseconds;
  await sandbox.control.advance(milliseconds);
}
export const booked = (payment: PlatformPayment, minor = 31_400_000n) => [
  `PAYOUT ${payment.reference} ${minor}`,
];
