import { merchantById } from './merchants';
import { type Payone, preciseTime } from './payone';
import { webhooksUrlOf } from './portal';
import { type PaymentRecord } from './records';

type Subject = { readonly payment: unknown } | { readonly refund: unknown };

/** Tells the merchant's endpoints: those of the request when it named some, else the Paygraph server. */
export function emit(payone: Payone, payment: PaymentRecord, type: string, subject: Subject): void {
  const merchant = merchantById(payment.merchantId);
  if (merchant === undefined || !payone.profile.values.webhooks) return;
  sendEvent(payone, {
    merchantId: merchant.merchantId,
    type,
    subject,
    urls: payment.webhooksUrls ?? [webhooksUrlOf(payone, merchant.account)],
    about: payment.stem,
  });
}

/** `payment.test`: payment 9999_9, code 0; it must not touch orders. (PAYONE contract, section 6) */
export function emitTest(payone: Payone, merchantId: string, url: string | undefined): void {
  const account = merchantById(merchantId)?.account ?? 'default';
  const payment = {
    id: '9999_9',
    status: 'AUTHORIZATION_REQUESTED',
    statusOutput: {
      statusCode: 0,
      statusCategory: 'CREATED',
      isAuthorized: false,
      isCancellable: false,
      isRefundable: false,
    },
    paymentOutput: {
      amountOfMoney: { amount: 1, currencyCode: 'EUR' },
      references: { merchantReference: 'payment.test' },
      paymentMethod: 'card',
    },
  };
  const urls = [url ?? webhooksUrlOf(payone, account)];
  sendEvent(payone, { merchantId, type: 'payment.test', subject: { payment }, urls, about: 'test' });
}

interface Event {
  readonly merchantId: string;
  readonly type: string;
  readonly subject: Subject;
  readonly urls: readonly string[];
  readonly about: string;
}

function sendEvent(payone: Payone, { merchantId, type, subject, urls, about }: Event): void {
  const event = {
    apiVersion: 'v1',
    id: payone.ids.uuid(),
    created: preciseTime(payone.core.clock.nowMs()).replace('Z', '0+00:00'),
    merchantId,
    type,
    ...subject,
  };
  const body = JSON.stringify(payone.profile.values.webhookBody === 'array' ? [event] : event);
  for (const url of urls) {
    payone.webhooks.send({
      eventId: event.id,
      type,
      url,
      contentType: 'application/json; charset=utf-8',
      body,
      about,
      account: merchantId,
    });
  }
}
