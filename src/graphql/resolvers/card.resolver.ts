import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type Card, type CardStatus, cardStatusAt } from '../../domain/card';
import { type DomainError, invalidInput } from '../../domain/errors';
import { type Customer, type Player } from '../../domain/people';
import { type HostedTokenization } from '../../domain/tokenization';
import { addCard, type CardResult, createHostedTokenization, removeCard } from '../../services/cards';
import { type Context } from '../context';
import { refuseOddTexts } from '../errors';
import { AddCardInput, CreateHostedTokenizationInput } from '../inputs/customer.input';
import { checkTexts } from '../inputs/text-check';
import { CardStatusEnum, CardType } from '../types/card.type';
import { CustomerType } from '../types/customer.type';
import { CardPayloadType, HostedTokenizationPayloadType } from '../types/payloads.type';
import { PlayerType } from '../types/player.type';

@Resolver(() => CardType)
export class CardResolver {
  @FieldResolver(() => CardStatusEnum, { description: 'Whether it can pay now.' })
  status(@Root() card: Card, @Ctx() { clock }: Context): CardStatus {
    return cardStatusAt(card, clock.now());
  }

  @FieldResolver(() => CustomerType, { nullable: true, description: 'The customer whose card it is.' })
  customer(@Root() { customerId }: Card, @Ctx() { loaders }: Context): Promise<Customer | null> | null {
    return customerId === null ? null : loaders.customer.load(customerId);
  }

  @FieldResolver(() => PlayerType, { nullable: true, description: 'The player whose card it is.' })
  player(@Root() { playerId }: Card, @Ctx() { loaders }: Context): Promise<Player | null> | null {
    return playerId === null ? null : loaders.player.load(playerId);
  }

  @Query(() => CardType, {
    nullable: true,
    description: 'A stored card by its id, also one that was removed.',
  })
  card(
    @Ctx() { loaders }: Context,
    @Arg('id', () => ID, { description: 'The card’s id.' }) id: string,
  ): Promise<Card | null> {
    refuseOddTexts({ id });
    return loaders.card.load(id);
  }
}

interface TokenizationResult {
  readonly hostedTokenization: HostedTokenization | null;
  readonly errors: readonly DomainError[];
}

@Resolver()
export class CardMutationsResolver {
  @Mutation(() => HostedTokenizationPayloadType, {
    description:
      'Opens a form of the provider into which the payer types a card. Moves no money and stores no card by itself.',
  })
  async createHostedTokenization(
    @Ctx() { services, principal }: Context,
    @Arg('input', () => CreateHostedTokenizationInput, { description: 'The form.' })
    { provider, ...rest }: CreateHostedTokenizationInput,
  ): Promise<TokenizationResult> {
    const refused = checkTexts(rest);
    if (refused) return { hostedTokenization: null, errors: [refused] };
    const form = {
      locale: rest.locale ?? null,
      template: rest.template ?? null,
      customerId: rest.customerId ?? null,
    };
    const { tokenization, errors } = await createHostedTokenization(services, principal, {
      provider,
      ...form,
    });
    return { hostedTokenization: tokenization, errors };
  }

  @Mutation(() => CardPayloadType, {
    description:
      "Stores the card that the payer typed into the provider's form. Moves no money. Safe to repeat: a card is stored once.",
  })
  async addCard(
    @Ctx() { services, principal }: Context,
    @Arg('input', () => AddCardInput, { description: 'The card and whose it is.' }) input: AddCardInput,
  ): Promise<CardResult> {
    const { idempotencyKey, provider, customerId, playerId, hostedTokenizationId } = input;
    const refused = checkTexts(input);
    if (refused) return refusedCard(refused);
    if (!hostedTokenizationId) {
      const message = 'Name the form into which the payer typed the card. Nothing was stored.';
      return refusedCard(invalidInput(['input', 'hostedTokenizationId'], message));
    }
    const owner = { customerId: customerId ?? null, playerId: playerId ?? null };
    return addCard(services, principal, { idempotencyKey, provider, hostedTokenizationId, ...owner });
  }

  @Mutation(() => CardPayloadType, {
    description: 'Deletes a card at its provider; it can pay no more. Safe to repeat.',
  })
  async removeCard(
    @Ctx() { services, principal }: Context,
    @Arg('id', () => ID, { description: 'Which card.' }) id: string,
  ): Promise<CardResult> {
    const refused = checkTexts({ id }, []);
    return refused ? refusedCard(refused) : removeCard(services, principal, id);
  }
}

function refusedCard(error: DomainError): CardResult {
  return { card: null, nextAction: null, errors: [error] };
}
