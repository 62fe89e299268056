import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { type Card } from '../../domain/card';
import { type JournalEvent } from '../../domain/event';
import { type PaymentLine } from '../../domain/goods';
import { type HostedCheckout } from '../../domain/hosted-checkout';
import { money, type Money } from '../../domain/money';
import { type Operation, type OperationKind } from '../../domain/operation';
import { allowedActions, capturable, type Payment, refundable } from '../../domain/payment';
import { type Customer, type Player } from '../../domain/people';
import { type Connection, hasValue } from '../connection';
import { type Context } from '../context';
import { CursorScalar } from '../scalars/cursor';
import { CardType } from '../types/card.type';
import { CustomerType } from '../types/customer.type';
import { EventConnectionType } from '../types/event.type';
import { HostedCheckoutType } from '../types/hosted-checkout.type';
import { MoneyType } from '../types/money.type';
import { OperationKindEnum, OperationType } from '../types/operation.type';
import { PaymentType } from '../types/payment.type';
import { PlayerType } from '../types/player.type';
import { PaymentLineType } from '../types/virtual-good.type';
import { firstEventPage, readEventPage } from './event-page';

/** The payment's amounts and what belongs to it. */
@Resolver(() => PaymentType)
export class PaymentResolver {
  @FieldResolver(() => MoneyType, {
    description: 'How much was held or taken in all; zero until the provider said yes.',
  })
  authorized(@Root() payment: Payment): Money {
    return inCurrency(payment, payment.authorized);
  }

  @FieldResolver(() => MoneyType, { description: 'How much was taken.' })
  captured(@Root() payment: Payment): Money {
    return inCurrency(payment, payment.captured);
  }

  @FieldResolver(() => MoneyType, { description: 'How much of it went back to the payer.' })
  refunded(@Root() payment: Payment): Money {
    return inCurrency(payment, payment.refunded);
  }

  @FieldResolver(() => MoneyType, { description: 'How much a capture or a cancel may ask for now.' })
  capturable(@Root() payment: Payment): Money {
    return inCurrency(payment, capturable(payment));
  }

  @FieldResolver(() => MoneyType, { description: 'How much a refund may ask for now.' })
  refundable(@Root() payment: Payment): Money {
    return inCurrency(payment, refundable(payment));
  }

  @FieldResolver(() => [OperationKindEnum], {
    description: 'What may be asked for now; empty while nothing may.',
  })
  allowedActions(@Root() payment: Payment): readonly OperationKind[] {
    return allowedActions(payment);
  }

  @FieldResolver(() => [PaymentLineType], {
    description: 'What is bought, at frozen prices; empty for a payment of an amount alone.',
  })
  lines(@Root() { lines }: Payment): readonly PaymentLine[] {
    return lines;
  }

  @FieldResolver(() => PlayerType, { nullable: true, description: 'Who bought.' })
  player(@Root() { playerId }: Payment, @Ctx() { loaders }: Context): Promise<Player | null> | null {
    return playerId === null ? null : loaders.player.load(playerId);
  }

  @FieldResolver(() => CustomerType, { nullable: true, description: 'Who paid, as the provider knows them.' })
  customer(@Root() { customerId }: Payment, @Ctx() { loaders }: Context): Promise<Customer | null> | null {
    return customerId === null ? null : loaders.customer.load(customerId);
  }

  @FieldResolver(() => CardType, {
    nullable: true,
    description: 'The stored card that paid; null for one that was not stored.',
  })
  card(@Root() { cardId }: Payment, @Ctx() { loaders }: Context): Promise<Card | null> | null {
    return cardId === null ? null : loaders.card.load(cardId);
  }

  @FieldResolver(() => HostedCheckoutType, {
    nullable: true,
    description: 'The page on which the payer pays, when there is one.',
  })
  hostedCheckout(@Root() { id }: Payment, @Ctx() { loaders }: Context): Promise<HostedCheckout | null> {
    return loaders.checkoutOfPayment.load(id);
  }

  @FieldResolver(() => [OperationType], {
    description: 'Everything that was asked for on it, first one first.',
  })
  operations(@Root() { id }: Payment, @Ctx() { loaders }: Context): Promise<readonly Operation[]> {
    return loaders.operationsOfPayment.load(id);
  }

  @FieldResolver(() => EventConnectionType, {
    description: 'What happened to it, to its page and to what it is for, oldest first.',
  })
  events(
    @Root() { id }: Payment,
    @Ctx() { loaders, reads }: Context,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: 'How many: 1 to 100.' })
    first?: number | null,
    @Arg('after', () => CursorScalar, { nullable: true, description: 'Go on behind this event.' })
    after?: string | null,
  ): Promise<Connection<JournalEvent>> {
    if (!hasValue(after)) return firstEventPage(loaders, id, first ?? 50);
    return readEventPage(reads, { first: first ?? 50, after, filter: { paymentId: id } });
  }
}

function inCurrency({ amount }: Payment, minor: bigint): Money {
  return money(minor, amount.currency);
}
