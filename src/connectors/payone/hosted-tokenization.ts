import { type HostedTokenization, type Outcome } from '../contract';
import { at, textAt } from '../json';
import { isToken, readTokenCard } from './card-traits';
import { type PayoneClient } from './client';
import { readPageUrl } from './hosted-checkout';
import { localeBody } from './order-body';
import { endOf } from './refusals';

/** PAYONE's card form inside the merchant's page (PAYONE contract, section 3.5): no card data passes us. */
export function hostedTokenization(client: PayoneClient): HostedTokenization {
  return {
    async openSession(call, page) {
      const body = {
        ...localeBody(page.locale),
        ...(page.template === null ? {} : { variant: page.template }),
        // The payer decides whether the card is kept; without consent the token is temporary.
        askConsumerConsent: true,
      };
      const answer = await client.send({
        method: 'POST',
        path: '/hostedtokenizations',
        body,
        signal: call.signal,
      });
      if (answer.kind !== 'success') return endOf(answer);
      const sessionReference = textAt(answer.body, ['hostedTokenizationId'], 100);
      const formUrl = answer.body ? readPageUrl(answer.body, 'hostedTokenizationUrl') : undefined;
      if (sessionReference === undefined || !isToken(sessionReference) || formUrl === undefined) {
        return { kind: 'unknown', cause: 'the answer names no usable form' };
      }
      // The contract names no life time of a session.
      return { kind: 'done', value: { sessionReference, formUrl, expiresAt: null } };
    },

    async redeem(call, sessionReference) {
      if (!isToken(sessionReference)) return refused('INVALID_SESSION', 'NEVER');
      const path = `/hostedtokenizations/${sessionReference}`;
      const answer = await client.send({ method: 'GET', path, signal: call.signal });
      if (answer.kind !== 'success') return endOf(answer);
      const token = at(answer.body, 'token');
      if (token === undefined || token === null) return refused('SESSION_OPEN', 'SAME_KEY');
      const card = readTokenCard(token);
      const temporary = at(token, 'isTemporary');
      if (!card || typeof temporary !== 'boolean')
        return { kind: 'unknown', cause: 'the answer names no readable card' };
      return { kind: 'done', value: { ...card, temporary } };
    },
  };
}

function refused(code: string, retry: 'SAME_KEY' | 'NEVER'): Outcome<never> {
  return { kind: 'refused', code, retry, decline: null };
}
