import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type DeclineKind, type MoneyMoved, type Retry } from '../../domain/certainty';
import { type DomainError, moneyMovedOf, retryOf } from '../../domain/errors';
import { type Operation } from '../../domain/operation';
import { type Context } from '../context';
import { DeclineKindEnum, MoneyMovedEnum, RetryEnum } from '../types/certainty.type';
import { OperationType } from '../types/operation.type';
import { DeclinedType, OutcomeUnknownType, UserErrorType } from '../types/user-error.type';

@Resolver(() => UserErrorType)
export class UserErrorResolver {
  @FieldResolver(() => MoneyMovedEnum, { description: 'Whether money moved because of this request.' })
  moneyMoved(@Root() error: DomainError): MoneyMoved {
    return moneyMovedOf(error);
  }

  @FieldResolver(() => RetryEnum, { description: 'Which repetition of this request is safe.' })
  retry(@Root() error: DomainError): Retry {
    return retryOf(error);
  }
}

@Resolver(() => DeclinedType)
export class DeclinedResolver {
  @FieldResolver(() => DeclineKindEnum, { description: 'What the decline means for the next try.' })
  kind(@Root() { declineKind }: Extract<DomainError, { kind: 'Declined' }>): DeclineKind {
    return declineKind;
  }
}

@Resolver(() => OutcomeUnknownType)
export class OutcomeUnknownResolver {
  @FieldResolver(() => OperationType, {
    description: 'The request as it is stored: ask for it again to see what became of it.',
  })
  operation(
    @Root() { operationId }: Extract<DomainError, { kind: 'OutcomeUnknown' }>,
    @Ctx() { loaders }: Context,
  ): Promise<Operation | null> {
    return loaders.operation.load(operationId);
  }
}
