import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { type MoneyMoved } from '../../domain/certainty';
import { type Attempt, moneyMovedBy, type Operation } from '../../domain/operation';
import { type Context } from '../context';
import { idOr } from '../errors';
import { IdempotencyKeyScalar } from '../scalars/idempotency-key';
import { MoneyMovedEnum } from '../types/certainty.type';
import { AttemptType, OperationType } from '../types/operation.type';

@Resolver(() => OperationType)
export class OperationResolver {
  @FieldResolver(() => MoneyMovedEnum, {
    description: 'Whether it moved money. For a hold or its release, YES means that it is in place.',
  })
  moneyMoved(@Root() operation: Operation): MoneyMoved {
    return moneyMovedBy(operation);
  }

  @FieldResolver(() => [AttemptType], {
    description: 'Every exchange with the provider on its behalf, first one first.',
  })
  attempts(@Root() { id, scope }: Operation, @Ctx() { loaders }: Context): Promise<readonly Attempt[]> {
    const isPayout = scope === 'payout' || scope === 'cancel-payout';
    return (isPayout ? loaders.attemptsOfPayout : loaders.attemptsOfOperation).load(id);
  }

  @Query(() => OperationType, {
    nullable: true,
    description:
      'Find what became of a call whose answer was lost: by its id or by its idempotency key. Null: it never arrived.',
  })
  async operation(
    @Ctx() { reads }: Context,
    @Arg('id', () => ID, { nullable: true, description: 'The operation’s id.' }) id?: string | null,
    @Arg('idempotencyKey', () => IdempotencyKeyScalar, {
      nullable: true,
      description: 'The key of the call; the latest call when several mutations used it.',
    })
    key?: string | null,
  ): Promise<Operation | undefined> {
    return reads.operation(
      idOr(id, { name: 'idempotencyKey', value: key }, idempotencyKey => ({ idempotencyKey })),
    );
  }
}
