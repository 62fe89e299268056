import { Field, ID, InterfaceType } from 'type-graphql';
import { type IdKind, kindOfId } from '../../domain/ids';

/** The kinds of ids that `node` finds, and the type behind each. */
export const NODE_TYPES = {
  player: 'Player',
  good: 'VirtualGood',
  entitlement: 'Entitlement',
  customer: 'Customer',
  card: 'Card',
  payment: 'Payment',
  payout: 'Payout',
  operation: 'Operation',
  checkout: 'HostedCheckout',
} as const satisfies { readonly [Kind in IdKind]?: string };
export type NodeKind = keyof typeof NODE_TYPES;

const NODE_KINDS: readonly NodeKind[] = [
  'player',
  'good',
  'entitlement',
  'customer',
  'card',
  'payment',
  'payout',
  'operation',
  'checkout',
];

/** What an id names, when it names something that `node` finds. */
export function nodeKindOf(id: string): NodeKind | undefined {
  const kind = kindOfId(id);
  return NODE_KINDS.find(each => each === kind);
}

@InterfaceType('Node', {
  description: 'Something with an id that is unique in the whole API and stays the same for ever.',
  resolveType: ({ id }: { readonly id: string }) => {
    const kind = nodeKindOf(id);
    return kind && NODE_TYPES[kind];
  },
})
export abstract class NodeType {
  @Field(() => ID, {
    description: 'Unique in the whole API; its prefix tells what it names, such as `pay_` for a payment.',
  })
  id!: string;
}
