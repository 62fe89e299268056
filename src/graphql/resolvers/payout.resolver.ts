import {
  Arg,
  Ctx,
  FieldResolver,
  ID,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import { type JournalEvent } from '../../domain/event';
import { type Operation } from '../../domain/operation';
import {
  cancelOperationOfPayout,
  operationOfPayout,
  type Payout,
  type PayoutStatus,
} from '../../domain/payout';
import { type Player } from '../../domain/people';
import { cancelPayout, refreshPayout } from '../../services/change-payout';
import { createPayout } from '../../services/create-payout';
import { failedPayout, type PayoutResult } from '../../services/payout-result';
import { type Connection, connectionOf, hasValue, readPage } from '../connection';
import { type Context } from '../context';
import { idOr, isDomainError, refuseOddTexts } from '../errors';
import { readMoney } from '../inputs/money.input';
import { CancelPayoutInput, CreatePayoutInput, PayoutFilterInput } from '../inputs/payout.input';
import { checkTexts } from '../inputs/text-check';
import { CursorScalar } from '../scalars/cursor';
import { EventConnectionType, type EventOf, PayoutStatusChangedType } from '../types/event.type';
import { OperationType } from '../types/operation.type';
import { PayoutPayloadType } from '../types/payloads.type';
import { PayoutConnectionType, PayoutStatusEnum, PayoutType } from '../types/payout.type';
import { PlayerType } from '../types/player.type';
import { readEventPage } from './event-page';
import { followPayout } from './follow-events';

/** What belongs to a payout. */
@Resolver(() => PayoutType)
export class PayoutResolver {
  @FieldResolver(() => PlayerType, { nullable: true, description: 'The player behind the user.' })
  player(@Root() { playerId }: Payout, @Ctx() { loaders }: Context): Promise<Player | null> | null {
    return playerId === null ? null : loaders.player.load(playerId);
  }

  @FieldResolver(() => [OperationType], {
    description: 'The payout itself and, when it was asked for, its cancellation; each with its exchanges.',
  })
  operations(@Root() payout: Payout): readonly Operation[] {
    const cancel = cancelOperationOfPayout(payout);
    return cancel ? [operationOfPayout(payout), cancel] : [operationOfPayout(payout)];
  }

  @FieldResolver(() => EventConnectionType, { description: 'What happened to it, oldest first.' })
  events(
    @Root() { id }: Payout,
    @Ctx() { reads }: Context,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: 'How many: 1 to 100.' })
    first?: number | null,
    @Arg('after', () => CursorScalar, { nullable: true, description: 'Go on behind this event.' })
    after?: string | null,
  ): Promise<Connection<JournalEvent>> {
    return readEventPage(reads, { first: first ?? 50, after, filter: { payoutId: id } });
  }
}

@Resolver()
export class PayoutQueriesResolver {
  @Query(() => PayoutType, { nullable: true, description: 'A payout by its id or by your own id for it.' })
  async payout(
    @Ctx() { reads }: Context,
    @Arg('id', () => ID, { nullable: true, description: 'The payout’s id.' }) id?: string | null,
    @Arg('reference', () => String, { nullable: true, description: 'Your own id.' })
    reference?: string | null,
  ): Promise<Payout | undefined> {
    return reads.payout(idOr(id, { name: 'reference', value: reference }, value => ({ reference: value })));
  }

  @Query(() => PayoutConnectionType, { description: 'Payouts, newest first.' })
  async payouts(
    @Ctx() { reads }: Context,
    @Arg('first', () => Int, { nullable: true, description: 'How many: 1 to 100; 20 when absent.' })
    first?: number | null,
    @Arg('after', () => CursorScalar, { nullable: true, description: 'Go on behind this payout.' })
    after?: string | null,
    @Arg('filter', () => PayoutFilterInput, {
      nullable: true,
      description: 'Which payouts; all when absent.',
    })
    filter?: PayoutFilterInput | null,
  ): Promise<Connection<Payout>> {
    if (filter) refuseOddTexts(filter);
    const { status, playerId, recipient } = filter ?? {};
    const wanted = {
      ...(hasValue(status) && { statuses: status }),
      ...(hasValue(playerId) && { playerId }),
      ...(hasValue(recipient) && { recipient }),
    };
    return connectionOf(await reads.payouts(wanted, readPage({ first, after }, 'payout')));
  }

