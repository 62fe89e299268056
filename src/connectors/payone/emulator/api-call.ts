import { isObject, type JsonObject } from '../../emulator/json';
import { type Merchant } from './merchants';
import { type Payone } from './payone';
import { type References } from './records';

/** One authenticated, validated call of the server API. */
export interface ApiCall {
  readonly payone: Payone;
  readonly merchant: Merchant;
  /** Path parameters by name. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: JsonObject;
  /** The Correlation-Id of the answer, and its errorId. */
  readonly correlationId: string;
}

export interface ApiAnswer {
  readonly status: number;
  /** Absent means an empty body. */
  readonly body?: JsonObject;
}

/** Changes the state inside the caller's transaction; throws Refusal before it has changed anything. */
export type ApiHandler = (call: ApiCall) => ApiAnswer;

/** The value at a path of a body, undefined where there is none. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, name) => (isObject(inner) ? (inner[name] ?? undefined) : undefined),
    value,
  );
}

export function textAt(value: unknown, ...path: readonly string[]): string | undefined {
  const found = at(value, ...path);
  return typeof found === 'string' ? found : undefined;
}

export function numberAt(value: unknown, ...path: readonly string[]): number | undefined {
  const found = at(value, ...path);
  return typeof found === 'number' ? found : undefined;
}

export function textsAt(value: unknown, ...path: readonly string[]): readonly string[] | undefined {
  const found = at(value, ...path);
  return Array.isArray(found) ? found.map(String) : undefined;
}

export interface Order {
  readonly amount: number;
  readonly currency: string;
  readonly references: References;
}

/** The order of a validated body; a merchant reference is made up when none was sent. */
export function readOrder(body: JsonObject, makeUp: () => string): Order {
  const references = at(body, 'order', 'references');
  const merchantParameters = textAt(references, 'merchantParameters');
  const operationGroupReference = textAt(references, 'operationGroupReference');
  return {
    amount: numberAt(body, 'order', 'amountOfMoney', 'amount') ?? 0,
    currency: textAt(body, 'order', 'amountOfMoney', 'currencyCode') ?? '',
    references: {
      merchantReference: textAt(references, 'merchantReference') ?? makeUp(),
      ...(merchantParameters === undefined ? {} : { merchantParameters }),
      ...(operationGroupReference === undefined ? {} : { operationGroupReference }),
    },
  };
}

/** Per-request webhook targets, which replace the portal's. */
export function readFeedbacks(body: JsonObject): readonly string[] | undefined {
  const urls = textsAt(body, 'feedbacks', 'webhooksUrls');
  const old = textAt(body, 'feedbacks', 'webhookUrl');
  return urls ?? (old === undefined ? undefined : [old]);
}
