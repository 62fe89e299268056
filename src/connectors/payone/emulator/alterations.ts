import { type Alteration } from '../../emulator/fault-kinds';
import { mapScalars, parseJson } from '../../emulator/json';
import { type WireAnswer } from '../../emulator/wire';

/** A well-formed answer that says something untrue. Answers that are not JSON stay as they are. */
export function alterAnswer(alteration: Alteration, answer: WireAnswer): WireAnswer {
  const body = parseJson(answer.body);
  if (body === undefined) return answer;
  return { ...answer, body: JSON.stringify(mapScalars(body, changes[alteration])) };
}

const changes: Readonly<Record<Alteration, (value: unknown, name: string) => unknown>> = {
  wrongAmount: (value, name) => (name === 'amount' && typeof value === 'number' ? value + 1 : value),
  wrongCurrency: (value, name) => (name === 'currencyCode' ? (value === 'USD' ? 'EUR' : 'USD') : value),
  otherPayment: (value, name) => {
    if (typeof value !== 'string') return value;
    if (name === 'merchantReference' || name === 'externalReference') return `other-${value}`.slice(0, 40);
    if (name === 'hostedCheckoutId' || /^\d{10,11}_\d+$/.test(value)) return otherDigits(value);
    return value;
  },
  unknownStatus: (value, name) => {
    if (name === 'statusCode') return 777;
    return name === 'status' || name === 'statusCategory' ? 'QUANTUM_SUPERPOSITION' : value;
  },
};

/** Another id of the same form: every digit of the stem is replaced by its complement to nine. */
function otherDigits(id: string): string {
  const [stem = '', ...rest] = id.split('_');
  return [stem.replace(/\d/g, digit => String(9 - Number(digit))), ...rest].join('_');
}
