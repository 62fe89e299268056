import { useState, type SyntheticEvent } from 'react';
import { type PayoutStatus } from '../generated/operations';
import { payoutsAddress } from '../state/route';
import { Choice } from './choice';

/** Total over the schema's enum: a new value does not compile until it is offered. */
const STATUSES: Readonly<Record<PayoutStatus, true>> = {
  CREATED: true,
  REGISTERED: true,
  SIGNED: true,
  SUBMITTED: true,
  UNKNOWN: true,
  CONFIRMED: true,
  COMPLETED: true,
  FAILED: true,
  CANCELLED: true,
  NEEDS_REVIEW: true,
};
export const PAYOUT_STATUSES = Object.keys(STATUSES) as PayoutStatus[];

interface PayoutFiltersProps {
  readonly status: string;
  readonly recipient: string;
}

export function PayoutFilters({ status, recipient }: PayoutFiltersProps) {
  const [typed, setTyped] = useState(recipient);
  const search = (event: SyntheticEvent): void => {
    event.preventDefault();
    location.hash = payoutsAddress({ status, recipient: typed.trim() });
  };
  return (
    <form className="filters" role="search" aria-label="Filter payouts" onSubmit={search}>
      <Choice
        label="Status"
        value={status}
        values={PAYOUT_STATUSES}
        onChange={next => (location.hash = payoutsAddress({ status: next, recipient }))}
      />
      <label className="grow">
        Recipient
        <input
          type="search"
          value={typed}
          autoComplete="off"
          spellCheck={false}
          onChange={event => setTyped(event.target.value)}
        />
      </label>
      <button type="submit">Find</button>
      <a className="button" href="#/payouts" onClick={() => setTyped('')}>
        Clear
      </a>
    </form>
  );
}
