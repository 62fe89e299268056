import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type Card, type CardStatus, cardStatusAt } from '../../domain/card';
import { type DomainError, invalidInput } from '../../domain/errors';
import { type Customer, type Player } from '../../domain/people';
import { type HostedTokenization } from '../../domain/tokenization';
import { addCard, type AddCard, completeCardThreeDSecure } from '../../services/add-card';
import { activateCard, removeCard, sendCardCode } from '../../services/cards';
import { createHostedTokenization } from '../../services/hosted-tokenization';
import { type CardResult, refuseCard } from '../../services/vault-call';
import { hasValue } from '../connection';
import { type Context } from '../context';
import { isDomainError, refuseOddTexts } from '../errors';
import { ActivateCardInput, AddCardInput, SendCardCodeInput } from '../inputs/card.input';
import { CreateHostedTokenizationInput } from '../inputs/customer.input';
import { readMoney } from '../inputs/money.input';
import { readHostedPage } from '../inputs/new-payment';
import { CompleteCardThreeDSecureInput } from '../inputs/three-d-secure.input';
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
      "Stores a card at a provider: from card data, on the provider's page, or typed into its form. Moves no order's money. Safe to repeat: a card is stored once.",
  })
  async addCard(
    @Ctx() { services, principal }: Context,
    @Arg('input', () => AddCardInput, { description: 'The card and whose it is.' }) input: AddCardInput,
  ): Promise<CardResult> {
    const refused = checkTexts(input);
    if (refused) return refuseCard(refused);
    const source = readSource(input);
    if (isDomainError(source)) return refuseCard(source);
    const { idempotencyKey, provider, customerId, playerId } = input;
    const owner = { customerId: customerId ?? null, playerId: playerId ?? null };
    return addCard(services, principal, { idempotencyKey, provider, source, ...owner });
  }

  @Mutation(() => CardPayloadType, {
    description:
      "Passes on the bank's answer after addCard asked for a ThreeDSecureAction. Moves no money. Safe to repeat.",
  })
  async completeCardThreeDSecure(
    @Ctx() { services, principal }: Context,
    @Arg('input', () => CompleteCardThreeDSecureInput, { description: "The bank's answer." })
    input: CompleteCardThreeDSecureInput,
  ): Promise<CardResult> {
    const refused = checkTexts(input);
    if (refused) return refuseCard(refused);
    const { customerId, md, response } = input;
    return completeCardThreeDSecure(services, principal, {
      customerId,
      proof: { md: md ?? null, response },
    });
  }

  @Mutation(() => CardPayloadType, {
    description:
      'Proves that a card is the payer’s by the amount that the bank shows. Safe to repeat; a provider may remove the card after too many wrong tries.',
  })
  async activateCard(
    @Ctx() { services, principal }: Context,
    @Arg('input', () => ActivateCardInput, { description: 'The proof.' }) input: ActivateCardInput,
  ): Promise<CardResult> {
    const refused = checkTexts(input);
    if (refused) return refuseCard(refused);
    const amount = readMoney(input.amount, ['input', 'amount']);
    if (isDomainError(amount)) return refuseCard(amount);
    return activateCard(services, principal, { cardId: input.cardId, amount });
  }

  @Mutation(() => CardPayloadType, {
    description:
      'Has the provider send the payer a code for one payment: give it as confirmationCode in the purchase with this reference. The newest code counts.',
  })
  async sendCardCode(
    @Ctx() { services, principal }: Context,
    @Arg('input', () => SendCardCodeInput, { description: 'What the code is for.' }) input: SendCardCodeInput,
  ): Promise<CardResult> {
    const refused = checkTexts(input);
    if (refused) return refuseCard(refused);
    const amount = readMoney(input.amount, ['input', 'amount']);
    if (isDomainError(amount)) return refuseCard(amount);
    const { cardId, reference } = input;
    return sendCardCode(services, principal, { cardId, amount, reference });
  }

  @Mutation(() => CardPayloadType, {
    description: 'Deletes a card at its provider; it can pay no more. Safe to repeat.',
  })
  async removeCard(
    @Ctx() { services, principal }: Context,
    @Arg('id', () => ID, { description: 'Which card.' }) id: string,
  ): Promise<CardResult> {
    const refused = checkTexts({ id }, []);
    return refused ? refuseCard(refused) : removeCard(services, principal, id);
  }
}

/** Exactly one of the three sources, or the error that says so. */
function readSource({
  details,
  hostedPage,
  hostedTokenizationId,
}: AddCardInput): AddCard['source'] | DomainError {
  const given = [details, hostedPage, hostedTokenizationId].filter(hasValue);
  if (given.length !== 1) {
    const message =
      'Name exactly one source of the card: details, hostedPage or hostedTokenizationId. Nothing was stored.';
    return invalidInput(['input'], message);
  }
  if (details)
    return { kind: 'details', details: { ...details, securityCode: details.securityCode ?? null } };
  if (hostedPage) return { kind: 'hostedPage', page: readHostedPage(hostedPage) };
  return { kind: 'hostedTokenization', hostedTokenizationId: hostedTokenizationId ?? '' };
}
