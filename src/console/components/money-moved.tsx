import { type MoneyMoved as Certainty } from '../generated/operations';

/** Whether money moved, in a word and a colour. */
export function MoneyMoved({ moved }: { readonly moved: Certainty }) {
  return <span className={`moved moved-${moved.toLowerCase()}`}>{WORDS[moved]}</span>;
}

const WORDS: Readonly<Record<Certainty, string>> = {
  YES: 'Money moved',
  NO: 'No money moved',
  UNKNOWN: 'Not known whether money moved',
};
