import { Field, ID, InterfaceType, ObjectType } from 'type-graphql';
import { type EventBody, type JournalEvent } from '../../domain/event';
import { CursorScalar } from '../scalars/cursor';
import { DateTimeScalar } from '../scalars/date-time';
import { PageInfoType } from './page-info.type';

/** A journal event that tells of one kind of change. */
export type EventOf<Type extends EventBody['type']> = JournalEvent & {
  readonly body: Extract<EventBody, { readonly type: Type }>;
};

/** Its cursor and id are made from its position, and the fields of each kind from its body: see event.resolver.ts. */
@InterfaceType('Event', {
  description:
    'A change that was committed. Events of an application have one order; keep the cursor of the last one that you handled. ' +
    'New kinds of events may be added: ignore those that you do not know.',
  resolveType: (event: JournalEvent) => event.body.type,
})
export abstract class EventType implements Pick<JournalEvent, 'occurredAt' | 'cause'> {
  @Field(() => ID, { description: 'Unique in the application; the same however often the event is read.' })
  id!: string;

  @Field(() => CursorScalar, {
    description: 'Place in the log: pass it as `after` to go on behind this event.',
  })
  cursor!: string;

  @Field(() => DateTimeScalar, { description: 'When it happened here.' })
  occurredAt!: Date;

  @Field(() => String, {
    description:
      'Who caused it: an API key (`key:…`), a provider (`webhook:…`), a status check (`check`), an operator’s verdict (`operator:…`).',
  })
  cause!: string;

  body!: EventBody;
}

@ObjectType('PaymentStatusChanged', {
  description: 'A payment changed its status, or money of it moved.',
  implements: EventType,
  simpleResolvers: true,
})
export class PaymentStatusChangedType extends EventType {}

@ObjectType('HostedCheckoutStatusChanged', {
  description: 'A hosted page was opened, finished, given up or ran out.',
  implements: EventType,
  simpleResolvers: true,
})
export class HostedCheckoutStatusChangedType extends EventType {}

@ObjectType('PayoutStatusChanged', {
  description: 'A payout came one step further, or ended.',
  implements: EventType,
  simpleResolvers: true,
})
export class PayoutStatusChangedType extends EventType {}

@ObjectType('EntitlementChanged', {
  description: 'Something was set aside for a player, granted, given up or taken back.',
  implements: EventType,
  simpleResolvers: true,
})
export class EntitlementChangedType extends EventType {}

@ObjectType('CardChanged', {
  description: 'A card was stored, activated or removed.',
  implements: EventType,
  simpleResolvers: true,
})
export class CardChangedType extends EventType {}

@ObjectType('EventEdge', { description: 'An event and its place in the log.', simpleResolvers: true })
export class EventEdgeType {
  @Field(() => CursorScalar, { description: 'Place in the log, for `after`.' })
  cursor!: string;

  @Field(() => EventType, { description: 'The event.' })
  node!: JournalEvent;
}

@ObjectType('EventConnection', { description: 'A page of events, oldest first.', simpleResolvers: true })
export class EventConnectionType {
  @Field(() => [EventEdgeType], { description: 'The events with their cursors.' })
  edges!: readonly EventEdgeType[];

  @Field(() => [EventType], { description: 'The events alone.' })
  nodes!: readonly JournalEvent[];

  @Field(() => PageInfoType, { description: 'Where the page stands in the log.' })
  pageInfo!: PageInfoType;
}
