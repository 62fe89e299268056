import { PayoutRowsDocument, type PayoutRowFragment, type PayoutStatus } from '../generated/operations';
import { useConnection } from '../session/connection';
import { payoutsAddress } from '../state/route';
import { useList, type ListSource } from '../state/use-list';
import { ListFrame } from './list-frame';
import { Moment } from './moment';
import { PAYOUT_STATUSES, PayoutFilters } from './payout-filters';
import { StatusBadge } from './status-badge';
import { Sum } from './sum';

const PAGE = 50;

interface PayoutsViewProps {
  /** Empty: any. */
  readonly status: string;
  readonly recipient: string;
}

/** Payouts, newest first, as they come and change. */
export function PayoutsView({ status, recipient }: PayoutsViewProps) {
  const { asker } = useConnection();
  const statuses: readonly PayoutStatus[] = PAYOUT_STATUSES.filter(each => each === status);
  const filter = {
    ...(statuses.length > 0 && { status: [...statuses] }),
    ...(recipient !== '' && { recipient }),
  };
  const source: ListSource<PayoutRowFragment> = {
    name: payoutsAddress({ status, recipient }),
    read: async after => (await asker.ask(PayoutRowsDocument, { first: PAGE, after, filter })).payouts,
    rowOf: change => (change.__typename === 'PayoutStatusChanged' ? change.payout : undefined),
    fits: row =>
      (statuses.length === 0 || statuses.includes(row.status)) &&
      (recipient === '' || row.recipient === recipient),
  };
  const list = useList(source);
  const isFiltered = status !== '' || recipient !== '';
  return (
    <>
      <h1>Payouts</h1>
      <PayoutFilters status={status} recipient={recipient} />
      <ListFrame
        list={list}
        what="payouts"
        empty={isFiltered ? 'No payout fits this filter' : 'No payouts yet'}
        emptySays={
          isFiltered
            ? 'One that does will appear here by itself.'
            : 'The first one will appear here by itself.'
        }
      >
        <table className="list" aria-label="Payouts">
          <thead>
            <tr>
              <th scope="col">Order</th>
              <th scope="col">Status</th>
              <th scope="col" className="number">
                Amount
              </th>
              <th scope="col" className="wide">
                Recipient
              </th>
              <th scope="col" className="wide">
                Created
              </th>
            </tr>
          </thead>
          <tbody>
            {list.rows.map(row => (
              <tr key={row.id}>
                <th scope="row">
                  <a href={`#/payouts/${row.id}`}>{row.reference}</a>
                </th>
                <td>
                  <span
                    key={list.touched[row.id] ?? 0}
                    className={list.touched[row.id] ? 'arrived' : undefined}
                  >
                    <StatusBadge status={row.status} />
                  </span>
                </td>
                <td className="number">
                  <Sum of={row.amount} />
                </td>
                <td className="wide">
                  <code>{row.recipient}</code>
                </td>
                <td className="wide">
                  <Moment at={row.createdAt} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ListFrame>
    </>
  );
}
