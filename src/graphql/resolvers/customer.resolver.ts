import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type Card } from '../../domain/card';
import { type Customer, type Player } from '../../domain/people';
import {
  createCustomer,
  type CustomerResult,
  deleteCustomer,
  updateCustomer,
} from '../../services/customers';
import { nudgeCards } from '../../services/sync-cards';
import { type Connection, connectionOf, readPage } from '../connection';
import { type Context } from '../context';
import { idOr } from '../errors';
import { CreateCustomerInput, UpdateCustomerInput } from '../inputs/customer.input';
import { checkTexts } from '../inputs/text-check';
import { CursorScalar } from '../scalars/cursor';
import { CardConnectionType } from '../types/card.type';
import { CustomerConnectionType, CustomerType } from '../types/customer.type';
import { CustomerPayloadType } from '../types/payloads.type';
import { PlayerType } from '../types/player.type';

@Resolver(() => CustomerType)
export class CustomerResolver {
  @FieldResolver(() => PlayerType, { nullable: true, description: 'The player behind the customer.' })
  player(@Root() { playerId }: Customer, @Ctx() { loaders }: Context): Promise<Player | null> | null {
    return playerId === null ? null : loaders.player.load(playerId);
  }

  @FieldResolver(() => CardConnectionType, {
    description: 'The cards of the customer, newest first, without removed ones.',
  })
  async cards(
    @Root() { id: customerId }: Customer,
    @Ctx() { loaders, reads }: Context,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'How many: 1 to 100.' })
    first?: number | null,
    @Arg('after', () => CursorScalar, { nullable: true, description: 'Go on behind this card.' })
    after?: string | null,
  ): Promise<Connection<Card>> {
    const page = readPage({ first, after }, 'card');
    if (page.after !== null) return connectionOf(await reads.cardsOfCustomer(customerId, page));
    const cards = await loaders.newestCards.load({ customerId, limit: page.limit + 1 });
    const items = cards.slice(0, page.limit);
    return connectionOf({ items, hasNext: cards.length > page.limit, hasPrevious: false });
  }
}

@Resolver()
export class CustomerQueriesResolver {
  @Query(() => CustomerType, { nullable: true, description: 'A customer by id or by your own id for it.' })
  async customer(
    @Ctx() { reads, services }: Context,
    @Arg('id', () => ID, { nullable: true, description: 'The customer’s id.' }) id?: string | null,
    @Arg('reference', () => String, {
      nullable: true,
      description: 'Your own id; the newest customer when several providers know it.',
    })
    reference?: string | null,
  ): Promise<Customer | undefined> {
    const key = idOr(id, { name: 'reference', value: reference }, value => ({ reference: value }));
    const customer = await reads.customer(key);
    if (customer) {
      // The payer may just have added a card on the provider's page; the answer does not wait for it.
      nudgeCards(services, customer).catch((cause: unknown) =>
        services.log.warn(
          { customerId: customer.id, cause: String(cause) },
          'Could not ask for cards sooner',
        ),
      );
    }
    return customer;
  }

  @Query(() => CustomerConnectionType, { description: 'Customers, newest first, without deleted ones.' })
  async customers(
    @Ctx() { reads }: Context,
    @Arg('first', () => Int, { nullable: true, description: 'How many: 1 to 100; 20 when absent.' })
    first?: number | null,
    @Arg('after', () => CursorScalar, { nullable: true, description: 'Go on behind this customer.' })
    after?: string | null,
  ): Promise<Connection<Customer>> {
    return connectionOf(await reads.customers(readPage({ first, after }, 'customer')));
  }
}

@Resolver()
export class CustomerMutationsResolver {
  @Mutation(() => CustomerPayloadType, {
    description:
      'Creates a payer to whom cards can be stored. Safe to repeat: the same reference with the same traits answers with the same customer.',
  })
  async createCustomer(
    @Ctx() { services, principal }: Context,
    @Arg('input', () => CreateCustomerInput, { description: 'The customer.' }) input: CreateCustomerInput,
  ): Promise<CustomerResult> {
    const refused = checkTexts(input);
    if (refused) return { customer: null, errors: [refused] };
    const { idempotencyKey, provider, reference, playerId, email, phone } = input;
    const contact = { playerId: playerId ?? null, email: email ?? null, phone: phone ?? null };
    return createCustomer(services, principal, { idempotencyKey, provider, reference, ...contact });
  }

  @Mutation(() => CustomerPayloadType, { description: 'Changes how a customer can be reached.' })
  async updateCustomer(
    @Ctx() { services, principal }: Context,
    @Arg('input', () => UpdateCustomerInput, { description: 'The changes.' }) input: UpdateCustomerInput,
  ): Promise<CustomerResult> {
    const refused = checkTexts(input);
    if (refused) return { customer: null, errors: [refused] };
    const { id, email, phone } = input;
    return updateCustomer(services, principal, { id, email: email ?? null, phone: phone ?? null });
  }

  @Mutation(() => CustomerPayloadType, {
    description: 'Forgets a customer and how to reach them; payments stay.',
  })
  async deleteCustomer(
    @Ctx() { services, principal }: Context,
    @Arg('id', () => ID, { description: 'Which customer.' }) id: string,
  ): Promise<CustomerResult> {
    const refused = checkTexts({ id }, []);
    return refused ? { customer: null, errors: [refused] } : deleteCustomer(services, principal, id);
  }
}
