import { randomUUID } from 'node:crypto';
import { init } from 'onlinepayments-sdk-nodejs';
import { type CardOrder } from '../connectors/contract';
import { paymentBody } from '../connectors/payone/order-body';
import { connectAll } from '../connectors/registry';
import { createTransport } from '../connectors/transport';
import { systemClock } from '../domain/clock';
import { money } from '../domain/money';
import { startProcess } from '../proof/processes';
import { type Effort, inTurn, spreadOf, type Spread } from './measure';

const PORT_BASE = 24_740;
const CALLS = 300;
const AT_ONCE = 8;
const CARD = {
  number: '4330264936344675',
  expiryMonth: 12,
  expiryYear: 2035,
  securityCode: '123',
  holder: 'Ada',
};

export interface Payone {
  /** Milliseconds of this process's CPU for one createPayment: here, and by the provider's own SDK. */
  readonly kit: Spread;
  readonly sdk: Spread;
  /** How many calls of ours cost what one of the SDK costs. */
  readonly sdkOfKit: number;
}

/** The same payment at the same emulator, in a process of its own, by our kit and by PAYONE's official SDK. */
export async function benchPayone(effort: Effort): Promise<Payone> {
  const env = { SANDBOX_PORT_BASE: String(PORT_BASE) };
  const sandbox = startProcess(['dist/src/cli/main.js', 'sandbox'], env, /INTRAZON emulator at/);
  try {
    await sandbox.ready;
    const answer = await fetch(`http://127.0.0.1:${PORT_BASE + 1}/_emulator/credentials`);
    const settings = (await answer.json()) as Readonly<Record<string, string>>;
    const [kit, close] = byKit(settings);
    const sdk = bySdk(settings);
    const measured = await inTurn(effort.rounds, {
      kit: () => cpuOfEach(kit, effort.of(CALLS)),
      sdk: () => cpuOfEach(sdk, effort.of(CALLS)),
    });
    await close();
    const spreads = { kit: spreadOf(measured.kit), sdk: spreadOf(measured.sdk) };
    return { ...spreads, sdkOfKit: Math.round(spreads.sdk.median / spreads.kit.median) };
  } finally {
    await sandbox.stop();
  }
}

type PayOnce = () => Promise<void>;

function byKit(settings: Readonly<Record<string, string>>): readonly [PayOnce, () => Promise<void>] {
  const deps = { clock: systemClock, newUuid: randomUUID, transport: createTransport };
  const [payone] = connectAll(settings, deps);
  const { cardPayment } = payone?.capabilities ?? {};
  if (!payone || !cardPayment) throw new Error('PAYONE takes no cards.');
  const pay = async (): Promise<void> => {
    const call = { providerKey: randomUUID(), signal: AbortSignal.timeout(10_000) };
    const { kind } = await cardPayment.pay(call, newOrder());
    if (kind !== 'done') throw new Error(`The emulator answered ${kind}.`);
  };
  return [pay, () => payone.close()];
}

function bySdk(settings: Readonly<Record<string, string>>): PayOnce {
  const { hostname, port } = new URL(settings['PAYONE_BASE_URL'] ?? '');
  const client = init({
    ...{ integrator: 'Paygraph', host: hostname, scheme: 'http', port: Number(port) },
    ...{ apiKeyId: settings['PAYONE_API_KEY_ID'] ?? '', secretApiKey: settings['PAYONE_API_SECRET'] ?? '' },
  });
  const merchantId = settings['PAYONE_MERCHANT_ID'] ?? '';
  return async () => {
    const body = paymentBody(newOrder());
    const { status } = await client.payments.createPayment(merchantId, body ?? {}, {
      idempotence: { key: randomUUID() },
    });
    if (status !== 201) throw new Error(`The emulator answered ${status}.`);
  };
}

function newOrder(): CardOrder {
  const paymentId = `pay_${randomUUID().slice(0, 20)}`;
  return {
    ...{ paymentId, reference: paymentId, vaultCustomer: null, amount: money(1_250n, 'EUR'), capture: true },
    ...{ returnUrl: 'https://shop.example/return', locale: null, payerIp: null, customerReference: null },
    means: { kind: 'details', details: CARD, save: false },
  };
}

async function cpuOfEach(pay: PayOnce, calls: number): Promise<number> {
  const each = Math.ceil(calls / AT_ONCE);
  const before = process.cpuUsage();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let call = 0; call < each; call++) await pay();
    }),
  );
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000 / (each * AT_ONCE);
}
