import { Field, ObjectType } from 'type-graphql';
import { type Card } from '../../domain/card';
import { type DomainError } from '../../domain/errors';
import { type HostedCheckout } from '../../domain/hosted-checkout';
import { type NextAction } from '../../domain/next-action';
import { type Operation } from '../../domain/operation';
import { type Payment } from '../../domain/payment';
import { type Payout } from '../../domain/payout';
import { type Customer, type Player } from '../../domain/people';
import { type HostedTokenization } from '../../domain/tokenization';
import { DateTimeScalar } from '../scalars/date-time';
import { CardType } from './card.type';
import { CustomerType } from './customer.type';
import {
  ChangePaymentErrorUnion,
  PayoutErrorUnion,
  PurchaseErrorUnion,
  VaultErrorUnion,
} from './error-unions.type';
import { HostedCheckoutType, HostedTokenizationType } from './hosted-checkout.type';
import { NextActionUnion } from './next-action.type';
import { OperationType } from './operation.type';
import { PaymentType } from './payment.type';
import { PayoutType } from './payout.type';
import { PlayerType } from './player.type';

const ERRORS = 'What went wrong; empty when nothing did. Read `moneyMoved` and `retry` of each.';
const REPLAYED =
  'True: the key was used before with the same input. Nothing was done now; the answer tells what became of the first request.';
const PAYMENT = 'The payment as it is now; null when none came to be or none was found.';
const simpleResolvers = true;

@ObjectType('PurchasePayload', { description: 'What became of a purchase.', simpleResolvers })
export class PurchasePayloadType {
  @Field(() => PaymentType, { nullable: true, description: PAYMENT })
  payment!: Payment | null;

  @Field(() => OperationType, {
    nullable: true,
    description: 'The request as it is stored; null when it was refused before.',
  })
  operation!: Operation | null;

  @Field(() => Boolean, { description: REPLAYED })
  replayed!: boolean;

  @Field(() => [PurchaseErrorUnion], { description: ERRORS })
  errors!: readonly DomainError[];
}

@ObjectType('ChangePaymentPayload', {
  description: 'What became of a capture, cancel, refund or refresh.',
  simpleResolvers,
})
export class ChangePaymentPayloadType {
  @Field(() => PaymentType, { nullable: true, description: PAYMENT })
  payment!: Payment | null;

  @Field(() => OperationType, {
    nullable: true,
    description: 'The request as it is stored; null when it was refused before.',
  })
  operation!: Operation | null;

  @Field(() => Boolean, { description: REPLAYED })
  replayed!: boolean;

  @Field(() => [ChangePaymentErrorUnion], { description: ERRORS })
  errors!: readonly DomainError[];
}

@ObjectType('HostedCheckoutPayload', { description: 'What became of opening a page.', simpleResolvers })
export class HostedCheckoutPayloadType {
  @Field(() => HostedCheckoutType, { nullable: true, description: 'The page; null when none is open.' })
  hostedCheckout!: HostedCheckout | null;

  @Field(() => PaymentType, { nullable: true, description: PAYMENT })
  payment!: Payment | null;

  @Field(() => Boolean, { description: REPLAYED })
  replayed!: boolean;

  @Field(() => [PurchaseErrorUnion], { description: ERRORS })
  errors!: readonly DomainError[];
}

@ObjectType('PayoutPayload', { description: 'What became of a payout.', simpleResolvers })
export class PayoutPayloadType {
  @Field(() => PayoutType, {
    nullable: true,
    description: 'The payout as it is now; null when none came to be or none was found.',
  })
  payout!: Payout | null;

  @Field(() => OperationType, {
    nullable: true,
    description: 'The request as it is stored; null when it was refused before.',
  })
  operation!: Operation | null;

  @Field(() => Boolean, { description: REPLAYED })
  replayed!: boolean;

  @Field(() => [PayoutErrorUnion], { description: ERRORS })
  errors!: readonly DomainError[];
}

@ObjectType('HostedTokenizationPayload', {
  description: 'What became of opening a card form.',
  simpleResolvers,
})
export class HostedTokenizationPayloadType {
  @Field(() => HostedTokenizationType, {
    nullable: true,
    description: 'The form; null when none was opened.',
  })
  hostedTokenization!: HostedTokenization | null;

  @Field(() => [VaultErrorUnion], { description: ERRORS })
  errors!: readonly DomainError[];
}

@ObjectType('PlayerPayload', { description: 'What became of a change to a player.', simpleResolvers })
export class PlayerPayloadType {
  @Field(() => PlayerType, {
    nullable: true,
    description: 'The player as it is now; null when there is none.',
  })
  player!: Player | null;

  @Field(() => [VaultErrorUnion], { description: ERRORS })
  errors!: readonly DomainError[];
}

@ObjectType('PlayerTokenPayload', { description: "A player's short-lived key.", simpleResolvers })
export class PlayerTokenPayloadType {
  @Field(() => String, {
    nullable: true,
    description:
      'Send it as `Authorization: Bearer <token>` from the game. It is shown only now and cannot be had again.',
  })
  token!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it stops working.' })
  expiresAt!: Date | null;

  @Field(() => [VaultErrorUnion], { description: ERRORS })
  errors!: readonly DomainError[];
}

@ObjectType('CustomerPayload', { description: 'What became of a change to a customer.', simpleResolvers })
export class CustomerPayloadType {
  @Field(() => CustomerType, {
    nullable: true,
    description: 'The customer as it is now; null when there is none.',
  })
  customer!: Customer | null;

  @Field(() => [VaultErrorUnion], { description: ERRORS })
  errors!: readonly DomainError[];
}

@ObjectType('CardPayload', { description: 'What became of a change to a card.', simpleResolvers })
export class CardPayloadType {
  @Field(() => CardType, { nullable: true, description: 'The card as it is now; null when there is none.' })
  card!: Card | null;

  @Field(() => NextActionUnion, {
    nullable: true,
    description: 'What the payer has to do before the card can pay.',
  })
  nextAction!: NextAction | null;

  @Field(() => [VaultErrorUnion], { description: ERRORS })
  errors!: readonly DomainError[];
}
