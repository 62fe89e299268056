import { type Call, type ConnectorDeps } from '../../../src/connectors/contract';
import {
  type Envelope,
  type PayoutOrder,
  type PlatformPayment,
} from '../../../src/connectors/payout-contract';
import { pi } from '../../../src/connectors/pi';
import { readPiConfig } from '../../../src/connectors/pi/config';
import { openWallet, type Transfer } from '../../../src/connectors/pi/signer';
import { type Exchange, type HttpRequest } from '../../../src/connectors/transport-contract';
import { ManualClock } from '../../../src/domain/clock';

/** Pi contract, section 3.3. */
export const VECTOR = {
  seed: 'SDTYBQ2KG5FC7FZREUWHZ4TMFIQTL5S2VEASMHCA6PKININKMNN5LKJC',
  source: 'GDEJHWJGYLVY7DCTT6BFN3TH3QBSZ67NGPRZ6YSBPP6UEEYUK5KJLH6G',
  destination: 'GC6YV35DBDXIC3PMHZTMVDTQ4H2HDIK5V3BX55ESEC2VQJ5ZYNXHCGTV',
  accountSequence: 429496729600n,
  memo: 'Emk9m2XYquidn4aETMhRfGqQPeGi',
  stroops: 31_400_000n,
  maxTime: 1_790_000_180n,
  testnet: {
    hash: '1bc7a4f56ecae81ab3b49442936365ac6169b26d8ba0ecc5004bc301c5136875',
    xdr: 'AAAAAgAAAADIk9kmwuuPjFOfglbuZ9wDLPvtM+OfYkF7/UITFFdUlQABhqAAAABkAAAAAQAAAAEAAAAAAAAAAAAAAABqsTw0AAAAAQAAABxFbWs5bTJYWXF1aWRuNGFFVE1oUmZHcVFQZUdpAAAAAQAAAAAAAAABAAAAAL2K76MI7oFt7D5myo5w4fRxoV2uw370kiC1WCe5w25xAAAAAAAAAAAB3yBAAAAAAAAAAAEUV1SVAAAAQGpgDh/KHpApK3VlcNRbj+Rxb8l9HgujqBva89zDKMz2BeE6p75VC5DUrW1KC8P0eDRV/nxnXtwU/uWzRbe4HAE=',
  },
  mainnet: {
    hash: '86754f9124a22eb87971017a87c0e2910f3a1ad772e33710275a5a002fbf4561',
    signature: 'jGpjFw2InubXYwNJyI13iCpX3ABo8LowR6mLTDuHd3Lof0v+9Lxi34dASL3O958CFXunSLuzl6jEwAJPP7m3Dg==',
  },
} as const;

/** A third wallet, that belongs to nobody in the tests. */
export const STRANGER = 'GDMLL2SPH5XLAO5HDJW2LPMBLYOZUBJD2INK7OFML3NZI46NRTCZGQF5';

export const API_KEY = 'canary-api-key-5c0ffee';
export const SETTINGS = {
  PI_BASE_URL: 'https://platform.test',
  PI_API_KEY: API_KEY,
  PI_HORIZON_URL: 'https://horizon.test',
  PI_NETWORK: 'Pi Testnet',
  PI_WALLET_SEED: VECTOR.seed,
};

/** The second that the vector was signed in. */
export const NOW = new Date(1_790_000_000_000);
export const NOW_S = 1_790_000_000n;

export interface Reply {
  readonly status?: number;
  readonly json?: unknown;
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** In place of an answer. */
  readonly lost?: 'notSent' | 'unknown';
}

export interface Seen {
  readonly to: 'platform' | 'horizon';
  /** Method and path with query. */
  readonly line: string;
  readonly request: HttpRequest;
}

/** What both services answer, by the line of the request; the first pattern that fits. No answer is a failure. */
export type Script = readonly (readonly [RegExp, Reply | ((seen: Seen, nth: number) => Reply)])[];

/** The kit before two services that are played from a script, without sockets. */
export function connect(
  script: Script,
  more: Partial<ConnectorDeps> = {},
  settings: Partial<typeof SETTINGS> = {},
) {
  const seen: Seen[] = [];
  const clock = new ManualClock(NOW);
  let ids = 0;
  const deps: ConnectorDeps = {
    clock,
    newUuid: () => `uuid-${++ids}`,
    transport: ({ origin }) => ({
      send: async request => {
        const to = origin.includes('platform') ? 'platform' : 'horizon';
        const line = `${request.method} ${request.path}`;
        const one = { to, line, request } as const;
        seen.push(one);
        const [, reply] = script.find(([pattern]) => pattern.test(line)) ?? [];
        if (reply === undefined) throw new Error(`nothing answers ${line}`);
        return exchangeOf(typeof reply === 'function' ? reply(one, seen.length) : reply, to, clock);
      },
      close: async () => undefined,
    }),
    ...more,
  };
  const config = readPiConfig({ ...SETTINGS, ...settings })!;
  const kit = pi.connect(config, deps);
  return { kit, seen, clock, lines: () => seen.map(each => each.line) };
}

function exchangeOf(
  { status = 200, json, text, headers = {}, lost }: Reply,
  to: Seen['to'],
  clock: ManualClock,
): Exchange {
  if (lost) return { kind: lost, cause: 'lost on purpose' };
  const type =
    to === 'platform'
      ? 'application/json; charset=utf-8'
      : status < 400
        ? 'application/hal+json; charset=utf-8'
        : 'application/problem+json; charset=utf-8';
  const body = Buffer.from(text ?? JSON.stringify(json));
  const date = clock.now().toUTCString();
  return { kind: 'answered', status, headers: { 'content-type': type, date, ...headers }, body };
}

