import { Field, Int, ObjectType } from 'type-graphql';
import { type Money } from '../../domain/money';
import { type NextAction } from '../../domain/next-action';
import { type Payment, type PaymentStatus } from '../../domain/payment';
import { type Provider } from '../../domain/provider';
import { CursorScalar } from '../scalars/cursor';
import { DateTimeScalar } from '../scalars/date-time';
import { JsonObjectScalar } from '../scalars/json-object';
import { MoneyType } from './money.type';
import { NextActionUnion } from './next-action.type';
import { NodeType } from './node.type';
import { PageInfoType } from './page-info.type';
import { ProviderEnum } from './provider.type';
import { stringEnum } from './string-enum';

export const PaymentStatusEnum = stringEnum<PaymentStatus>(
  'PaymentStatus',
  'Where the money of a payment is. New values may be added; treat one that you do not know like PROCESSING.',
  {
    CREATED:
      'Stored; nothing was sent, or surely nothing arrived. No money moved; repeat the call under its key.',
    REQUIRES_ACTION: 'The payer has to act: see nextAction. No money moved.',
    PROCESSING: 'The provider works on it. Do not deliver yet; the result is pushed as an event.',
    UNKNOWN:
      'Sent, and no trustworthy answer came back. Do not deliver and do not charge again: the server finds out by itself.',
    AUTHORIZED: 'The amount is held for you, not taken. Capture it or cancel it before the hold runs out.',
    PARTIALLY_CAPTURED: 'Part of the held amount was taken, the rest is still held.',
    CAPTURED: 'The money was taken: deliver.',
    PARTIALLY_REFUNDED: 'Part of the money went back to the payer.',
    REFUNDED: 'All captured money went back to the payer.',
    CANCELLED: 'Given up or released; no money was taken.',
    DECLINED: "Refused by the payer's bank; no money was taken.",
    FAILED: 'Ended without effect; no money was taken.',
    EXPIRED: 'The payer let the page run out; no money was taken.',
    CHARGED_BACK: "The payer's bank took the money back.",
  },
);

type Shown = Pick<
  Payment,
  | 'id'
  | 'reference'
  | 'provider'
  | 'providerReference'
  | 'status'
  | 'amount'
  | 'nextAction'
  | 'metadata'
  | 'version'
  | 'createdAt'
  | 'updatedAt'
>;

@ObjectType('Payment', {
  description: 'One order of a payer, from the first request to the last refund.',
  implements: NodeType,
  simpleResolvers: true,
})
export class PaymentType extends NodeType implements Shown {
  @Field(() => String, { description: 'Your own order id, unique in the application.' })
  reference!: string;

  @Field(() => ProviderEnum, { description: 'The provider that takes the money.' })
  provider!: Provider;

  @Field(() => String, { nullable: true, description: "The provider's id for it, once known." })
  providerReference!: string | null;

  @Field(() => PaymentStatusEnum, { description: 'Where the money is.' })
  status!: PaymentStatus;

  @Field(() => MoneyType, {
    description:
      'What the payer was asked to pay. 0 XXX (ISO 4217: no currency) while nobody has told it: a purchase that Stash asked about on an order made elsewhere.',
  })
  amount!: Money;

  @Field(() => NextActionUnion, {
    nullable: true,
    description: 'What the payer has to do now; null unless the status is REQUIRES_ACTION.',
  })
  nextAction!: NextAction | null;

  @Field(() => JsonObjectScalar, { nullable: true, description: 'What you stored with it.' })
  metadata!: Readonly<Record<string, unknown>> | null;

  @Field(() => Int, {
    description: 'Grows with every change: of two answers, the one with the higher version is newer.',
  })
  version!: number;

  @Field(() => DateTimeScalar, { description: 'When it was stored.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it last changed.' })
  updatedAt!: Date;
}

@ObjectType('PaymentEdge', { description: 'A payment and its place in the list.', simpleResolvers: true })
export class PaymentEdgeType {
  @Field(() => CursorScalar, { description: 'Place in the list, for `after` and `before`.' })
  cursor!: string;

  @Field(() => PaymentType, { description: 'The payment.' })
  node!: Payment;
}

@ObjectType('PaymentConnection', { description: 'A page of payments, newest first.', simpleResolvers: true })
export class PaymentConnectionType {
  @Field(() => [PaymentEdgeType], { description: 'The payments with their cursors.' })
  edges!: readonly PaymentEdgeType[];

  @Field(() => [PaymentType], { description: 'The payments alone.' })
  nodes!: readonly Payment[];

  @Field(() => PageInfoType, { description: 'Where the page stands in the list.' })
  pageInfo!: PageInfoType;
}
