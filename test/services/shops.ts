import { PAYTURE_CARDS } from '../../src/demo/payture-payer';
import { money, type Money } from '../../src/domain/money';
import { type Provider } from '../../src/domain/provider';
import { type Purchase } from '../../src/services/purchase';
import { CARDS, order } from './world';

/** The same shop at each provider that takes cards: what it pays in, whose cards, and which calls have effects. */
export interface CardShop {
  readonly provider: Provider;
  readonly currency: string;
  readonly cards: { readonly good: string; readonly declined: string };
  readonly calls: Readonly<Record<'pay' | 'hold' | 'capture' | 'cancel' | 'refund', CallMatch>>;
  /** Alterations of an answer that this wire has no place for. */
  readonly cannotTell: readonly string[];
  /** A refund whose request surely got lost is not sent again by itself where the provider would do it twice. */
  readonly repeatsRefunds: boolean;
  /** A capture releases whatever it does not take. */
  readonly capturesOnce: boolean;
}

interface CallMatch {
  readonly method: string;
  readonly path: string;
}

export const CARD_SHOPS: readonly CardShop[] = [
  {
    provider: 'PAYONE',
    currency: 'EUR',
    cards: CARDS,
    calls: {
      pay: post('/payments'),
      hold: post('/payments'),
      capture: post('/capture'),
      cancel: post('/cancel'),
      refund: post('/refund'),
    },
    cannotTell: [],
    repeatsRefunds: true,
    capturesOnce: false,
  },
  {
    provider: 'PAYTURE',
    currency: 'RUB',
    cards: PAYTURE_CARDS,
    calls: {
      pay: post('/api/Pay'),
      hold: post('/api/Block'),
      capture: post('/api/Charge'),
      cancel: post('/api/Unblock'),
      refund: post('/api/Refund'),
    },
    // Answers name no currency, and a success names no state.
    cannotTell: ['wrongCurrency', 'unknownStatus'],
    repeatsRefunds: false,
    capturesOnce: true,
  },
];

function post(path: string): CallMatch {
  return { method: 'POST', path };
}

/** 12.50 of the shop's currency. */
export function price({ currency }: CardShop, minor = 1250n): Money {
  return money(minor, currency);
}

export function orderAt(shop: CardShop, number: string, rest: Partial<Purchase> = {}): Purchase {
  const details = {
    ...{ number, expiryMonth: 12, expiryYear: 2035 },
    ...{ securityCode: '123', holder: 'Ada Lovelace' },
  };
  const { provider } = shop;
  const payWith = { kind: 'directCard', provider, details, saveForCustomerId: null } as const;
  return order(number, { amount: price(shop), payWith, ...rest });
}
