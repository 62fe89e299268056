import { type CardDetails } from '../connectors/contract';
import { looksLikeCardNumber } from '../domain/card-number';
import { invalidInput, type DomainError } from '../domain/errors';
import { type Money } from '../domain/money';
import { type NewPayment } from './new-payment';
import { checkBasket, isBasket } from './price-order';

/** The merchant's own ids: ASCII without blanks, so that look-alike letters cannot name another order. */
const REFERENCE = /^[A-Za-z0-9_.:@/#+-]{1,64}$/;

/** Checks that need nothing stored. The first problem is answered; nothing was sent and the key is not used up. */
export function checkOrder(order: NewPayment): DomainError | undefined {
  return (
    checkReference(order.reference) ??
    (isBasket(order.amount) ? checkBasket(order.amount) : checkAmount(order.amount)) ??
    checkIp(order.payerIp) ??
    checkNoCardNumber(order.idempotencyKey, ['input', 'idempotencyKey']) ??
    checkNoCardNumber(JSON.stringify(order.metadata ?? {}), ['input', 'metadata'])
  );
}

export function checkReference(reference: string): DomainError | undefined {
  const path = ['input', 'reference'];
  if (!REFERENCE.test(reference)) {
    return invalidInput(
      path,
      'A reference is 1 to 64 ASCII letters, digits and _ . : @ / # + - without blanks.',
    );
  }
  return checkNoCardNumber(reference, path);
}

export function checkAmount(amount: Money): DomainError | undefined {
  const path = ['input', 'amount', 'amount'];
  return amount.minor > 0n ? undefined : invalidInput(path, 'The amount must be above zero.');
}

/** Card numbers belong into the card's fields only: everything else is stored and shown. */
export function checkNoCardNumber(text: string, path: readonly string[]): DomainError | undefined {
  return looksLikeCardNumber(text)
    ? invalidInput(path, 'This looks like a card number and is not accepted here. Nothing was stored.')
    : undefined;
}

export function checkCard(
  details: CardDetails,
  now: Date,
  path: readonly string[] = ['input', 'payWith', 'directCard', 'details'],
): DomainError | undefined {
  const at = (field: string): string[] => [...path, field];
  if (!/^\d{12,19}$/.test(details.number))
    return invalidInput(at('number'), 'A card number has 12 to 19 digits.');
  if (details.expiryMonth < 1 || details.expiryMonth > 12)
    return invalidInput(at('expiryMonth'), 'A month is 1 to 12.');
  const { expiryYear } = details;
  if (expiryYear < 2000 || expiryYear > now.getUTCFullYear() + 50) {
    return invalidInput(at('expiryYear'), 'The expiry year has four digits, such as 2030.');
  }
  if (details.securityCode !== null && !/^\d{3,4}$/.test(details.securityCode)) {
    return invalidInput(at('securityCode'), 'A security code has 3 or 4 digits.');
  }
  const holder = details.holder.trim();
  if (holder.length === 0 || holder.length > 50)
    return invalidInput(at('holder'), 'The holder has 1 to 50 characters.');
  return undefined;
}

function checkIp(payerIp: string | null): DomainError | undefined {
  if (payerIp === null || /^[0-9a-fA-F.:]{2,45}$/.test(payerIp)) return undefined;
  return invalidInput(['input', 'payerIp'], 'This is no IP address.');
}
