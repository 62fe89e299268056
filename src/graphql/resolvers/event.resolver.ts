import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root, Subscription } from 'type-graphql';
import { type Card, type CardStatus } from '../../domain/card';
import { type JournalEvent } from '../../domain/event';
import { type HostedCheckout, type HostedCheckoutStatus } from '../../domain/hosted-checkout';
import { type Money } from '../../domain/money';
import { type Payment, type PaymentStatus } from '../../domain/payment';
import { type Connection, cursorOfEvent } from '../connection';
import { type Context } from '../context';
import { EventFilterInput } from '../inputs/filter.input';
import { CursorScalar } from '../scalars/cursor';
import { CardStatusEnum, CardType } from '../types/card.type';
import {
  CardChangedType,
  EventConnectionType,
  type EventOf,
  EventType,
  HostedCheckoutStatusChangedType,
  PaymentStatusChangedType,
} from '../types/event.type';
import { HostedCheckoutStatusEnum, HostedCheckoutType } from '../types/hosted-checkout.type';
import { MoneyType } from '../types/money.type';
import { PaymentStatusEnum, PaymentType } from '../types/payment.type';
import { readEventFilter, readEventPage } from './event-page';
import { followEvents } from './follow-events';

@Resolver(() => EventType)
export class EventResolver {
  @FieldResolver(() => ID, {
    description: 'Unique in the application; the same however often the event is read.',
  })
  id(@Root() { position }: JournalEvent): string {
    return `evt_${position}`;
  }

  @FieldResolver(() => CursorScalar, {
    description: 'Place in the log: pass it as `after` to go on behind this event.',
  })
  cursor(@Root() event: JournalEvent): string {
    return cursorOfEvent(event);
  }

  @Query(() => EventConnectionType, {
    description:
      'The log of everything that changed, oldest first. Read it to the end, then subscribe with the last cursor.',
  })
  events(
    @Ctx() { reads }: Context,
    @Arg('first', () => Int, { nullable: true, defaultValue: 100, description: 'How many: 1 to 100.' })
    first?: number | null,
    @Arg('after', () => CursorScalar, {
      nullable: true,
      description: 'Go on behind this event; from the start when absent.',
    })
    after?: string | null,
    @Arg('filter', () => EventFilterInput, { nullable: true, description: 'Which events; all when absent.' })
    filter?: EventFilterInput | null,
  ): Promise<Connection<JournalEvent>> {
    return readEventPage(reads, { first: first ?? 100, after, filter: readEventFilter(filter) });
  }

  @Subscription(() => EventType, {
    name: 'events',
    description:
      'Every event after the cursor, then each new one as it commits: none missed, none repeated, in log order, also across ' +
      'reconnects and server restarts when you pass the last cursor that you handled. Without a cursor it starts now.',
    subscribe: ({ args, context }: { args: EventArguments; context: Context }) => followEvents(context, args),
  })
  eventsAfter(
    @Root() event: JournalEvent,
    @Arg('after', () => CursorScalar, { nullable: true, description: 'The last event that you handled.' })
    _after?: string | null,
    @Arg('filter', () => EventFilterInput, { nullable: true, description: 'Which events; all when absent.' })
    _filter?: EventFilterInput | null,
  ): JournalEvent {
    return event;
  }
}

interface EventArguments {
  readonly after?: string | null;
  readonly filter?: EventFilterInput | null;
}

@Resolver(() => PaymentStatusChangedType)
export class PaymentStatusChangedResolver {
  @FieldResolver(() => PaymentType, {
    description: 'The payment as it is now, which may be later than the event.',
  })
  payment(
    @Root() { body }: EventOf<'PaymentStatusChanged'>,
    @Ctx() { loaders }: Context,
  ): Promise<Payment | null> {
    return loaders.payment.load(body.paymentId);
  }

  @FieldResolver(() => PaymentStatusEnum, {
    nullable: true,
    description: 'Its status before; null when it is new.',
  })
  from(@Root() { body }: EventOf<'PaymentStatusChanged'>): PaymentStatus | null {
    return body.from;
  }

  @FieldResolver(() => PaymentStatusEnum, {
    description: 'Its status after; the same as before when only an amount moved.',
  })
  to(@Root() { body }: EventOf<'PaymentStatusChanged'>): PaymentStatus {
    return body.to;
  }

  @FieldResolver(() => MoneyType, {
    nullable: true,
    description: 'How much this change moved, held or released; null when it moved nothing.',
  })
  amount(@Root() { body }: EventOf<'PaymentStatusChanged'>): Money | null {
    return body.amount;
  }
}

@Resolver(() => HostedCheckoutStatusChangedType)
export class HostedCheckoutStatusChangedResolver {
  @FieldResolver(() => HostedCheckoutType, {
    description: 'The page as it is now, which may be later than the event.',
  })
  hostedCheckout(
    @Root() { body }: EventOf<'HostedCheckoutStatusChanged'>,
    @Ctx() { loaders }: Context,
  ): Promise<HostedCheckout | null> {
    return loaders.checkout.load(body.checkoutId);
  }

  @FieldResolver(() => HostedCheckoutStatusEnum, {
    nullable: true,
    description: 'Its status before; null when it is new.',
  })
  from(@Root() { body }: EventOf<'HostedCheckoutStatusChanged'>): HostedCheckoutStatus | null {
    return body.from;
  }

  @FieldResolver(() => HostedCheckoutStatusEnum, { description: 'Its status after.' })
  to(@Root() { body }: EventOf<'HostedCheckoutStatusChanged'>): HostedCheckoutStatus {
    return body.to;
  }
}

@Resolver(() => CardChangedType)
export class CardChangedResolver {
  @FieldResolver(() => CardType, { description: 'The card as it is now, which may be later than the event.' })
  card(@Root() { body }: EventOf<'CardChanged'>, @Ctx() { loaders }: Context): Promise<Card | null> {
    return loaders.card.load(body.cardId);
  }

  @FieldResolver(() => CardStatusEnum, {
    nullable: true,
    description: 'Its status before; null when it is new.',
  })
  from(@Root() { body }: EventOf<'CardChanged'>): CardStatus | null {
    return body.from;
  }

  @FieldResolver(() => CardStatusEnum, { description: 'Its status after.' })
  to(@Root() { body }: EventOf<'CardChanged'>): CardStatus {
    return body.to;
  }
}
