import { type Clock } from '../../domain/clock';
import { maskHeaders, maskJson, type ExchangeLog, type ExchangeRecord } from '../exchange-log';
import { type Exchange, type HttpRequest, type Transport } from '../transport-contract';
import { MASK_RULES } from './obfuscation';

interface LogDeps {
  readonly clock: Clock;
  newUuid(): string;
  readonly exchangeLog?: ExchangeLog;
}

/** Sends, and tells the log about it with everything hidden that it must not know. */
export async function sendLogged(transport: Transport, http: HttpRequest, deps: LogDeps): Promise<Exchange> {
  const { exchangeLog, clock } = deps;
  if (exchangeLog === undefined) return transport.send(http);
  const common = { id: deps.newUuid(), provider: 'INTRAZON' };
  const startedMs = clock.now().getTime();
  exchangeLog({
    kind: 'request',
    ...common,
    method: http.method,
    path: http.path,
    headers: maskHeaders(http.headers, MASK_RULES),
    body: maskJson(http.body ?? null, MASK_RULES),
  });
  const exchange = await transport.send(http);
  exchangeLog(endOf(exchange, common, clock.now().getTime() - startedMs));
  return exchange;
}

function endOf(
  exchange: Exchange,
  common: { readonly id: string; readonly provider: string },
  durationMs: number,
): ExchangeRecord {
  if (exchange.kind !== 'answered')
    return { kind: 'noAnswer', ...common, outcome: exchange.kind, cause: exchange.cause, durationMs };
  return {
    kind: 'answer',
    ...common,
    status: exchange.status,
    headers: maskHeaders(exchange.headers, MASK_RULES),
    body: maskJson(exchange.body.toString('utf8'), MASK_RULES),
    durationMs,
  };
}
