import { Field, ID, ObjectType } from 'type-graphql';
import { type Money } from '../../domain/money';
import { type Payout, type PayoutStatus, type PlatformView } from '../../domain/payout';
import { type Provider } from '../../domain/provider';
import { DateTimeScalar } from '../scalars/date-time';
import { JsonObjectScalar } from '../scalars/json-object';
import { UrlScalar } from '../scalars/url';
import { MoneyType } from './money.type';
import { NodeType } from './node.type';
import { PageInfoType } from './page-info.type';
import { ProviderEnum } from './provider.type';
import { stringEnum } from './string-enum';

export const PayoutStatusEnum = stringEnum<PayoutStatus>(
  'PayoutStatus',
  'Where a payout is. Money may move in SUBMITTED and UNKNOWN; it has moved from CONFIRMED on.',
  {
    CREATED: 'Stored; waits for its turn at the wallet.',
    REGISTERED: 'Known to the platform; nothing is signed.',
    SIGNED: 'Its one transaction is signed and stored, and not sent.',
    SUBMITTED: 'Its transaction is on the way to the chain.',
    UNKNOWN: 'Sent, and no trustworthy answer: the server finds out by itself.',
    CONFIRMED: 'Paid: the chain has applied it.',
    COMPLETED: 'Paid, and booked by the platform.',
    FAILED: 'Ended without a payment.',
    CANCELLED: 'Given up before anything was paid.',
    NEEDS_REVIEW: 'Chain and platform contradict what was asked for; an operator has to look.',
  },
);

type Transaction = NonNullable<PlatformView['transaction']>;

@ObjectType('PlatformTransaction', {
  description: 'The transaction as the platform knows it.',
  simpleResolvers: true,
})
export class PlatformTransactionType implements Transaction {
  @Field(() => String, { description: 'Hash of the transaction on the chain.' })
  txid!: string;

  @Field(() => Boolean, { description: 'Whether the platform found that it matches the payment.' })
  verified!: boolean;

  @Field(() => UrlScalar, { description: "The chain's own page of it." })
  link!: string;
}

@ObjectType('PlatformPayment', {
  description: "The platform's record of a payout, as it was told last.",
  simpleResolvers: true,
})
export class PlatformPaymentType implements Omit<PlatformView, 'transaction'> {
  @Field(() => ID, { description: "The user's id at the platform." })
  userUid!: string;

  @Field(() => String, { description: '`app_to_user`.' })
  direction!: string;

  @Field(() => String, { description: "The chain's name, such as `Pi Testnet`." })
  network!: string;

  @Field(() => DateTimeScalar, { description: 'When the platform made it.' })
  createdAt!: Date;

  @Field(() => Boolean, { description: 'Approved; the platform does so by itself for payouts.' })
  developerApproved!: boolean;

  @Field(() => Boolean, { description: 'The platform has seen the transaction on the chain.' })
  transactionVerified!: boolean;

  @Field(() => Boolean, { description: 'The platform was told, and has booked it.' })
  developerCompleted!: boolean;

  @Field(() => Boolean, { description: 'Cancelled by us or by the platform.' })
  cancelled!: boolean;

  @Field(() => Boolean, { description: 'Cancelled by the user.' })
  userCancelled!: boolean;

  @Field(() => PlatformTransactionType, {
    nullable: true,
    description: 'The transaction, once the platform knows it.',
  })
  transaction!: Transaction | null;
}

@ObjectType('Payout', {
  description: "A payment to a user, out of the application's wallet. It happens once, whatever is repeated.",
  implements: NodeType,
  simpleResolvers: true,
})
export class PayoutType extends NodeType implements Partial<Payout> {
  @Field(() => String, { description: 'Your own id for it, unique in the application.' })
  reference!: string;

  @Field(() => ProviderEnum, { description: 'Whose wallet pays.' })
  provider!: Provider;

  @Field(() => String, { description: "The user's id at the provider (Pi uid)." })
  recipient!: string;

  @Field(() => MoneyType, { description: 'What the user gets.' })
  amount!: Money;

  @Field(() => String, { description: 'What the user reads.' })
  memo!: string;

  @Field(() => JsonObjectScalar, { description: 'What you stored with it.' })
  metadata!: Readonly<Record<string, unknown>>;

  @Field(() => PayoutStatusEnum, { description: 'Where it is.' })
  status!: PayoutStatus;

  @Field(() => String, {
    nullable: true,
    description: "The provider's payment identifier; for Pi also the memo of the transaction.",
  })
  providerReference!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Hash of the one signed transaction, known before it is submitted.',
  })
  transactionId!: string | null;

  @Field(() => String, { nullable: true, description: "Address of the application's wallet." })
  fromAddress!: string | null;

  @Field(() => String, { nullable: true, description: "Address of the user's wallet." })
  toAddress!: string | null;

  @Field(() => PlatformPaymentType, {
    nullable: true,
    description: 'What the platform said of it last; null until it is registered.',
  })
  platform!: PlatformView | null;

  @Field(() => DateTimeScalar, { description: 'When it was stored.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it last changed.' })
  updatedAt!: Date;
}

@ObjectType('PayoutConnection', { description: 'A page of payouts, newest first.', simpleResolvers: true })
export class PayoutConnectionType {
  @Field(() => [PayoutType], { description: 'The payouts.' })
  nodes!: readonly Payout[];

  @Field(() => PageInfoType, { description: 'Where the page stands in the list.' })
  pageInfo!: PageInfoType;
}
