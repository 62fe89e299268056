import { Field, ID, InputType } from 'type-graphql';
import { type PayoutStatus } from '../../domain/payout';
import { IdempotencyKeyScalar } from '../scalars/idempotency-key';
import { JsonObjectScalar } from '../scalars/json-object';
import { PayoutStatusEnum } from '../types/payout.type';
import { MoneyInput } from './money.input';

@InputType('CreatePayoutInput', { description: 'A payment to a user.' })
export class CreatePayoutInput {
  @Field(() => IdempotencyKeyScalar, {
    description: 'New for each payout; the same for each repetition of this request.',
  })
  idempotencyKey!: string;

  @Field(() => String, { description: 'Your own id for it, unique in the application.' })
  reference!: string;

  @Field(() => ID, { nullable: true, description: 'The player behind the user.' })
  playerId?: string | null;

  @Field(() => String, { description: "The user's id at the provider (Pi uid)." })
  recipient!: string;

  @Field(() => MoneyInput, { description: 'What the user gets; Pi has seven decimals.' })
  amount!: MoneyInput;

  @Field(() => String, { description: 'What the user reads.' })
  memo!: string;

  @Field(() => JsonObjectScalar, {
    description: "Kept at the platform too; the name payout_id is taken for the payout's own id.",
  })
  metadata!: Readonly<Record<string, unknown>>;
}

@InputType('CancelPayoutInput', { description: 'Gives a payout up.' })
export class CancelPayoutInput {
  @Field(() => IdempotencyKeyScalar, {
    description: 'New for each cancellation; the same for each repetition of this request.',
  })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'Which payout.' })
  payoutId!: string;
}

@InputType('PayoutFilter', { description: 'Which payouts: all conditions that are given must hold.' })
export class PayoutFilterInput {
  @Field(() => [PayoutStatusEnum], { nullable: true, description: 'In one of these statuses.' })
  status?: readonly PayoutStatus[] | null;

  @Field(() => ID, { nullable: true, description: 'To this player.' })
  playerId?: string | null;

  @Field(() => String, { nullable: true, description: 'To this user at the provider.' })
  recipient?: string | null;
}