export function call(signal = new AbortController().signal): Call {
  return { providerKey: 'po_1', signal };
}

export const never = new AbortController().signal;

export function order(more: Partial<PayoutOrder> = {}): PayoutOrder {
  return {
    payoutId: 'po_01hzzzzzzz',
    recipient: 'user-uid-1',
    amount: { minor: VECTOR.stroops, currency: 'PI' },
    memo: 'Refund for apple pie',
    metadata: { product_id: 'apple-pie-1' },
    ...more,
  };
}

/** A PaymentDTO as the Platform writes it, of the order above. */
export function dto(more: Record<string, unknown> = {}, status: Record<string, unknown> = {}) {
  return {
    identifier: VECTOR.memo,
    user_uid: 'user-uid-1',
    amount: 3.14,
    memo: 'Refund for apple pie',
    metadata: { product_id: 'apple-pie-1', payout_id: 'po_01hzzzzzzz' },
    from_address: VECTOR.source,
    to_address: VECTOR.destination,
    direction: 'app_to_user',
    created_at: '2026-09-21T14:13:10.123Z',
    network: 'Pi Testnet',
    status: {
      developer_approved: true,
      transaction_verified: false,
      developer_completed: false,
      cancelled: false,
      user_cancelled: false,
      ...status,
    },
    transaction: null,
    split_recipients: null,
    ...more,
  };
}

export function linked(txid: string, verified = true) {
  return { txid, verified, _link: `https://api.testnet.minepi.com/transactions/${txid}` };
}

/** The same payment as the kit hands it out. */
export function payment(more: Partial<PlatformPayment> = {}): PlatformPayment {
  return {
    reference: VECTOR.memo,
    payoutId: 'po_01hzzzzzzz',
    userUid: 'user-uid-1',
    amount: { minor: VECTOR.stroops, currency: 'PI' },
    memo: 'Refund for apple pie',
    metadata: { product_id: 'apple-pie-1', payout_id: 'po_01hzzzzzzz' },
    fromAddress: VECTOR.source,
    toAddress: VECTOR.destination,
    direction: 'app_to_user',
    network: 'Pi Testnet',
    createdAt: new Date('2026-09-21T14:13:10.123Z'),
    status: {
      developerApproved: true,
      transactionVerified: false,
      developerCompleted: false,
      cancelled: false,
      userCancelled: false,
    },
    transaction: null,
    ...more,
  };
}

export const transfer: Transfer = {
  destination: VECTOR.destination,
  stroops: VECTOR.stroops,
  memo: VECTOR.memo,
  sequence: VECTOR.accountSequence + 1n,
  fee: 100_000n,
  maxTime: VECTOR.maxTime,
};

/** An envelope of the wallet of the tests. */
export function envelope(
  more: Partial<Transfer> = {},
  network: 'Pi Testnet' | 'Pi Network' = 'Pi Testnet',
): Envelope {
  return openWallet(VECTOR.seed, network)!.sign({ ...transfer, ...more });
}

export function account(sequence: bigint, more: Record<string, unknown> = {}) {
  return {
    id: VECTOR.source,
    account_id: VECTOR.source,
    sequence: sequence.toString(),
    subentry_count: 0,
    last_modified_ledger: 100,
    balances: [
      {
        balance: '100.0000000',
        buying_liabilities: '0.0000000',
        selling_liabilities: '0.0000000',
        asset_type: 'native',
      },
    ],
    num_sponsoring: 0,
    num_sponsored: 0,
    ...more,
  };
}

export function fees(base = '100000', p90 = '100000') {
  return { last_ledger: '1000', last_ledger_base_fee: base, max_fee: { p90 } };
}

export function ledger(sequence: number, closedAt: bigint, more: Record<string, unknown> = {}) {
  const closed = new Date(Number(closedAt) * 1000).toISOString().replace('.000Z', 'Z');
  return {
    sequence,
    closed_at: closed,
    base_fee_in_stroops: 100000,
    base_reserve_in_stroops: 5000000,
    ...more,
  };
}

/** As Horizon tells of an envelope that is in a ledger. */
export function transaction(of: Envelope, more: Record<string, unknown> = {}) {
  return {
    id: of.hash,
    hash: of.hash,
    successful: true,
    ledger: 1000,
    created_at: '2026-09-21T14:13:25Z',
    source_account: of.source,
    source_account_sequence: of.sequence.toString(),
    fee_charged: '100000',
    max_fee: of.fee.toString(),
    operation_count: 1,
    envelope_xdr: of.xdr,
    result_xdr: 'AAAAAAABhqAAAAAAAAAAAQAAAAAAAAABAAAAAAAAAAA=',
    memo_type: 'text',
    memo: VECTOR.memo,
    paging_token: '4294967296000',
    ...more,
  };
}

export function page(...records: readonly unknown[]) {
  return { _embedded: { records } };
}

/** One problem of Horizon. */
export function problem(status: number, name: string, extras?: Record<string, unknown>): Reply {
  return {
    status,
    json: {
      type: `https://stellar.org/horizon-errors/${name}`,
      title: name,
      status,
      ...(extras ? { extras } : {}),
    },
  };
}

export const NOT_FOUND = problem(404, 'not_found');

/** The reads that a first signature takes. */
export function chain(
  sequence: bigint = VECTOR.accountSequence,
  more: { account?: Record<string, unknown>; fees?: unknown } = {},
): Script {
  return [
    [
      /^GET \/accounts\/[A-Z0-9]+$/,
      { json: account(sequence, more.account), headers: { 'latest-ledger': '1000' } },
    ],
    [/^GET \/fee_stats$/, { json: more.fees ?? fees() }],
    [/^GET \/ledgers\?/, { json: page(ledger(1000, NOW_S - 3n)) }],
  ];
}
