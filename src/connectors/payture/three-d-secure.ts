import { type PaymentReference, type ThreeDSecure, type ThreeDSecureProof } from '../contract';
import { type PaytureClient, type PaytureRequest } from './client';
import { readPaid } from './pay-answer';
import { refused, type Refused } from './refusals';
import { doorOf, terminal } from './terminal';

/** Ends the issuer's challenge with what the payer's browser brought back (Payture contract, section 10.1). */
export function threeDSecure(client: PaytureClient): ThreeDSecure {
  return {
    async complete(call, payment, proof) {
      const request = requestFor(client, payment, proof);
      if ('kind' in request) return request;
      return readPaid(await client.send({ ...request, signal: call.signal }), payment);
    },
  };
}

/** On api the order names the payment, on the eWallet the MD does; a page ends its challenges by itself. */
function requestFor(
  { account }: PaytureClient,
  { paymentId: OrderId, origin, capturesAutomatically }: PaymentReference,
  { md, response: PaRes }: ThreeDSecureProof,
): Omit<PaytureRequest, 'signal'> | Refused {
  if (origin.kind === 'PAGE') return refused('NO_CHALLENGE', 'NEVER');
  if (doorOf(origin) === 'vwapi') {
    const MD = trimMd(md);
    return MD === ''
      ? refused('NO_MD', 'NEW_KEY')
      : { command: 'vwapi/PaySubmit3DS', form: { MD, PaRes }, roots: ['Pay'] };
  }
  return {
    command: capturesAutomatically ? 'api/Pay3DS' : 'api/Block3DS',
    form: { ...terminal(account, 'api'), OrderId, PaRes },
    roots: [capturesAutomatically ? 'Pay' : 'Block'],
  };
}

/** The customer's document shows an MD with a blank behind it (Payture contract, section 3). */
export function trimMd(md: string | null): string {
  return md?.trim() ?? '';
}
