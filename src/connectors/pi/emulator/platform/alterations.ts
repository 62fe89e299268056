import { type Alteration } from '../../../emulator/fault-kinds';
import { isObject, type JsonObject, parseJson } from '../../../emulator/json';
import { type WireAnswer } from '../../../emulator/wire';
import { strangerAddress } from '../apps';
import { piNumber, readPiNumber } from '../stroops';

type Change = (payment: JsonObject) => JsonObject;

const alterations: Readonly<Record<Alteration, Change>> = {
  wrongAmount: payment => ({ ...payment, amount: onePiMore(payment['amount']) }),
  wrongCurrency: payment => ({ ...payment, network: otherNetwork(payment) }),
  otherPayment: payment => ({
    ...payment,
    identifier: [...String(payment['identifier'])].reverse().join(''),
  }),
  unknownStatus: payment => ({
    ...payment,
    status: { ...(isObject(payment['status']) ? payment['status'] : {}), developer_completed: 'perhaps' },
  }),
};

/** Lies that only a payment of this Platform can tell; declared with the other faults. */
export const payloadLies: Readonly<Record<string, Change>> = {
  wrongNetwork: payment => ({ ...payment, network: otherNetwork(payment) }),
  wrongRecipient: payment => ({ ...payment, to_address: strangerAddress() }),
  wrongSender: payment => ({ ...payment, from_address: strangerAddress() }),
  wrongUser: payment => ({ ...payment, user_uid: '00000000-0000-4000-a000-000000000000' }),
  wrongDirection: payment => ({
    ...payment,
    direction: payment['direction'] === 'app_to_user' ? 'user_to_app' : 'app_to_user',
  }),
};

export function alterPlatform(alteration: Alteration, answer: WireAnswer): WireAnswer {
  return changePayments(answer, alterations[alteration]);
}

/** Changes every payment in an answer, wherever it stands. */
export function changePayments(answer: WireAnswer, change: Change): WireAnswer {
  const body = parseJson(answer.body);
  if (!isObject(body)) return answer;
  return { ...answer, body: JSON.stringify(walk(body, change)) };
}

function walk(value: unknown, change: Change): unknown {
  if (Array.isArray(value)) return value.map(item => walk(item, change));
  if (!isObject(value)) return value;
  if (typeof value['identifier'] === 'string') return change(value);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, walk(inner, change)]));
}

function onePiMore(amount: unknown): number {
  return piNumber((readPiNumber(amount) ?? 0n) + 10_000_000n);
}

function otherNetwork(payment: JsonObject): string {
  return payment['network'] === 'Pi Testnet' ? 'Pi Network' : 'Pi Testnet';
}
