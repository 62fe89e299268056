import { type EventType, type JournalEvent } from '../../domain/event';
import { type EventFilter, type ReadModels } from '../../services/read-models';
import { type Connection, eventConnection, hasValue, pageSize, positionOfCursor } from '../connection';
import { refuseOddTexts } from '../errors';
import { type EventFilterInput } from '../inputs/filter.input';
import { type Loaders } from '../loaders/loaders';
import { PublicError } from '../server/public-error';

/** The types of events that there are. Total: a new one does not compile until it is listed. */
const EVENT_TYPES: Readonly<Record<EventType, true>> = {
  PaymentStatusChanged: true,
  HostedCheckoutStatusChanged: true,
  PayoutStatusChanged: true,
  EntitlementChanged: true,
  CardChanged: true,
};

/** A page of the log. Throws BAD_CURSOR or PAGE_SIZE_LIMIT. */
export async function readEventPage(
  reads: ReadModels,
  page: { readonly first: number; readonly after: string | null | undefined; readonly filter: EventFilter },
): Promise<Connection<JournalEvent>> {
  const limit = pageSize(page.first);
  const after = hasValue(page.after) ? positionOfCursor(page.after) : 0n;
  const events = await reads.events({ after, limit: limit + 1, filter: page.filter });
  return eventConnection(events, after, limit);
}

/** The first page of a payment's events; the pages of many payments are read together. Throws PAGE_SIZE_LIMIT. */
export async function firstEventPage(
  loaders: Pick<Loaders, 'eventsOfPayment'>,
  paymentId: string,
  first: number,
): Promise<Connection<JournalEvent>> {
  const limit = pageSize(first);
  const events = await loaders.eventsOfPayment.load({ of: paymentId, limit: limit + 1 });
  return eventConnection(events, 0n, limit);
}

/** Throws BAD_USER_INPUT for a type that no event has: listening for it would wait for ever. */
export function readEventFilter(input: EventFilterInput | null | undefined): EventFilter {
  if (!input) return {};
  refuseOddTexts(input);
  const { paymentId, payoutId, playerId, provider, types } = input;
  if (types?.some(type => !Object.hasOwn(EVENT_TYPES, type))) {
    const known = Object.keys(EVENT_TYPES).join(', ');
    throw new PublicError(
      'BAD_USER_INPUT',
      `"types" names something that is no event type. There are: ${known}.`,
    );
  }
  return {
    ...(hasValue(paymentId) && { paymentId }),
    ...(hasValue(payoutId) && { payoutId }),
    ...(hasValue(playerId) && { playerId }),
    ...(hasValue(provider) && { providers: provider }),
    ...(hasValue(types) && { types }),
  };
}
