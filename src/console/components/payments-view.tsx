import { memo } from 'react';
import { PaymentRowsDocument, type PaymentRowFragment } from '../generated/operations';
import { useConnection } from '../session/connection';
import { filterQuery, fits, NO_FILTER, toServerFilter, type FilterFields } from '../state/payment-filter';
import { useList, type ListSource } from '../state/use-list';
import { ListFrame } from './list-frame';
import { Moment } from './moment';
import { PaymentFilters } from './payment-filters';
import { StatusBadge } from './status-badge';
import { Sum } from './sum';

const PAGE = 50;

/** Payments, newest first, as they come and change. */
export function PaymentsView({ filter }: { readonly filter: FilterFields }) {
  const { asker } = useConnection();
  const source: ListSource<PaymentRowFragment> = {
    name: filterQuery(filter),
    read: async after =>
      (await asker.ask(PaymentRowsDocument, { first: PAGE, after, filter: toServerFilter(filter) })).payments,
    rowOf: change => (change.__typename === 'PaymentStatusChanged' ? change.payment : undefined),
    fits: row => fits(filter, row),
  };
  const list = useList(source);
  const isFiltered = source.name !== filterQuery(NO_FILTER);
  return (
    <>
      <h1>Payments</h1>
      <PaymentFilters filter={filter} />
      <ListFrame
        list={list}
        what="payments"
        empty={isFiltered ? 'No payment fits this filter' : 'No payments yet'}
        emptySays={
          isFiltered
            ? 'One that does will appear here by itself.'
            : 'The first one will appear here by itself.'
        }
      >
        <table className="list" aria-label="Payments">
          <thead>
            <tr>
              <th scope="col">Order</th>
              <th scope="col" className="wide">
                Provider
              </th>
              <th scope="col">Status</th>
              <th scope="col" className="number">
                Amount
              </th>
              <th scope="col" className="number wide">
                Captured
              </th>
              <th scope="col" className="number wide">
                Refunded
              </th>
              <th scope="col" className="wide">
                Created
              </th>
            </tr>
          </thead>
          <tbody>
            {list.rows.map(row => (
              <PaymentRow key={row.id} row={row} touched={list.touched[row.id] ?? 0} />
            ))}
          </tbody>
        </table>
      </ListFrame>
    </>
  );
}

interface PaymentRowProps {
  readonly row: PaymentRowFragment;
  /** Another number lets the status light up. */
  readonly touched: number;
}

const PaymentRow = memo(function PaymentRow({ row, touched }: PaymentRowProps) {
  return (
    <tr>
      <th scope="row">
        <a href={`#/payments/${row.id}`}>{row.reference}</a>
        <span className="narrow quiet">{row.provider}</span>
      </th>
      <td className="wide">{row.provider}</td>
      <td>
        <span key={touched} className={touched > 0 ? 'arrived' : undefined}>
          <StatusBadge status={row.status} />
        </span>
      </td>
      <td className="number">
        <Sum of={row.amount} />
      </td>
      <td className="number wide">{row.captured.amount}</td>
      <td className="number wide">{row.refunded.amount}</td>
      <td className="wide">
        <Moment at={row.createdAt} />
      </td>
    </tr>
  );
});
