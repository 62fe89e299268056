import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { formatDiscount, type PaymentLine, type VirtualGood } from '../../domain/goods';
import { type Provider } from '../../domain/provider';
import { createVirtualGood, type GoodResult, updateVirtualGood } from '../../services/goods';
import { syncVirtualGoods, type SyncResult } from '../../services/sync-goods';
import { type Connection, connectionOf, readPage } from '../connection';
import { type Context } from '../context';
import { idOr, isDomainError } from '../errors';
import { readCreateGood, readUpdateGood } from '../inputs/read-good';
import { CreateVirtualGoodInput, UpdateVirtualGoodInput } from '../inputs/virtual-good.input';
import { CursorScalar } from '../scalars/cursor';
import { DecimalScalar } from '../scalars/decimal';
import { SyncVirtualGoodsPayloadType, VirtualGoodPayloadType } from '../types/goods-payloads.type';
import { ProviderEnum } from '../types/provider.type';
import { PaymentLineType, VirtualGoodConnectionType, VirtualGoodType } from '../types/virtual-good.type';

@Resolver(() => VirtualGoodType)
export class VirtualGoodResolver {
  @FieldResolver(() => DecimalScalar, {
    nullable: true,
    description: 'Percent off for subscribed players, such as "12.50"; null: none.',
  })
  subscriberDiscount(@Root() { subscriberDiscount }: VirtualGood): string | null {
    return subscriberDiscount === null ? null : formatDiscount(subscriberDiscount);
  }
}

@Resolver(() => PaymentLineType)
export class PaymentLineResolver {
  @FieldResolver(() => VirtualGoodType, { description: 'What is bought, as the catalogue has it now.' })
  good(@Root() { goodId }: PaymentLine, @Ctx() { loaders }: Context): Promise<VirtualGood | null> {
    return loaders.good.load(goodId);
  }
}

@Resolver()
export class VirtualGoodQueriesResolver {
  @Query(() => VirtualGoodType, { nullable: true, description: 'A good by id or by your own id for it.' })
  async virtualGood(
    @Ctx() { reads }: Context,
    @Arg('id', () => ID, { nullable: true, description: 'The good’s id.' }) id?: string | null,
    @Arg('sku', () => String, { nullable: true, description: 'Your own id for the good.' })
    sku?: string | null,
  ): Promise<VirtualGood | undefined> {
    return reads.good(idOr(id, { name: 'sku', value: sku }, value => ({ sku: value })));
  }

  @Query(() => VirtualGoodConnectionType, { description: 'The catalogue, newest first.' })
  async virtualGoods(
    @Ctx() { reads }: Context,
    @Arg('first', () => Int, { nullable: true, description: 'How many: 1 to 100; 20 when neither is given.' })
    first?: number | null,
    @Arg('after', () => CursorScalar, { nullable: true, description: 'Go on behind this good.' })
    after?: string | null,
    @Arg('last', () => Int, { nullable: true, description: 'The last ones instead: 1 to 100.' })
    last?: number | null,
    @Arg('before', () => CursorScalar, { nullable: true, description: 'End in front of this good.' })
    before?: string | null,
    @Arg('provider', () => ProviderEnum, {
      nullable: true,
      description: 'Only those of this catalogue; WALLET for your own.',
    })
    provider?: Provider | null,
  ): Promise<Connection<VirtualGood>> {
    const page = readPage({ first, after, last, before }, 'good');
    return connectionOf(await reads.goods(provider ?? null, page));
  }
}

@Resolver()
export class VirtualGoodMutationsResolver {
  @Mutation(() => VirtualGoodPayloadType, {
    description:
      'Adds a good to the catalogue. Safe to repeat: the same sku with the same traits answers with the same good.',
  })
  async createVirtualGood(
    @Ctx() { services, principal }: Context,
    @Arg('input', () => CreateVirtualGoodInput, { description: 'The good.' }) input: CreateVirtualGoodInput,
  ): Promise<GoodResult> {
    const command = readCreateGood(input);
    if (isDomainError(command)) return { virtualGood: null, errors: [command] };
    return createVirtualGood(services, principal, command);
  }

  @Mutation(() => VirtualGoodPayloadType, { description: 'Changes a good of the catalogue.' })
  async updateVirtualGood(
    @Ctx() { services, principal }: Context,
    @Arg('input', () => UpdateVirtualGoodInput, { description: 'The changes.' })
    input: UpdateVirtualGoodInput,
  ): Promise<GoodResult> {
    const command = readUpdateGood(input);
    if (isDomainError(command)) return { virtualGood: null, errors: [command] };
    return updateVirtualGood(services, principal, command);
  }

  @Mutation(() => SyncVirtualGoodsPayloadType, {
    description:
      "Takes over a provider's catalogue: new goods are added under the provider's key as their sku, changed ones changed, vanished ones taken off sale. All or nothing; safe to repeat.",
  })
  async syncVirtualGoods(
    @Ctx() { services, principal }: Context,
    @Arg('provider', () => ProviderEnum, { description: 'Whose catalogue.' }) provider: Provider,
  ): Promise<SyncResult> {
    return syncVirtualGoods(services, principal, provider);
  }
}
