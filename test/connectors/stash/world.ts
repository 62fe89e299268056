import {
  type Call,
  type CheckoutOrder,
  type LookupQuery,
  type RawRequest,
} from '../../../src/connectors/contract';
import { stash } from '../../../src/connectors/stash';
import { readStashConfig, type StashConfig } from '../../../src/connectors/stash/config';
import { createTransport } from '../../../src/connectors/transport';
import { ManualClock } from '../../../src/domain/clock';

export const PAYMENT_ID = 'pay_01hzzzzzzz0123456789abcdef';
export const CLOCK_START = new Date('2026-03-01T12:00:00.000Z');
export const usd = (minor: bigint) => ({ minor, currency: 'USD' });

/** A kit against whoever listens at the settings' address. */
export function connectKit(settings: Readonly<Record<string, string>>, clock = new ManualClock(new Date())) {
  return stash.connect(readStashConfig(settings)!, {
    ...{ clock, newUuid: () => 'id', transport: createTransport },
  });
}

export const CONFIG: StashConfig = {
  ...{ origin: 'http://127.0.0.1:9', shopId: 'shop', shopHandle: 'handle', apiKey: 'ik_1' },
  ...{ hmacKeyEncoding: 'utf8', authorizeHeader: 'x-api-key', authorizeKey: 'mk_1', webhookSecret: 'wh_1' },
  grantOn: 'authorization',
};

export function call(signal = new AbortController().signal): Call {
  return { providerKey: 'op_1', signal };
}

export const sword = { id: 'sword_123', name: 'Sword', quantity: 1, unitPrice: usd(499n) };

export function order(more: Partial<CheckoutOrder> = {}): CheckoutOrder {
  return {
    ...{ paymentId: PAYMENT_ID, reference: 'ORDER-7', amount: usd(499n), capture: true },
    ...{ customerReference: null, vaultCustomer: null, payerIp: null, locale: null, template: null },
    returnUrl: 'https://shop.example/',
    shown: { playerReference: 'player_id_123', lines: [sword] },
    ...more,
  };
}

export function query(
  checkoutReference: string | null,
  more: Partial<LookupQuery['payment']> = {},
): LookupQuery {
  return {
    payment: {
      ...{ paymentId: PAYMENT_ID, providerReference: null, checkoutReference, amount: usd(499n) },
      ...{ capturesAutomatically: true, origin: { kind: 'PAGE', vaultCustomer: null } },
      ...{ captured: 0n, refunded: 0n, openChange: null, approvedAt: null },
      ...more,
    },
    operation: { kind: 'CHECKOUT', providerKey: 'op_1', effectReference: null, amount: usd(499n) },
    signal: new AbortController().signal,
  };
}

export function delivery(body: Buffer, rawHeaders: readonly string[], method = 'POST'): RawRequest {
  return { method, headers: {}, rawHeaders, query: '', body };
}
