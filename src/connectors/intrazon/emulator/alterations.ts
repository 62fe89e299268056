import { type Alteration } from '../../emulator/fault-kinds';
import { mapScalars, parseJson } from '../../emulator/json';
import { type WireAnswer } from '../../emulator/wire';

/** A well-formed answer that says something untrue. An empty one stays as it is. */
export function alterAnswer(alteration: Alteration, answer: WireAnswer): WireAnswer {
  const body = parseJson(answer.body);
  if (body === undefined) return answer;
  return { ...answer, body: JSON.stringify(mapScalars(body, changes[alteration])) };
}

const keys = ['key', 'player_key', 'virtual_good_key'];

const changes: Readonly<Record<Alteration, (value: unknown, name: string) => unknown>> = {
  wrongAmount: (value, name) => {
    if (name === 'amount' || (name === 'total' && typeof value === 'number')) return Number(value) + 1;
    return name === 'total' ? `1${String(value)}` : value;
  },
  wrongCurrency: (value, name) => (name === 'currency' ? (value === 'usd' ? 'eur' : 'usd') : value),
  otherPayment: (value, name) =>
    keys.includes(name) && typeof value === 'string' ? [...value].reverse().join('') : value,
  // The only words of this wire whose list is closed.
  unknownStatus: (value, name) => (name === 'error' || name === 'currency' ? 'nobody_knows' : value),
};
