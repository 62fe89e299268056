import { Field, Int, ObjectType } from 'type-graphql';
import { type Entitlement, type EntitlementStatus } from '../../domain/entitlement';
import { DateTimeScalar } from '../scalars/date-time';
import { NodeType } from './node.type';
import { PageInfoType } from './page-info.type';
import { stringEnum } from './string-enum';

export const EntitlementStatusEnum = stringEnum<EntitlementStatus>(
  'EntitlementStatus',
  'Whether a player owns what a payment is for.',
  {
    PENDING: 'Set aside while its payment is open: the player does not own it yet.',
    GRANTED:
      'Paid, or about to be charged after our yes (Stash): deliver it. Should that charge fail, REVOKED follows.',
    REVOKED: 'The money went back, or never came: the player does not own it.',
  },
);

type Shown = Pick<Entitlement, 'id' | 'quantity' | 'status' | 'grantedAt' | 'revokedAt'>;

@ObjectType('Entitlement', {
  description:
    'What a player owns because of a payment: granted exactly once, when its money is taken, and revoked when all of it goes back.',
  implements: NodeType,
  simpleResolvers: true,
})
export class EntitlementType extends NodeType implements Shown {
  @Field(() => Int, { description: 'How many units.' })
  quantity!: number;

  @Field(() => EntitlementStatusEnum, { description: 'Whether the player owns it.' })
  status!: EntitlementStatus;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was granted; null while it was not.' })
  grantedAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was taken back, or given up because no money came; null while neither happened.',
  })
  revokedAt!: Date | null;
}

@ObjectType('EntitlementConnection', {
  description: 'A page of entitlements, newest first.',
  simpleResolvers: true,
})
export class EntitlementConnectionType {
  @Field(() => [EntitlementType], { description: 'The entitlements.' })
  nodes!: readonly Entitlement[];

  @Field(() => PageInfoType, { description: 'Where the page stands in the list.' })
  pageInfo!: PageInfoType;
}
