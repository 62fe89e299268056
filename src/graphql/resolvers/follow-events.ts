import { type JournalEvent } from '../../domain/event';
import { type Payment } from '../../domain/payment';
import { type Payout } from '../../domain/payout';
import { endOfJournal, type Listening, tail } from '../../events/tail';
import { badCursor, hasValue, positionOfCursor } from '../connection';
import { type Context } from '../context';
import { refuseOddTexts } from '../errors';
import { type EventFilterInput } from '../inputs/filter.input';
import { PublicError } from '../server/public-error';
import { readEventFilter } from './event-page';

/**
 * Without a cursor it starts where the log ends now, when the client subscribes, and not when the first event is pulled.
 * Throws BAD_CURSOR, also for a cursor from beyond the log's end: of another database, its listener would wait in vain.
 */
export async function followEvents(
  context: Context,
  { after, filter }: { readonly after?: string | null; readonly filter?: EventFilterInput | null },
): Promise<AsyncIterableIterator<JournalEvent>> {
  const wanted = readEventFilter(filter);
  const position = hasValue(after) ? positionOfCursor(after) : null;
  const end = await endOfJournal(context.events, context.principal.applicationId);
  if (position !== null && position > end) throw badCursor();
  return listen(context, { after: position ?? end, filter: wanted });
}

/** The payment as it is, then again after each event about it. Throws NOT_FOUND. */
export async function followPayment(context: Context, id: string): Promise<AsyncIterableIterator<Payment>> {
  refuseOddTexts({ id });
  // First the position, then the payment: a change in between is told again instead of being missed.
  const after = await context.reads.lastPosition();
  const payment = await context.reads.payment({ id });
  if (!payment) throw new PublicError('NOT_FOUND', 'There is no payment with this id.');
  const events = listen(context, { after, filter: { paymentId: id } });
  return valueAfterEach(payment, events, () => context.reads.payment({ id }));
}

/** The payout as it is, then again after each event about it. Throws NOT_FOUND. */
export async function followPayout(context: Context, id: string): Promise<AsyncIterableIterator<Payout>> {
  refuseOddTexts({ id });
  const after = await context.reads.lastPosition();
  const payout = await context.reads.payout({ id });
  if (!payout) throw new PublicError('NOT_FOUND', 'There is no payout with this id.');
  const events = listen(context, { after, filter: { payoutId: id } });
  return valueAfterEach(payout, events, () => context.reads.payout({ id }));
}

function listen(
  { events, principal }: Context,
  { after, filter }: Pick<Listening, 'after' | 'filter'>,
): AsyncIterableIterator<JournalEvent> {
  const { applicationId, playerId } = principal;
  return tail(events, { applicationId, after, filter, playerId });
}

/** Not a generator: its `return` has to reach the events while they wait for the next one. */
function valueAfterEach<Value>(
  now: Value,
  events: AsyncIterableIterator<JournalEvent>,
  read: () => Promise<Value | undefined>,
): AsyncIterableIterator<Value> {
  let first: Value | undefined = now;
  const end: IteratorReturnResult<undefined> = { value: undefined, done: true };
  return {
    next: async () => {
      if (first) {
        const value = first;
        first = undefined;
        return { value, done: false };
      }
      const event = await events.next();
      const value = event.done ? undefined : await read();
      return value ? { value, done: false } : end;
    },
    return: async () => {
      first = undefined;
      await events.return?.();
      return end;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
