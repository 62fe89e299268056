import { Field, Int, ObjectType } from 'type-graphql';
import { type MoneyMoved } from '../../domain/certainty';
import { type Money } from '../../domain/money';
import {
  type Attempt,
  type Operation,
  type OperationKind,
  type OperationStatus,
} from '../../domain/operation';
import { DateTimeScalar } from '../scalars/date-time';
import { IdempotencyKeyScalar } from '../scalars/idempotency-key';
import { MoneyMovedEnum } from './certainty.type';
import { MoneyType } from './money.type';
import { NodeType } from './node.type';
import { stringEnum } from './string-enum';

export const OperationKindEnum = stringEnum<OperationKind>('OperationKind', 'What a call asked for.', {
  AUTHORIZE: 'Hold the amount; capture it later.',
  PURCHASE: 'Take the amount at once.',
  CAPTURE: 'Take what was held, or a part of it.',
  CANCEL: 'Release what was held, or a part of it.',
  REFUND: 'Give back what was taken, or a part of it.',
  CHECKOUT: 'Open a page on which the payer pays.',
  PAYOUT: 'Pay money out to a user.',
});

export const OperationStatusEnum = stringEnum<OperationStatus>(
  'OperationStatus',
  'How far an operation is. It only ever becomes more certain: a success outweighs every earlier belief.',
  {
    RECORDED: 'Stored, and surely not sent: no money moved. The same key sends it.',
    SENDING: 'On its way to the provider; whether money moved is not known.',
    AWAITING_CUSTOMER: "The payer has to act: see the payment's nextAction. No money moved.",
    AWAITING_PROVIDER: 'The provider accepted it and has not finished; nothing to do but wait.',
    UNKNOWN:
      'Sent, and no trustworthy answer came back. The server asks until it knows; do not repeat it under another key.',
    SUCCEEDED: 'Done: the money is where the request wanted it.',
    DECLINED: "Refused by the payer's bank or the provider; no money moved.",
    FAILED: 'Ended without effect; no money moved.',
    CANCELLED: 'Given up by the payer, or run out; no money moved.',
    NEEDS_REVIEW:
      'The provider reported something else than was asked for. It is not counted until it is reviewed.',
  },
);

type ShownAttempt = Pick<
  Attempt,
  'number' | 'providerKey' | 'sentAt' | 'answeredAt' | 'moneyMoved' | 'detail'
>;

@ObjectType('Attempt', {
  description: 'One exchange with the provider on behalf of an operation.',
  simpleResolvers: true,
})
export class AttemptType implements ShownAttempt {
  @Field(() => Int, { description: '1 for the first.' })
  number!: number;

  @Field(() => String, {
    description:
      'Key under which the provider knows it; the same for every attempt, so that it can act once only.',
  })
  providerKey!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it left; null when it surely did not.' })
  sentAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When a trustworthy answer came; null when none did.',
  })
  answeredAt!: Date | null;

  @Field(() => MoneyMovedEnum, { description: 'What this attempt alone says about the money.' })
  moneyMoved!: MoneyMoved;

  @Field(() => String, {
    nullable: true,
    description: 'What happened, for support; it may change between versions.',
  })
  detail!: string | null;
}

type Shown = Pick<
  Operation,
  'id' | 'kind' | 'status' | 'amount' | 'idempotencyKey' | 'nextCheckAt' | 'createdAt'
>;

@ObjectType('Operation', {
  description:
    'What one call asked for, stored before anything was sent. Repeating the call under its key leads here again.',
  implements: NodeType,
  simpleResolvers: true,
})
export class OperationType extends NodeType implements Shown {
  @Field(() => OperationKindEnum, { description: 'What was asked for.' })
  kind!: OperationKind;

  @Field(() => OperationStatusEnum, { description: 'How far it is.' })
  status!: OperationStatus;

  @Field(() => MoneyType, {
    nullable: true,
    description: 'How much was asked for; null where the provider alone knows.',
  })
  amount!: Money | null;

  @Field(() => IdempotencyKeyScalar, {
    description: 'The key of the call; begins with "provider:" for something that was found at the provider.',
  })
  idempotencyKey!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the server asks the provider next; null once it is over.',
  })
  nextCheckAt!: Date | null;

  @Field(() => DateTimeScalar, { description: 'When it was stored.' })
  createdAt!: Date;
}
