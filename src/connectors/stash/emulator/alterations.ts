import { type Alteration } from '../../emulator/fault-kinds';
import { mapScalars, parseJson } from '../../emulator/json';
import { type WireAnswer } from '../../emulator/wire';

/** A well-formed answer that says something untrue. Answers that are not JSON stay as they are. */
export function alterAnswer(alteration: Alteration, answer: WireAnswer): WireAnswer {
  const body = parseJson(answer.body);
  if (body === undefined) return answer;
  return { ...answer, body: JSON.stringify(mapScalars(body, changes[alteration])) };
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

const changes: Readonly<Record<Alteration, (value: unknown, name: string) => unknown>> = {
  wrongAmount: (value, name) => (name === 'total' ? String(Number(value) + 1) : value),
  wrongCurrency: (value, name) => (name === 'currency' ? (value === 'USD' ? 'EUR' : 'USD') : value),
  otherPayment: (value, name) => {
    if (typeof value !== 'string') return value;
    const isItem = name === 'id' && value.match(uuid) === null;
    return isItem ? `other-${value}` : value.replace(uuid, otherDigits);
  },
  unknownStatus: (value, name) => (name === 'status' ? 'PAYMENT_STATUS_SUPERPOSED' : value),
};

/** Another id of the same form. The digits that make it a version 4 stay. */
function otherDigits(id: string): string {
  return id.replace(/^[0-9a-f]{8}/, part =>
    part.replace(/[0-9a-f]/g, digit => (15 - parseInt(digit, 16)).toString(16)),
  );
}
