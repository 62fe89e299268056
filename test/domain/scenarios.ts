import * as fc from 'fast-check';
import { type Fact, type Subject } from '../../src/domain/fact';
import { foldFacts, moveOperation, type PaymentState } from '../../src/domain/fold';
import { money } from '../../src/domain/money';
import { about, begun, declined, euros, failed, foldContext, planned, succeeded } from './payments';

/** A payment with open operations of ours, and what its provider tells about them and about effects of its own. */
export interface Scenario {
  readonly start: PaymentState;
  readonly facts: readonly Fact[];
}

/**
 * How the facts of one kind of effect name what they are about.
 * KEYED: ours by our key, with or without the provider's id. STRANGERS: ours by an id that we know already, beside
 * effects that we did not ask for. ALONE: the only one of ours, by an id that nobody heard before.
 * Other mixtures cannot be told apart by anybody: a nameless refund of 5 beside an open one of ours over 5.
 */
type Naming = 'KEYED' | 'STRANGERS' | 'ALONE';
const NAMINGS: readonly Naming[] = ['KEYED', 'STRANGERS', 'ALONE'];

type Word =
  'IN_PROGRESS' | 'SUCCEEDED' | 'OTHER_AMOUNT' | 'OTHER_CURRENCY' | 'DECLINED' | 'FAILED' | 'CANCELLED';
type PayWord = Word | 'ACTION_REQUIRED' | 'EXPIRED' | 'IDENTIFIED' | 'CARD_SEEN' | 'CHARGED_BACK';

const WORDS: readonly Word[] = ['IN_PROGRESS', 'SUCCEEDED', 'DECLINED', 'FAILED', 'CANCELLED'];
const WRONG: readonly Word[] = ['OTHER_AMOUNT', 'OTHER_CURRENCY'];
const PAY_WORDS: readonly PayWord[] = [
  ...WORDS,
  ...WRONG,
  'ACTION_REQUIRED',
  'EXPIRED',
  'IDENTIFIED',
  'CARD_SEEN',
  'CHARGED_BACK',
];
const FOLLOW_UPS = ['CAPTURE', 'CANCEL', 'REFUND'] as const;

const own = fc.record({
  kind: fc.constantFrom(...FOLLOW_UPS),
  part: fc.bigInt(1n, 40n),
  final: fc.boolean(),
  isLost: fc.boolean(),
  hasId: fc.boolean(),
  words: fc.array(fc.constantFrom(...WORDS, ...WRONG), { minLength: 1, maxLength: 4 }),
});

const stranger = fc.record({
  kind: fc.constantFrom(...FOLLOW_UPS),
  amount: fc.bigInt(1n, 60n),
  words: fc.array(fc.constantFrom(...WORDS, 'OTHER_CURRENCY'), { minLength: 1, maxLength: 4 }),
});

const recipes = fc.record({
  kind: fc.constantFrom('PURCHASE', 'AUTHORIZE', 'CHECKOUT'),
  capturesLater: fc.boolean(),
  amount: fc.bigInt(50n, 200n),
  isHeld: fc.boolean(),
  payWords: fc.array(fc.constantFrom(...PAY_WORDS), { maxLength: 5 }),
  namings: fc.record({
    CAPTURE: fc.constantFrom(...NAMINGS),
    CANCEL: fc.constantFrom(...NAMINGS),
    REFUND: fc.constantFrom(...NAMINGS),
  }),
  owns: fc.array(own, { maxLength: 5 }),
  strangers: fc.array(stranger, { maxLength: 3 }),
});
type Recipe = typeof recipes extends fc.Arbitrary<infer T> ? T : never;

export const scenarios: fc.Arbitrary<Scenario> = recipes.map(recipe => {
  const { kind, amount } = recipe;
  const automatic = kind === 'PURCHASE' || (kind === 'CHECKOUT' && !recipe.capturesLater);
  const facts: Fact[] = recipe.payWords.map((word, index) => payFact(word, amount, index));
  let state = begun(kind, euros(amount), automatic);
  if (recipe.isHeld) {
    state = foldFacts(state, [succeeded(about('PAY'), euros(amount))], foldContext());
  }
  for (const add of recipe.owns) state = addOwn(state, facts, recipe, add);
  recipe.strangers.forEach((each, index) => {
    if (recipe.namings[each.kind] !== 'STRANGERS' || (automatic && each.kind !== 'REFUND')) return;
    const of = about(each.kind, null, `stranger-${index}`);
    facts.push(...each.words.map(word => wordFact(word, of, each.amount)));
  });
  return { start: state, facts };
});

/** The facts in another order, some of them repeated. */
export function retold(facts: readonly Fact[]): fc.Arbitrary<readonly Fact[]> {
  if (facts.length === 0) return fc.constant([]);
  const repeated = fc.array(fc.constantFrom(...facts), { maxLength: 4 });
  return repeated.chain(more => {
    const all = [...facts, ...more];
    return fc.shuffledSubarray(all, { minLength: all.length });
  });
}

/** A scenario told in two ways. */
export const toldTwice = scenarios.chain(scenario =>
  fc.record({
    start: fc.constant(scenario.start),
    one: retold(scenario.facts),
    other: retold(scenario.facts),
  }),
);

type Own = Recipe['owns'][number];

function addOwn(state: PaymentState, facts: Fact[], { namings }: Recipe, given: Own): PaymentState {
  const { kind, part, final, words } = given;
  const id = `op_own${state.operations.length}`;
  const naming = namings[kind];
  if (naming === 'ALONE' && state.operations.some(each => each.kind === kind)) return state;
  const reference = naming === 'KEYED' && !given.hasId ? null : `of-${id}`;
  const next = planned(state, id, kind, euros(part), final, naming === 'STRANGERS' ? reference : null);
  if (!next) return state;
  const of = about(kind, naming === 'KEYED' ? id : null, reference);
  const heard = naming === 'ALONE' ? words.filter(each => !WRONG.includes(each)) : words;
  facts.push(...heard.map(word => wordFact(word, of, part)));
  return given.isLost ? moveOperation(next, next.operations.at(-1)!, 'LOST', null) : next;
}

function payFact(word: PayWord, amount: bigint, index: number): Fact {
  const of = about('PAY', null, `try-${index}`);
  switch (word) {
    case 'ACTION_REQUIRED':
      return { kind: word, of, action: { kind: 'REDIRECT', url: 'https://pay.example/', expiresAt: null } };
    case 'EXPIRED':
      return { kind: word, of };
    case 'IDENTIFIED':
      return { kind: word, providerReference: `try-${index}` };
    case 'CARD_SEEN':
      return { kind: word, card: { ...CARD, token: `token-${index}` } };
    case 'CHARGED_BACK':
      return { kind: word, reference: `chargeback-${index}`, amount: euros(amount / BigInt(index + 1)) };
    default:
      return wordFact(word, of, amount);
  }
}

function wordFact(word: Word, of: Subject, amount: bigint): Fact {
  switch (word) {
    case 'SUCCEEDED':
      return succeeded(of, euros(amount));
    case 'OTHER_AMOUNT':
      return succeeded(of, euros(amount + 1n));
    case 'OTHER_CURRENCY':
      return succeeded(of, money(amount, 'USD'));
    case 'DECLINED':
      return declined(of);
    case 'FAILED':
      return failed(of);
    case 'IN_PROGRESS':
    case 'CANCELLED':
      return { kind: word, of };
  }
}

const CARD = {
  brand: 'VISA',
  maskedNumber: '433026******4675',
  expiryMonth: 12,
  expiryYear: 2030,
  holder: null,
} as const;
