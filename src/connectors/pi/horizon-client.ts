import { type ConnectorDeps } from '../contract';
import { textAt, type JsonObject } from '../json';
import { type Exchange } from '../transport-contract';
import { type ChainClock } from './chain-clock';
import { createWire, jsonOf } from './wire';

/** What came of a question, which causes nothing. */
export type HorizonRead =
  | {
      readonly kind: 'found';
      readonly body: JsonObject;
      /** The ledger of the snapshot that the answer was read from. On state endpoints only. */
      readonly latestLedger: bigint | null;
    }
  /** 404. Of a transaction it proves nothing: this node may be behind the others (Pi contract, section 0, rule 5). */
  | { readonly kind: 'absent' }
  | { readonly kind: 'unclear'; readonly cause: string };

/** What came of a submission. `body` is null where it is no JSON object. */
export type HorizonAnswer =
  | { readonly kind: 'answered'; readonly status: number; readonly body: JsonObject | null }
  | { readonly kind: 'notSent'; readonly cause: string }
  | { readonly kind: 'unknown'; readonly cause: string };

/** Speaks Horizon's wire and knows no word of the domain. Every Date header that it sees sets the chain's clock. */
export interface HorizonClient {
  read(path: string, signal: AbortSignal): Promise<HorizonRead>;
  /** POST /transactions: waits for the ledger. The same bytes may be sent as often as wanted. */
  submit(xdr: string, signal: AbortSignal): Promise<HorizonAnswer>;
  close(): Promise<void>;
}

export function createHorizonClient(origin: string, clock: ChainClock, deps: ConnectorDeps): HorizonClient {
  const wire = createWire(origin, deps);
  const read = async (path: string, signal: AbortSignal): Promise<HorizonRead> => {
    const exchange = await wire.send({ method: 'GET', path, headers: ACCEPT, signal });
    if (exchange.kind !== 'answered') return { kind: 'unclear', cause: exchange.cause };
    return readAnswer(exchange, clock);
  };
  const submit = async (xdr: string, signal: AbortSignal): Promise<HorizonAnswer> => {
    const headers = { ...ACCEPT, 'Content-Type': 'application/x-www-form-urlencoded' };
    // An unescaped plus would arrive as a space (Pi contract, section 3.5).
    const body = `tx=${encodeURIComponent(xdr)}`;
    const exchange = await wire.send({ method: 'POST', path: '/transactions', headers, body, signal });
    if (exchange.kind !== 'answered') return exchange;
    const json = jsonOf(exchange);
    if (json) clock.observe(exchange.headers['date']);
    return { kind: 'answered', status: exchange.status, body: json };
  };
  return { read, submit, close: () => wire.close() };
}

/** The last part of a problem's type, which names it. */
export function problemName(body: JsonObject | null): string | undefined {
  return /\/([a-z_]{1,60})$/.exec(textAt(body, ['type']) ?? '')?.[1];
}

const ACCEPT = { Accept: 'application/hal+json, application/problem+json' };

function readAnswer(exchange: Extract<Exchange, { kind: 'answered' }>, clock: ChainClock): HorizonRead {
  const { status, headers } = exchange;
  const body = jsonOf(exchange);
  if (!body) return { kind: 'unclear', cause: `Horizon answered ${status} without a readable body` };
  clock.observe(headers['date']);
  if (status === 200) return { kind: 'found', body, latestLedger: ledgerOf(headers['latest-ledger']) };
  if (status === 404 && problemName(body) === 'not_found') return { kind: 'absent' };
  return { kind: 'unclear', cause: `Horizon answered ${status} ${problemName(body) ?? ''}`.trimEnd() };
}

function ledgerOf(header: string | undefined): bigint | null {
  return header !== undefined && /^[1-9]\d{0,18}$/.test(header) ? BigInt(header) : null;
}
