import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { type Context } from '../context';
import { type Loaders } from '../loaders/loaders';
import { type NodeKind, nodeKindOf, NodeType } from '../types/node.type';

type Found = Promise<{ readonly id: string } | null>;

/** How each kind of node is found. Total: a new kind does not compile until it has a loader. */
const LOAD: Readonly<Record<NodeKind, (loaders: Loaders, id: string) => Found>> = {
  player: (loaders, id) => loaders.player.load(id),
  good: (loaders, id) => loaders.good.load(id),
  entitlement: (loaders, id) => loaders.entitlement.load(id),
  customer: (loaders, id) => loaders.customer.load(id),
  card: (loaders, id) => loaders.card.load(id),
  payment: (loaders, id) => loaders.payment.load(id),
  payout: (loaders, id) => loaders.payout.load(id),
  operation: (loaders, id) => loaders.operation.load(id),
  checkout: (loaders, id) => loaders.checkout.load(id),
};

@Resolver()
export class NodeResolver {
  @Query(() => NodeType, {
    nullable: true,
    description: 'Anything by its id; null when there is no such thing.',
  })
  node(
    @Ctx() { loaders }: Context,
    @Arg('id', () => ID, { description: 'An id of this API.' }) id: string,
  ): Found {
    return load(loaders, id);
  }

  @Query(() => [NodeType], {
    nullable: 'items',
    description:
      'Several things by their ids, in the order of the ids; null in the place of one that does not exist.',
  })
  nodes(
    @Ctx() { loaders }: Context,
    @Arg('ids', () => [ID], { description: 'At most 100 ids of this API.' }) ids: string[],
  ): Promise<readonly Awaited<Found>[]> {
    return Promise.all(ids.map(id => load(loaders, id)));
  }
}

async function load(loaders: Loaders, id: string): Found {
  const kind = nodeKindOf(id);
  return kind ? LOAD[kind](loaders, id) : null;
}
