import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { availableCoins, COIN } from '../../domain/coins';
import { type Entitlement } from '../../domain/entitlement';
import { money, type Money } from '../../domain/money';
import { type Payment } from '../../domain/payment';
import { type Customer, type Player } from '../../domain/people';
import { creditCoins } from '../../services/credit-coins';
import { createPlayerToken } from '../../services/keys';
import { createPlayer, type PlayerResult, updatePlayer } from '../../services/players';
import { type Connection, connectionOf, readPage } from '../connection';
import { type Context } from '../context';
import { idOr } from '../errors';
import { PaymentFilterInput } from '../inputs/filter.input';
import { CreatePlayerInput, CreatePlayerTokenInput, UpdatePlayerInput } from '../inputs/player.input';
import { checkTexts } from '../inputs/text-check';
import { CreditCoinsInput } from '../inputs/virtual-good.input';
import { CursorScalar } from '../scalars/cursor';
import { CustomerType } from '../types/customer.type';
import { EntitlementConnectionType } from '../types/entitlement.type';
import { MoneyType } from '../types/money.type';
import { PlayerPayloadType, PlayerTokenPayloadType } from '../types/payloads.type';
import { PaymentConnectionType } from '../types/payment.type';
import { PlayerConnectionType, PlayerType } from '../types/player.type';
import { readPaymentFilter } from './payment-queries.resolver';

@Resolver(() => PlayerType)
export class PlayerResolver {
  @FieldResolver(() => CustomerType, {
    nullable: true,
    description: "The player's newest customer at a provider.",
  })
  customer(@Root() { id }: Player, @Ctx() { loaders }: Context): Promise<Customer | null> {
    return loaders.customerOfPlayer.load(id);
  }

  @FieldResolver(() => MoneyType, {
    description:
      'Coins of the built-in wallet that the player can spend now: without those that are held for payments to be captured. Coins that a provider keeps for its own shop (INTRAZON) are not among them.',
  })
  async coins(@Root() { id }: Player, @Ctx() { loaders }: Context): Promise<Money> {
    const account = await loaders.coinsOfPlayer.load(id);
    return money(account ? availableCoins(account) : 0n, COIN);
  }

  /** One query per player, for the same reason as the payments. */
  @FieldResolver(() => EntitlementConnectionType, {
    description: 'What the player owns, is about to own, or owned, newest first.',
  })
  async entitlements(
    @Root() { id }: Player,
    @Ctx() { reads }: Context,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'How many: 1 to 100.' })
    first?: number | null,
    @Arg('after', () => CursorScalar, { nullable: true, description: 'Go on behind this one.' })
    after?: string | null,
  ): Promise<Connection<Entitlement>> {
    return connectionOf(await reads.entitlementsOfPlayer(id, readPage({ first, after }, 'entitlement')));
  }

  /** One query per player: a page of each of many players is no single query on both databases. */
  @FieldResolver(() => PaymentConnectionType, { description: 'What the player bought, newest first.' })
  async payments(
    @Root() { id }: Player,
    @Ctx() { reads }: Context,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'How many: 1 to 100.' })
    first?: number | null,
    @Arg('after', () => CursorScalar, { nullable: true, description: 'Go on behind this payment.' })
    after?: string | null,
    @Arg('filter', () => PaymentFilterInput, {
      nullable: true,
      description: 'Which of them; all when absent.',
    })
    filter?: PaymentFilterInput | null,
  ): Promise<Connection<Payment>> {
    const page = readPage({ first, after }, 'payment');
    const { playerId = id, ...wanted } = readPaymentFilter(filter);
    if (playerId !== id) return connectionOf({ items: [], hasNext: false, hasPrevious: false });
    return connectionOf(await reads.payments({ ...wanted, playerId }, page));
  }
}

