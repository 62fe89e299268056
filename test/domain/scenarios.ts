import * as fc from 'fast-check';
import { type Fact, type Subject } from '../../src/domain/fact';
import { foldFacts, moveOperation, type PaymentState } from '../../src/domain/fold';
import { money } from '../../src/domain/money';
import {
  about,
  begun,
  declined,
  euros,
  failed,
  foldContext,
  planned,
  succeeded,
  type FollowUp,
} from './payments';

/** Random payments with open operations of ours, and what a provider may tell about them and about effects of its own. */

export interface Scenario {
  readonly start: PaymentState;
  readonly facts: readonly Fact[];
}

const KINDS = [
  ['PURCHASE', true],
  ['AUTHORIZE', false],
  ['CHECKOUT', true],
  ['CHECKOUT', false],
] as const;

const FOLLOW_UPS = ['CAPTURE', 'CANCEL', 'REFUND'] as const;

interface OwnRecipe {
  readonly kind: FollowUp;
  readonly part: bigint;
  readonly final: boolean;
  readonly lost: boolean;
  /** How its facts name it: by our key; by its id at the provider, known already; or by an id that nobody heard before. */
  readonly named: 'KEY' | 'KEY_AND_NEW_ID' | 'KNOWN_ID' | 'NEW_ID';
  readonly words: readonly Word[];
}

interface FoundRecipe {
  readonly kind: FollowUp;
  readonly amount: bigint;
  readonly words: readonly Word[];
}

type Word = 'IN_PROGRESS' | 'SUCCEEDED' | 'OTHER_AMOUNT' | 'OTHER_CURRENCY' | 'DECLINED' | 'FAILED' | 'CANCELLED';
type PayWord = Word | 'ACTION_REQUIRED' | 'EXPIRED' | 'IDENTIFIED' | 'CARD_SEEN';

const words: fc.Arbitrary<Word> = fc.constantFrom(
  'IN_PROGRESS',
  'SUCCEEDED',
  'SUCCEEDED',
  'OTHER_AMOUNT',
  'OTHER_CURRENCY',
  'DECLINED',
  'FAILED',
  'CANCELLED',
);
const payWords: fc.Arbitrary<PayWord> = fc.oneof(
  words,
  fc.constantFrom<PayWord>('ACTION_REQUIRED', 'EXPIRED', 'IDENTIFIED', 'CARD_SEEN'),
);

const owns: fc.Arbitrary<OwnRecipe> = fc.record({
  kind: fc.constantFrom(...FOLLOW_UPS),
  part: fc.bigInt(1n, 40n),
  final: fc.boolean(),
  lost: fc.boolean(),
  named: fc.constantFrom('KEY', 'KEY_AND_NEW_ID', 'KNOWN_ID', 'NEW_ID'),
  words: fc.array(words, { minLength: 1, maxLength: 4 }),
});

const founds: fc.Arbitrary<FoundRecipe> = fc.record({
  kind: fc.constantFrom(...FOLLOW_UPS),
  amount: fc.bigInt(1n, 60n),
  words: fc.array(words, { minLength: 1, maxLength: 3 }),
});

const recipes = fc.record({
  kind: fc.constantFrom(...KINDS),
  amount: fc.bigInt(50n, 200n),
  heldAlready: fc.boolean(),
  payWords: fc.array(payWords, { maxLength: 5 }),
  own: fc.array(owns, { maxLength: 4 }),
  found: fc.array(founds, { maxLength: 3 }),
  chargebacks: fc.array(fc.bigInt(1n, 200n), { maxLength: 2 }),
});

export const scenarios: fc.Arbitrary<Scenario> = recipes.map(recipe => {
  const [kind, automatic] = recipe.kind;
  let state = begun(kind, euros(recipe.amount), automatic);
  if (recipe.heldAlready) state = foldFacts(state, [succeeded(about('PAY'), euros(recipe.amount))], foldContext());
  const facts: Fact[] = recipe.payWords.map(word => payFact(word, recipe.amount));
  // Where facts name an operation by nothing that we know, it is told from others only when it is alone.
  const guessed = new Set<FollowUp>();
  const strangers = new Set<FollowUp>();
  recipe.own.forEach((own, index) => {
    const isGuess = own.named !== 'KNOWN_ID';
    if (guessed.has(own.kind) || (own.named === 'NEW_ID' && strangers.has(own.kind))) return;
    const id = `op_own${index}`;
    const reference = own.named === 'KEY' ? null : `own-${index}`;
    const known = own.named === 'KNOWN_ID' ? reference : null;
    const next = planned(state, id, own.kind, euros(own.part), own.final, known);
    if (!next) return;
    strangers.add(own.kind);
    if (own.named === 'NEW_ID') guessed.add(own.kind);
    if (isGuess) guessedOrKeyed.add(own.kind);
    state = own.lost ? moveOperation(next, next.operations.at(-1)!, 'LOST', null) : next;
    const byKey = own.named === 'KEY' || own.named === 'KEY_AND_NEW_ID';
    const of = about(own.kind, byKey ? id : null, reference);
    facts.push(...own.words.map(word => wordFact(word, of, own.part)));
  });
  return { start: state, facts };
});
