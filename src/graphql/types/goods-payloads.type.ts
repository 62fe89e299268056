import { Field, ObjectType } from 'type-graphql';
import { type DomainError } from '../../domain/errors';
import { type VirtualGood } from '../../domain/goods';
import { VaultErrorUnion } from './error-unions.type';
import { VirtualGoodType } from './virtual-good.type';

@ObjectType('VirtualGoodPayload', {
  description: 'What became of a change to the catalogue.',
  simpleResolvers: true,
})
export class VirtualGoodPayloadType {
  @Field(() => VirtualGoodType, {
    nullable: true,
    description: 'The good as it is now; null when there is none.',
  })
  virtualGood!: VirtualGood | null;

  @Field(() => [VaultErrorUnion], {
    description: 'What went wrong; empty when nothing did. Read `moneyMoved` and `retry` of each.',
  })
  errors!: readonly DomainError[];
}

@ObjectType('SyncVirtualGoodsPayload', {
  description: "What became of a sync with a provider's catalogue.",
  simpleResolvers: true,
})
export class SyncVirtualGoodsPayloadType {
  @Field(() => [VirtualGoodType], {
    description:
      'The goods that the provider lists, in its order; empty when there are errors, and then nothing changed.',
  })
  virtualGoods!: readonly VirtualGood[];

  @Field(() => [VaultErrorUnion], {
    description: 'What went wrong; empty when nothing did. Read `moneyMoved` and `retry` of each.',
  })
  errors!: readonly DomainError[];
}
