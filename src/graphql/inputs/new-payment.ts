import { type DomainError, invalidInput } from '../../domain/errors';
import { type HostedPage } from '../../services/create-hosted-checkout';
import { type NewPayment } from '../../services/new-payment';
import { type PayWith } from '../../services/pay-with';
import { hasValue } from '../connection';
import { readMoney } from './money.input';
import { type HostedPageInput, type PayWithInput } from './pay-with.input';
import { type NewPaymentInput } from './purchase.input';
import { checkTexts } from './text-check';

/** What purchase and createHostedCheckout have in common, or the first error of the input. */
export function readNewPayment(
  input: NewPaymentInput,
  byCoins: string | null = null,
): NewPayment | DomainError {
  const refused = checkTexts(input);
  if (refused) return refused;
  const amount = readAmount(input, input.currency ?? byCoins);
  if ('kind' in amount) return amount;
  return {
    idempotencyKey: input.idempotencyKey,
    reference: input.reference,
    playerId: input.playerId ?? null,
    customerId: input.customerId ?? null,
    amount,
    capture: input.capture ?? true,
    payerIp: input.payerIp ?? null,
    metadata: input.metadata ?? null,
  };
}

/** Either the amount, or the goods and the currency whose prices count. */
function readAmount(
  { amount, lines, currency: named }: NewPaymentInput,
  currency: string | null,
): NewPayment['amount'] | DomainError {
  const given = lines ?? null;
  if ((given === null) === !amount)
    return invalidInput(['input', 'amount'], 'Say what to pay: either lines or amount. Nothing was sent.');
  if (given !== null) {
    if (currency === null)
      return invalidInput(['input', 'currency'], 'Say in which currency to pay the lines. Nothing was sent.');
    return { lines: given.map(({ goodId, quantity }) => ({ goodId, quantity })), currency };
  }
  if (!amount) return invalidInput(['input', 'amount'], 'Say what to pay. Nothing was sent.');
  if (hasValue(named) && named !== amount.currency)
    return invalidInput(['input', 'currency'], 'The amount is in another currency. Nothing was sent.');
  return readMoney(amount, ['input', 'amount']);
}

export function readHostedPage({ provider, returnUrl, locale, template }: HostedPageInput): HostedPage {
  return { provider, returnUrl, locale: locale ?? null, template: template ?? null };
}

/** graphql-js has made sure that exactly one is given (@oneOf). */
export function readPayWith({
  coins,
  card,
  directCard,
  tokenizedCard,
  applePay,
  googlePay,
  hostedPage,
}: PayWithInput): PayWith | DomainError {
  if (card) {
    const { cardId, securityCode, confirmationCode } = card;
    const codes = { securityCode: securityCode ?? null, confirmationCode: confirmationCode ?? null };
    return { kind: 'card', cardId, ...codes };
  }
  if (directCard) {
    const { provider, details, saveForCustomerId } = directCard;
    const { number, expiryMonth, expiryYear, holder, securityCode } = details;
    const card = { number, expiryMonth, expiryYear, holder, securityCode: securityCode ?? null };
    return { kind: 'directCard', provider, details: card, saveForCustomerId: saveForCustomerId ?? null };
  }
  if (tokenizedCard) return { kind: 'tokenizedCard', ...tokenizedCard };
  if (applePay) return { kind: 'deviceWallet', wallet: 'APPLE_PAY', ...applePay };
  if (googlePay) return { kind: 'deviceWallet', wallet: 'GOOGLE_PAY', ...googlePay };
  if (hostedPage) return { kind: 'hostedPage', page: readHostedPage(hostedPage) };
  if (coins === true) return { kind: 'coins' };
  if (coins === false)
    return invalidInput(
      ['input', 'payWith', 'coins'],
      'Pay by coins: true, or in another way. Nothing was sent.',
    );
  return invalidInput(['input', 'payWith'], 'Say how to pay: exactly one way. Nothing was sent.');
}
