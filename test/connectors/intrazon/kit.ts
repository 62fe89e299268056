import { intrazon } from '../../../src/connectors/intrazon';
import { type Call, type LookupQuery } from '../../../src/connectors/contract';
import { type GoodOrder } from '../../../src/connectors/shop-contract';
import { type Transport } from '../../../src/connectors/transport-contract';
import { type Fact } from '../../../src/domain/fact';
import { money } from '../../../src/domain/money';
import { CARD, deps, SECRET, startAgainstEmulator, startPeer, type Reply, type Seen } from './peer';

export const NOW = new Date('2026-01-01T12:00:00Z');
export const PAYMENT = 'pay_00000000000000000000000000';
export const DETAILS = CARD;

export type Kit = ReturnType<typeof intrazon.connect>;

export function callOf(providerKey = PAYMENT): Call {
  return { providerKey, signal: new AbortController().signal };
}

/** Three potions for 2.97 dollars. */
export function order(changes: Partial<GoodOrder> = {}): GoodOrder {
  return {
    ...{ playerReference: 'Qw8rTy2uIo', goodReference: 'healPotion', units: 3, isRepetition: false },
    ...{ unitPrice: money(99n, 'USD'), total: money(297n, 'USD') },
    ...changes,
  };
}

/** About a purchase that was stored so long ago. */
export function query(ageMs: number, bought = order()): LookupQuery {
  const recordedAt = new Date(NOW.getTime() - ageMs);
  return {
    payment: {
      ...{ paymentId: PAYMENT, providerReference: null, checkoutReference: null },
      ...{ amount: bought.total, capturesAutomatically: true, captured: 0n, refunded: 0n, openChange: null },
      origin: { kind: 'PAGE', vaultCustomer: null },
      bought,
    },
    operation: {
      ...{ kind: 'PURCHASE', providerKey: PAYMENT, effectReference: null, amount: bought.total },
      ...{ sentAt: recordedAt, recordedAt },
    },
    signal: new AbortController().signal,
  };
}

/** Facts in short: what happened to how much. */
export function says(facts: readonly Fact[]): readonly string[] {
  return facts.map(fact => {
    if (fact.kind === 'IDENTIFIED') return `IDENTIFIED ${fact.providerReference}`;
    return fact.kind === 'SUCCEEDED' ? `SUCCEEDED ${fact.amount.minor} ${fact.amount.currency}` : fact.kind;
  });
}

function connect(credentials: Readonly<Record<string, string>>, clock = { now: () => NOW }): Kit {
  return intrazon.connect(intrazon.readConfig(credentials)!, { ...deps(), clock });
}

/** The kit against another party on the wire. */
export async function kitAnswering(answering: (seen: Seen) => Reply, env: object = {}) {
  const peer = await startPeer(answering);
  const settings = { INTRAZON_APP_KEY: 'aBcDeFgHiJ', INTRAZON_SECRET: SECRET };
  const kit = connect({ INTRAZON_BASE_URL: `${peer.origin}/api/v1`, ...settings, ...env });
  const close = async () => {
    await kit.close();
    await peer.close();
  };
  return { kit, seen: peer.seen, origin: peer.origin, close };
}

/** The kit whose transport is a function: no socket, for many answers. */
export function kitOver(answer: () => { readonly status: number; readonly body: Buffer }): Kit {
  const settings = { INTRAZON_APP_KEY: 'aBcDeFgHiJ', INTRAZON_SECRET: SECRET };
  const config = intrazon.readConfig({ INTRAZON_BASE_URL: 'https://iz.example/api/v1', ...settings })!;
  const transport: Transport = {
    send: async () => ({ kind: 'answered', headers: {}, ...answer() }),
    close: async () => undefined,
  };
  return intrazon.connect(config, { ...deps({ transport: () => transport }), clock: { now: () => NOW } });
}

/** The kit against the emulator: two readings of one contract, without shared code. */
export async function kitAgainstEmulator(env: object = {}) {
  const { emulator, client, control } = await startAgainstEmulator();
  await client.close();
  const kit = connect({ ...emulator.credentials, ...env });
  const close = async () => {
    await kit.close();
    await emulator.close();
  };
  return { kit, emulator, control, close };
}