  @Subscription(() => PayoutType, {
    description:
      'The payout as it is now, then again after each change. After a reconnect it begins with the present state.',
    subscribe: ({ args, context }: { args: { readonly id: string }; context: Context }) =>
      followPayout(context, args.id),
  })
  payoutUpdated(
    @Root() payout: Payout,
    @Arg('id', () => ID, { description: 'Which payout.' }) _id: string,
  ): Payout {
    return payout;
  }
}

@Resolver()
export class PayoutMutationsResolver {
  @Mutation(() => PayoutPayloadType, {
    description:
      'Pays a user out of the wallet: registered, signed, submitted and completed by the server itself, each step told as an event. ' +
      'Repeat it under its key whenever the answer was lost: the user is paid once.',
  })
  async createPayout(
    @Ctx() { services, principal }: Context,
    @Arg('input', () => CreatePayoutInput, { description: 'The payout.' }) input: CreatePayoutInput,
  ): Promise<PayoutResult> {
    const refused = checkTexts(input);
    if (refused) return failedPayout(refused);
    const amount = readMoney(input.amount, ['input', 'amount']);
    if (isDomainError(amount)) return failedPayout(amount);
    const { idempotencyKey, reference, playerId, recipient, memo, metadata } = input;
    const command = { idempotencyKey, reference, recipient, memo, metadata, playerId: playerId ?? null };
    return createPayout(services, principal, { ...command, amount });
  }

  @Mutation(() => PayoutPayloadType, {
    description:
      'Gives a payout up while nothing of it is signed. Once signed it cannot be called back: then it is an IllegalState.',
  })
  async cancelPayout(
    @Ctx() { services, principal }: Context,
    @Arg('input', () => CancelPayoutInput, { description: 'Which payout.' }) input: CancelPayoutInput,
  ): Promise<PayoutResult> {
    const refused = checkTexts(input);
    if (refused) return failedPayout(refused);
    const { idempotencyKey, payoutId } = input;
    return cancelPayout(services, principal, { idempotencyKey, payoutId });
  }

  @Mutation(() => PayoutPayloadType, {
    description: 'Asks the chain and the platform now, and answers with what is known then.',
  })
  async refreshPayout(
    @Ctx() { services, principal }: Context,
    @Arg('id', () => ID, { description: 'Which payout.' }) id: string,
  ): Promise<PayoutResult> {
    const refused = checkTexts({ id }, []);
    return refused ? failedPayout(refused) : refreshPayout(services, principal, id);
  }
}

@Resolver(() => PayoutStatusChangedType)
export class PayoutStatusChangedResolver {
  @FieldResolver(() => PayoutType, {
    description: 'The payout as it is now, which may be later than the event.',
  })
  payout(
    @Root() { body }: EventOf<'PayoutStatusChanged'>,
    @Ctx() { loaders }: Context,
  ): Promise<Payout | null> {
    return loaders.payout.load(body.payoutId);
  }

  @FieldResolver(() => PayoutStatusEnum, {
    nullable: true,
    description: 'Its status before; null when it is new.',
  })
  from(@Root() { body }: EventOf<'PayoutStatusChanged'>): PayoutStatus | null {
    return body.from;
  }

  @FieldResolver(() => PayoutStatusEnum, { description: 'Its status after.' })
  to(@Root() { body }: EventOf<'PayoutStatusChanged'>): PayoutStatus {
    return body.to;
  }
}
