import { type SumFragment } from '../generated/operations';

/** An amount as the server told it: a text, never a number. */
export function Sum({ of }: { readonly of: SumFragment }) {
  return (
    <span className="sum">
      {of.amount} <span className="currency">{of.currency}</span>
    </span>
  );
}
