import { type CardTraits } from '../../domain/fact';
import { type PaymentReference } from '../contract';
import { type XmlElement } from '../xml';
import { codeOf, kopecksOf, textOf } from './answer';
import { cardSeen } from './card-traits';
import { type PaytureClient } from './client';
import { meaningOf, type Meaning } from './states';
import { doorOf, terminal } from './terminal';

/** What we use of an order's state, after its fields were looked at. */
export interface OrderState {
  readonly meaning: Meaning;
  /** What is held, or what is left of what was charged. No measure once everything was refunded (Payture contract, section 8.3). */
  readonly amount: bigint | null;
  /** Why the last operation was refused. */
  readonly code: string | null;
  readonly card: CardTraits | null;
}

export type StateAnswer =
  | { readonly kind: 'state'; readonly state: OrderState }
  /** ORDER_NOT_FOUND, NONE, ORDER_TIME_OUT: what they mean depends on who asks. */
  | { readonly kind: 'error'; readonly code: string }
  | { readonly kind: 'unclear'; readonly cause: string };

/** GetState of the order's door. The eWallet's one calls its terminal `Key`, too (Payture contract, section 5.3). */
export function getState(
  client: PaytureClient,
  payment: PaymentReference,
  signal: AbortSignal,
): Promise<StateAnswer> {
  const { key, vwid } = client.account;
  const OrderId = payment.paymentId;
  return doorOf(payment.origin) === 'vwapi'
    ? ask(client, payment, { command: 'vwapi/GetState', form: { Key: vwid, OrderId }, signal })
    : ask(client, payment, { command: 'api/GetState', form: { Key: key, OrderId }, signal });
}

/** PayStatus of a page: the only one that knows of a page on which nobody paid yet (Payture contract, section 11). */
export function getPageState(
  client: PaytureClient,
  payment: PaymentReference,
  signal: AbortSignal,
): Promise<StateAnswer> {
  const OrderId = payment.paymentId;
  const door = doorOf(payment.origin);
  const form = terminal(client.account, door);
  return door === 'vwapi'
    ? ask(client, payment, { command: 'vwapi/PayStatus', form: { ...form, DATA: { OrderId } }, signal })
    : ask(client, payment, { command: 'apim/PayStatus', form: { ...form, OrderId }, signal });
}

async function ask(
  client: PaytureClient,
  { paymentId }: PaymentReference,
  request: Parameters<PaytureClient['send']>[0],
): Promise<StateAnswer> {
  const answer = await client.send(request);
  if (answer.kind === 'notSent' || answer.kind === 'unknown') return { kind: 'unclear', cause: answer.cause };
  if (answer.kind === 'challenge') return { kind: 'unclear', cause: 'a state that asks for 3-D Secure' };
  const named = textOf(answer.element, 'OrderId');
  if (named !== paymentId && (named !== null || answer.kind === 'success'))
    return { kind: 'unclear', cause: 'the answer is for another order' };
  if (answer.kind === 'error') return { kind: 'error', code: answer.code };
  const state = readState(answer.element);
  return state ? { kind: 'state', state } : { kind: 'unclear', cause: 'the state lacks a field' };
}

/** `State` or `Status`: the same concept under the names of different commands (Payture contract, section 6.3). */
function readState(element: XmlElement): OrderState | undefined {
  const name = textOf(element, 'State', 100) ?? textOf(element, 'Status', 100);
  const amount = kopecksOf(element, 'Amount');
  if (name === null || amount === undefined) return undefined;
  const code = codeOf(element);
  return {
    meaning: meaningOf(name),
    amount,
    code: code === 'NONE' ? null : code,
    card: cardSeen(element),
  };
}
