import { type Executor, type Queryable } from './database/queryable';
import { table } from './database/table';
import { PaymentReservationRow } from './rows/payment-reservation.row';

const reservations = table(PaymentReservationRow);

export type PaymentReservation = Readonly<PaymentReservationRow>;

/** False when the reference has an id already; nothing is changed then. */
export function insertReservation(tx: Executor, reservation: PaymentReservation): Promise<boolean> {
  return reservations.insertIfAbsent(tx, reservation);
}

export async function findReservedId(
  from: Queryable,
  applicationId: string,
  reference: string,
): Promise<string | undefined> {
  return (await reservations.findOne(from, { applicationId, reference }))?.paymentId;
}
