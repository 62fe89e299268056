import { useEffect, useState, type SyntheticEvent } from 'react';
import { NO_FILTER, PAYMENT_STATUSES, PROVIDERS, type FilterFields } from '../state/payment-filter';
import { paymentsAddress } from '../state/route';
import { Choice } from './choice';

/** The filters of the list. They live in the address, so that a filtered list can be linked. */
export function PaymentFilters({ filter }: { readonly filter: FilterFields }) {
  const [reference, setReference] = useState(filter.reference);
  useEffect(() => setReference(filter.reference), [filter.reference]);
  const show = (changed: Partial<FilterFields>): void => {
    location.hash = paymentsAddress({ ...filter, ...changed });
  };
  const search = (event: SyntheticEvent): void => {
    event.preventDefault();
    const text = reference.trim();
    if (/^pay_[0-9a-z]{26}$/.test(text)) location.hash = `#/payments/${text}`;
    else show({ reference: text });
  };
  return (
    <form className="filters" role="search" aria-label="Filter payments" onSubmit={search}>
      <Choice
        label="Status"
        value={filter.status}
        values={PAYMENT_STATUSES}
        onChange={status => show({ status })}
      />
      <Choice
        label="Provider"
        value={filter.provider}
        values={PROVIDERS}
        onChange={provider => show({ provider })}
      />
      <label>
        From
        <input type="date" value={filter.from} onChange={event => show({ from: event.target.value })} />
      </label>
      <label>
        To
        <input type="date" value={filter.to} onChange={event => show({ to: event.target.value })} />
      </label>
      <label className="grow">
        Order or payment id
        <input
          type="search"
          value={reference}
          autoComplete="off"
          spellCheck={false}
          onChange={event => setReference(event.target.value)}
        />
      </label>
      <button type="submit">Find</button>
      <a className="button" href={paymentsAddress(NO_FILTER)}>
        Clear
      </a>
    </form>
  );
}