@Resolver()
export class PlayerQueriesResolver {
  @Query(() => PlayerType, { nullable: true, description: 'A player by id or by your own id for it.' })
  async player(
    @Ctx() { reads }: Context,
    @Arg('id', () => ID, { nullable: true, description: 'The player’s id.' }) id?: string | null,
    @Arg('reference', () => String, { nullable: true, description: 'Your own id for the player.' })
    reference?: string | null,
  ): Promise<Player | undefined> {
    return reads.player(idOr(id, { name: 'reference', value: reference }, value => ({ reference: value })));
  }

  @Query(() => PlayerConnectionType, { description: 'Players, newest first.' })
  async players(
    @Ctx() { reads }: Context,
    @Arg('first', () => Int, { nullable: true, description: 'How many: 1 to 100; 20 when neither is given.' })
    first?: number | null,
    @Arg('after', () => CursorScalar, { nullable: true, description: 'Go on behind this player.' })
    after?: string | null,
    @Arg('last', () => Int, { nullable: true, description: 'The last ones instead: 1 to 100.' })
    last?: number | null,
    @Arg('before', () => CursorScalar, { nullable: true, description: 'End in front of this player.' })
    before?: string | null,
  ): Promise<Connection<Player>> {
    return connectionOf(await reads.players(readPage({ first, after, last, before }, 'player')));
  }
}

@Resolver()
export class PlayerMutationsResolver {
  @Mutation(() => PlayerPayloadType, {
    description:
      'Creates a player, here and, when a provider is named, in its shop. Safe to repeat: the same reference with the same traits answers with the same player.',
  })
  async createPlayer(
    @Ctx() { services, principal }: Context,
    @Arg('input', () => CreatePlayerInput, { description: 'The player.' }) input: CreatePlayerInput,
  ): Promise<PlayerResult> {
    const refused = checkTexts(input);
    if (refused) return { player: null, errors: [refused] };
    const { reference, name, subscribed, coins, provider } = input;
    const traits = { reference, name, subscribed: subscribed ?? false, provider: provider ?? null };
    return createPlayer(services, principal, { ...traits, coins: coins ?? 0 });
  }

  @Mutation(() => PlayerPayloadType, { description: 'Changes a player.' })
  async updatePlayer(
    @Ctx() { services, principal }: Context,
    @Arg('input', () => UpdatePlayerInput, { description: 'The changes.' }) input: UpdatePlayerInput,
  ): Promise<PlayerResult> {
    const refused = checkTexts(input);
    if (refused) return { player: null, errors: [refused] };
    const { id, name, subscribed, blocked } = input;
    return updatePlayer(services, principal, {
      id,
      name: name ?? undefined,
      subscribed: subscribed ?? undefined,
      blocked: blocked ?? undefined,
    });
  }

  @Mutation(() => PlayerPayloadType, {
    description: 'Gives a player coins. Safe to repeat under its key: they are given once.',
  })
  async creditCoins(
    @Ctx() { services, principal }: Context,
    @Arg('input', () => CreditCoinsInput, { description: 'Whom, and how many.' }) input: CreditCoinsInput,
  ): Promise<PlayerResult> {
    const refused = checkTexts(input);
    if (refused) return { player: null, errors: [refused] };
    const { idempotencyKey, playerId, coins, reason } = input;
    return creditCoins(services, principal, { idempotencyKey, playerId, coins, reason });
  }

  @Mutation(() => PlayerTokenPayloadType, {
    description: 'Makes a short-lived key with which a game client reads and buys for one player only.',
  })
  async createPlayerToken(
    @Ctx() { services, principal }: Context,
    @Arg('input', () => CreatePlayerTokenInput, { description: 'For whom and how long.' })
    input: CreatePlayerTokenInput,
  ): Promise<Awaited<ReturnType<typeof createPlayerToken>>> {
    const refused = checkTexts(input);
    if (refused) return { token: null, expiresAt: null, errors: [refused] };
    const { playerId, expiresInSeconds } = input;
    return createPlayerToken(services, principal, { playerId, expiresInSeconds: expiresInSeconds ?? 900 });
  }
}
