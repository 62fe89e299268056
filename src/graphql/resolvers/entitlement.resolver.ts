import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type DomainError } from '../../domain/errors';
import { type Entitlement, type EntitlementStatus } from '../../domain/entitlement';
import { type VirtualGood } from '../../domain/goods';
import { type Payment } from '../../domain/payment';
import { type Player } from '../../domain/people';
import { type Context } from '../context';
import { EntitlementStatusEnum, EntitlementType } from '../types/entitlement.type';
import { EntitlementChangedType, type EventOf } from '../types/event.type';
import { PaymentType } from '../types/payment.type';
import { PlayerType } from '../types/player.type';
import { AlreadyOwnedType } from '../types/user-error.type';
import { VirtualGoodType } from '../types/virtual-good.type';

@Resolver(() => EntitlementType)
export class EntitlementResolver {
  @FieldResolver(() => PlayerType, { description: 'Who owns it.' })
  player(@Root() { playerId }: Entitlement, @Ctx() { loaders }: Context): Promise<Player | null> {
    return loaders.player.load(playerId);
  }

  @FieldResolver(() => VirtualGoodType, { description: 'What it is, as the catalogue has it now.' })
  good(@Root() { goodId }: Entitlement, @Ctx() { loaders }: Context): Promise<VirtualGood | null> {
    return loaders.good.load(goodId);
  }

  @FieldResolver(() => PaymentType, { nullable: true, description: 'The payment that it is for.' })
  payment(@Root() { paymentId }: Entitlement, @Ctx() { loaders }: Context): Promise<Payment | null> {
    return loaders.payment.load(paymentId);
  }
}

@Resolver(() => AlreadyOwnedType)
export class AlreadyOwnedResolver {
  @FieldResolver(() => EntitlementType, { description: 'What the player has already, or is about to have.' })
  entitlement(
    @Root() { entitlementId }: Extract<DomainError, { kind: 'AlreadyOwned' }>,
    @Ctx() { loaders }: Context,
  ): Promise<Entitlement | null> {
    return loaders.entitlement.load(entitlementId);
  }
}

@Resolver(() => EntitlementChangedType)
export class EntitlementChangedResolver {
  @FieldResolver(() => EntitlementType, {
    description: 'The entitlement as it is now, which may be later than the event.',
  })
  entitlement(
    @Root() { body }: EventOf<'EntitlementChanged'>,
    @Ctx() { loaders }: Context,
  ): Promise<Entitlement | null> {
    return loaders.entitlement.load(body.entitlementId);
  }

  @FieldResolver(() => EntitlementStatusEnum, {
    nullable: true,
    description: 'Its status before; null when it is new.',
  })
  from(@Root() { body }: EventOf<'EntitlementChanged'>): EntitlementStatus | null {
    return body.from;
  }

  @FieldResolver(() => EntitlementStatusEnum, { description: 'Its status after.' })
  to(@Root() { body }: EventOf<'EntitlementChanged'>): EntitlementStatus {
    return body.to;
  }
}
