import { Field, ObjectType } from 'type-graphql';
import { type Player } from '../../domain/people';
import { CursorScalar } from '../scalars/cursor';
import { DateTimeScalar } from '../scalars/date-time';
import { NodeType } from './node.type';
import { PageInfoType } from './page-info.type';

type Shown = Pick<
  Player,
  'id' | 'reference' | 'name' | 'subscribed' | 'blocked' | 'loggedIn' | 'lastLoginAt' | 'createdAt'
>;

@ObjectType('Player', {
  description: 'Somebody who plays and buys.',
  implements: NodeType,
  simpleResolvers: true,
})
export class PlayerType extends NodeType implements Shown {
  @Field(() => String, { description: "The studio's own id for the player, unique in the application." })
  reference!: string;

  @Field(() => String, { description: 'Name to show.' })
  name!: string;

  @Field(() => Boolean, { description: 'Whether the player has a subscription and gets its discounts.' })
  subscribed!: boolean;

  @Field(() => Boolean, { description: 'A blocked player may not buy; Stash is told so.' })
  blocked!: boolean;

  @Field(() => Boolean, { description: 'Whether the player is logged in at a provider that tells it.' })
  loggedIn!: boolean;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Last login that a provider told; null when none did.',
  })
  lastLoginAt!: Date | null;

  @Field(() => DateTimeScalar, { description: 'When the player was created here.' })
  createdAt!: Date;
}

@ObjectType('PlayerEdge', { description: 'A player and its place in the list.', simpleResolvers: true })
export class PlayerEdgeType {
  @Field(() => CursorScalar, { description: 'Place in the list, for `after` and `before`.' })
  cursor!: string;

  @Field(() => PlayerType, { description: 'The player.' })
  node!: Player;
}

@ObjectType('PlayerConnection', { description: 'A page of players, newest first.', simpleResolvers: true })
export class PlayerConnectionType {
  @Field(() => [PlayerEdgeType], { description: 'The players with their cursors.' })
  edges!: readonly PlayerEdgeType[];

  @Field(() => [PlayerType], { description: 'The players alone.' })
  nodes!: readonly Player[];

  @Field(() => PageInfoType, { description: 'Where the page stands in the list.' })
  pageInfo!: PageInfoType;
}
