import { createUnionType, Field, ObjectType } from 'type-graphql';
import { type NextAction } from '../../domain/next-action';
import { DateTimeScalar } from '../scalars/date-time';
import { UrlScalar } from '../scalars/url';

@ObjectType('RedirectAction', {
  description:
    "Send the payer's browser to the address. The payer comes back to your return address; the payment's status tells the result.",
  simpleResolvers: true,
})
export class RedirectActionType implements Extract<NextAction, { kind: 'REDIRECT' }> {
  kind!: 'REDIRECT';

  @Field(() => UrlScalar, { description: 'Where to send the payer.' })
  url!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the address stops working; null when not told.',
  })
  expiresAt!: Date | null;
}

@ObjectType('ThreeDSecureAction', {
  description:
    "The payer's bank wants a proof: post `payload` to `acsUrl` from the payer's browser, then call completeThreeDSecure.",
  simpleResolvers: true,
})
export class ThreeDSecureActionType implements Extract<NextAction, { kind: 'THREE_D_SECURE' }> {
  kind!: 'THREE_D_SECURE';

  @Field(() => UrlScalar, { description: "Address of the bank's challenge." })
  acsUrl!: string;

  @Field(() => String, { description: 'Form field PaReq (or creq), unchanged.' })
  payload!: string;

  @Field(() => String, { nullable: true, description: 'Form field MD, when there is one.' })
  md!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the challenge runs out; null when not told.',
  })
  expiresAt!: Date | null;
}

/** The GraphQL type of each kind of next action. */
const NEXT_ACTION_TYPES: Readonly<Record<NextAction['kind'], string>> = {
  REDIRECT: 'RedirectAction',
  THREE_D_SECURE: 'ThreeDSecureAction',
};

export const NextActionUnion = createUnionType({
  name: 'NextAction',
  description: 'What the payer has to do before the payment can go on. No money moves until then.',
  types: () => [RedirectActionType, ThreeDSecureActionType] as const,
  resolveType: ({ kind }) => NEXT_ACTION_TYPES[kind],
});
