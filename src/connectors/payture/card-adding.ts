import {
  type AddedCard,
  type Call,
  type CardDetails,
  type Outcome,
  type ThreeDSecureProof,
  type VaultCustomer,
} from '../contract';
import { type XmlElement } from '../xml';
import { isGuid, textOf, type PaytureAnswer } from './answer';
import { type PaytureClient } from './client';
import { cardFields } from './order-fields';
import { readChallenge } from './pay-answer';
import { endOf, refused, unknownOutcome } from './refusals';
import { trimMd } from './three-d-secure';
import { sendWallet } from './wallet';

/** Add on our side: the card is checked by a small hold, and then active, to be activated, or challenged (Payture contract, section 13). */
export async function addCard(
  client: PaytureClient,
  call: Call,
  customer: VaultCustomer,
  details: CardDetails,
): Promise<Outcome<AddedCard>> {
  const answer = await sendWallet(client, call, 'vwapi/Add', customer, cardFields(details, 'CardNumber'));
  // Stored already, perhaps by this very call whose first answer was lost. An old gateway does not say which card it is.
  if (answer.kind === 'error' && answer.code === 'DUPLICATE_CARD' && readToken(answer.element) !== null)
    return added(answer.element);
  return readAdded(answer);
}

/** AddSubmit3DS: the MD names the card, no terminal is sent (Payture contract, section 10.1). */
export async function completeAdd(
  client: PaytureClient,
  call: Call,
  { md, response: PaRes }: ThreeDSecureProof,
): Promise<Outcome<AddedCard>> {
  const MD = trimMd(md);
  if (MD === '') return refused('NO_MD', 'NEW_KEY');
  const { signal } = call;
  const answer = await client.send({
    command: 'vwapi/AddSubmit3DS',
    form: { MD, PaRes },
    roots: ['Add'],
    signal,
  });
  // The step is over, however it ended: this call did nothing, and no money is in question. The list of cards tells.
  if (answer.kind === 'error' && answer.code === 'ILLEGAL_ORDER_STATE')
    return refused(answer.code, 'NEW_KEY');
  return readAdded(answer);
}

function readAdded(answer: PaytureAnswer): Outcome<AddedCard> {
  if (answer.kind === 'success') return added(answer.element);
  if (answer.kind !== 'challenge') return endOf(answer);
  const token = readToken(answer.element);
  const action = readChallenge(answer.element);
  if (token === null || !action) return unknownOutcome('the challenge lacks a field');
  return { kind: 'done', value: { token, action } };
}

function added(element: XmlElement): Outcome<AddedCard> {
  const token = readToken(element);
  return token === null
    ? unknownOutcome('the answer names no card')
    : { kind: 'done', value: { token, action: null } };
}

function readToken(element: XmlElement): string | null {
  const token = textOf(element, 'CardId', 60);
  return token !== null && isGuid(token) ? token : null;
}
