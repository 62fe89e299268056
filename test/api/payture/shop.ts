import { randomUUID } from 'node:crypto';
import { PAYTURE_CARDS } from '../../../src/demo/payture-payer';
import {
  ActivateCardDocument,
  AddCardDocument,
  CancelPaymentDocument,
  CapturePaymentDocument,
  CompleteThreeDSecureDocument,
  CreateCustomerDocument,
  CreateHostedCheckoutDocument,
  type CreateHostedCheckoutInput,
  PaymentDocument,
  type PayWithInput,
  PurchaseDocument,
  type PurchaseInput,
  RefreshPaymentDocument,
  RefundPaymentDocument,
} from '../../generated/operations';
import { type TestApp } from '../../support/app';
import { cardDetails } from '../support/orders';

export const RUB = { amount: '459.00', currency: 'RUB' } as const;
export const KOPECKS = 45_900;

/** A shop that pays over Payture, by nothing but our API. */
export class PaytureShop {
  constructor(readonly test: TestApp) {}

  async buy(payWith: PayWithInput, more: Partial<PurchaseInput> = {}) {
    const input = { ...this.#fresh(), amount: RUB, payWith, ...more };
    return (await this.test.client.ask(PurchaseDocument, { input })).purchase;
  }

  direct(number: string = PAYTURE_CARDS.good): PayWithInput {
    return { directCard: { provider: 'PAYTURE', details: cardDetails(number) } };
  }

  async checkout(more: Partial<CreateHostedCheckoutInput> = {}) {
    const page = { provider: 'PAYTURE', returnUrl: `${this.test.app.url}/return` } as const;
    const input = { ...this.#fresh(), amount: RUB, page, ...more };
    const { createHostedCheckout } = await this.test.client.ask(CreateHostedCheckoutDocument, { input });
    expect(createHostedCheckout.errors).toEqual([]);
    return {
      paymentId: createHostedCheckout.payment!.id,
      pageUrl: createHostedCheckout.hostedCheckout!.redirectUrl,
    };
  }

  async change(kind: 'capture' | 'cancel' | 'refund', paymentId: string, amount?: string) {
    const input = {
      idempotencyKey: randomUUID(),
      paymentId,
      ...(amount !== undefined && { amount: { amount, currency: 'RUB' } }),
    };
    switch (kind) {
      case 'capture':
        return (await this.test.client.ask(CapturePaymentDocument, { input })).capturePayment;
      case 'cancel':
        return (await this.test.client.ask(CancelPaymentDocument, { input })).cancelPayment;
      case 'refund':
        return (await this.test.client.ask(RefundPaymentDocument, { input })).refundPayment;
    }
  }

  async complete(paymentId: string, proof: { readonly md: string; readonly response: string }) {
    const input = { idempotencyKey: randomUUID(), paymentId, ...proof };
    return (await this.test.client.ask(CompleteThreeDSecureDocument, { input })).completeThreeDSecure;
  }

  async refresh(id: string) {
    return (await this.test.client.ask(RefreshPaymentDocument, { id })).refreshPayment;
  }

  async payment(id: string) {
    return (await this.test.client.ask(PaymentDocument, { id })).payment!;
  }

  async customer(more: { readonly email?: string; readonly phone?: string } = {}): Promise<string> {
    const reference = randomUUID();
    const input = { idempotencyKey: reference, provider: 'PAYTURE', reference, ...more } as const;
    const { createCustomer } = await this.test.client.ask(CreateCustomerDocument, { input });
    expect(createCustomer.errors).toEqual([]);
    return createCustomer.customer!.id;
  }

  async addCard(customerId: string, number: string = PAYTURE_CARDS.good) {
    const input = {
      ...({ idempotencyKey: randomUUID(), provider: 'PAYTURE', customerId } as const),
      details: cardDetails(number),
    };
    return (await this.test.client.ask(AddCardDocument, { input })).addCard;
  }

  async activate(cardId: string, amount = '1.00') {
    const input = { cardId, amount: { amount, currency: 'RUB' } };
    return (await this.test.client.ask(ActivateCardDocument, { input })).activateCard;
  }

  /** A customer's card that can pay. */
  async activeCard(number: string = PAYTURE_CARDS.good) {
    const customerId = await this.customer({ phone: '79001234567' });
    const { card } = await this.addCard(customerId, number);
    const { errors } = await this.activate(card!.id);
    expect(errors).toEqual([]);
    return { customerId, cardId: card!.id };
  }

  /** What the bank's challenge of a payment asks for. */
  challengeOf({ nextAction }: Awaited<ReturnType<PaytureShop['payment']>>) {
    if (nextAction?.__typename !== 'ThreeDSecureAction') throw new Error('No challenge is asked for.');
    return { acsUrl: nextAction.acsUrl, md: nextAction.md!, payload: nextAction.payload };
  }

  #fresh() {
    return { idempotencyKey: randomUUID(), reference: `order-${randomUUID()}` };
  }
}
