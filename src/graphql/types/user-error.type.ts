import { Field, InterfaceType, ObjectType } from 'type-graphql';
import { type DomainError, type ErrorKind } from '../../domain/errors';
import { type Money } from '../../domain/money';
import { type OperationKind } from '../../domain/operation';
import { type Capability, type Provider } from '../../domain/provider';
import { DateTimeScalar } from '../scalars/date-time';
import { MoneyType } from './money.type';
import { OperationKindEnum } from './operation.type';
import { CapabilityEnum, ProviderEnum } from './provider.type';

/** The error of one kind, as the domain has it. `moneyMoved` and `retry` come from its tables: see user-error.resolver.ts. */
type ErrorOf<Kind extends ErrorKind> = Extract<DomainError, { readonly kind: Kind }>;

@InterfaceType('UserError', {
  description:
    'A failure that you can act on. It always says whether money moved and which repetition is safe.',
  resolveType: (error: DomainError) => error.kind,
})
export abstract class UserErrorType {
  @Field(() => String, {
    description:
      'What happened, what is known about the money, what to do. For people: its words may change.',
  })
  message!: string;

  @Field(() => [String], {
    nullable: true,
    description: 'Where in the input, from the argument down; null when it is about no part of it.',
  })
  path!: readonly string[] | null;
}

const simpleResolvers = true;

@ObjectType('InvalidInput', {
  description: 'The input cannot be carried out as it is. Nothing was sent.',
  implements: UserErrorType,
  simpleResolvers,
})
export class InvalidInputType extends UserErrorType implements ErrorOf<'InvalidInput'> {
  kind!: 'InvalidInput';
}

@ObjectType('NotFound', {
  description: 'Something that the input names does not exist, or is not yours. Nothing was sent.',
  implements: UserErrorType,
  simpleResolvers,
})
export class NotFoundType extends UserErrorType implements ErrorOf<'NotFound'> {
  kind!: 'NotFound';
}

@ObjectType('IllegalState', {
  description: 'Its present state does not allow this. Nothing was sent.',
  implements: UserErrorType,
  simpleResolvers,
})
export class IllegalStateType extends UserErrorType implements ErrorOf<'IllegalState'> {
  kind!: 'IllegalState';

  @Field(() => [OperationKindEnum], { description: 'What it allows instead.' })
  allowedActions!: readonly OperationKind[];
}

@ObjectType('AmountExceeded', {
  description: 'More was asked for than is left. Nothing was sent.',
  implements: UserErrorType,
  simpleResolvers,
})
export class AmountExceededType extends UserErrorType implements ErrorOf<'AmountExceeded'> {
  kind!: 'AmountExceeded';

  @Field(() => MoneyType, { description: 'What may be asked for at most.' })
  maximum!: Money;
}

@ObjectType('InsufficientFunds', {
  description: 'There is not enough to pay with. No money moved.',
  implements: UserErrorType,
  simpleResolvers,
})
export class InsufficientFundsType extends UserErrorType implements ErrorOf<'InsufficientFunds'> {
  kind!: 'InsufficientFunds';

  @Field(() => MoneyType, { nullable: true, description: 'What there is; null when not told.' })
  available!: Money | null;
}

@ObjectType('AlreadyOwned', {
  description:
    'The player has this good already, or is about to have it, and may not have more. No money moved.',
  implements: UserErrorType,
  simpleResolvers,
})
export class AlreadyOwnedType
  extends UserErrorType
  implements Omit<ErrorOf<'AlreadyOwned'>, 'entitlementId'>
{
  kind!: 'AlreadyOwned';
}

/** Its GraphQL field `kind` is the domain's `declineKind`. */
@ObjectType('Declined', {
  description: "The payer's bank or the provider refused. No money moved.",
  implements: UserErrorType,
  simpleResolvers,
})
export class DeclinedType extends UserErrorType implements Omit<ErrorOf<'Declined'>, 'declineKind'> {
  kind!: 'Declined';

  @Field(() => ProviderEnum, { description: 'Who told it.' })
  provider!: Provider;

  @Field(() => String, {
    nullable: true,
    description: "The provider's code, for support; do not decide by it.",
  })
  providerCode!: string | null;
}

@ObjectType('OutcomeUnknown', {
  description:
    'It was sent and no trustworthy answer came back: money may have moved. Wait for the resolution, and repeat nothing under another key.',
  implements: UserErrorType,
  simpleResolvers,
})
export class OutcomeUnknownType
  extends UserErrorType
  implements Omit<ErrorOf<'OutcomeUnknown'>, 'operationId'>
{
  kind!: 'OutcomeUnknown';

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the server asks the provider next.' })
  nextCheckAt!: Date | null;
}

@ObjectType('IdempotencyConflict', {
  description:
    'The key was used before with other input, or the first request under it is still running. This request did nothing.',
  implements: UserErrorType,
  simpleResolvers,
})
export class IdempotencyConflictType extends UserErrorType implements ErrorOf<'IdempotencyConflict'> {
  kind!: 'IdempotencyConflict';

  @Field(() => Boolean, {
    description:
      'True: the first request is still running; ask again under the same key. False: the input differs.',
  })
  inProgress!: boolean;
}

@ObjectType('ProviderUnavailable', {
  description: 'The provider could not be reached. It was surely not sent and no money moved.',
  implements: UserErrorType,
  simpleResolvers,
})
export class ProviderUnavailableType extends UserErrorType implements ErrorOf<'ProviderUnavailable'> {
  kind!: 'ProviderUnavailable';

  @Field(() => ProviderEnum, { description: 'Who could not be reached.' })
  provider!: Provider;
}

@ObjectType('ProviderRejected', {
  description: 'The provider refused the request itself. No money moved.',
  implements: UserErrorType,
  simpleResolvers,
})
export class ProviderRejectedType extends UserErrorType implements ErrorOf<'ProviderRejected'> {
  kind!: 'ProviderRejected';

  @Field(() => ProviderEnum, { description: 'Who refused.' })
  provider!: Provider;

  @Field(() => String, {
    nullable: true,
    description: "The provider's code, for support; do not decide by it.",
  })
  providerCode!: string | null;
}

@ObjectType('Unsupported', {
  description: 'The provider is not set up here or cannot do this. Nothing was sent.',
  implements: UserErrorType,
  simpleResolvers,
})
export class UnsupportedType extends UserErrorType implements ErrorOf<'Unsupported'> {
  kind!: 'Unsupported';

  @Field(() => ProviderEnum, { description: 'Who cannot do it.' })
  provider!: Provider;

  @Field(() => CapabilityEnum, { description: 'What is missing.' })
  capability!: Capability;
}
