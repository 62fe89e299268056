import { Field, ID, InputType, Int } from 'type-graphql';
import { type Provider } from '../../domain/provider';
import { ProviderEnum } from '../types/provider.type';

@InputType('CreatePlayerInput', { description: 'A new player.' })
export class CreatePlayerInput {
  @Field(() => String, { description: 'Your own id for the player, unique in the application.' })
  reference!: string;

  @Field(() => String, { description: 'Name to show.' })
  name!: string;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Whether the player has a subscription.',
  })
  subscribed?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: 0,
    description:
      'Coins that the player begins with, here and, apart from these, as many at `provider`. The two are spent apart: see PayWithInput.coins.',
  })
  coins?: number | null;

  @Field(() => ProviderEnum, {
    nullable: true,
    description:
      'Also create the player in the shop of this provider (INTRAZON), so that they can buy there. When that fails, the player is here and the errors say so: the same request again goes on with it, and makes one player there.',
  })
  provider?: Provider | null;
}

@InputType('UpdatePlayerInput', {
  description: 'Changes to a player; what is absent or null stays as it is.',
})
export class UpdatePlayerInput {
  @Field(() => ID, { description: 'Which player.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Name to show.' })
  name?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the player has a subscription.' })
  subscribed?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'true: the player may not buy until it is false again.',
  })
  blocked?: boolean | null;
}

@InputType('CreatePlayerTokenInput', { description: 'A key for one player.' })
export class CreatePlayerTokenInput {
  @Field(() => ID, { description: 'Whose key: it reads and buys for this player only.' })
  playerId!: string;

  @Field(() => Int, { nullable: true, defaultValue: 900, description: 'How long it works, in seconds.' })
  expiresInSeconds?: number | null;
}
