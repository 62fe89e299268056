import { Column, Entity, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn } from '../database/columns';

/**
 * What belongs to one payment only: a reference whose id was given out before the payment exists, because the provider
 * binds a payer's code to it, or a provider's payment that pays for one order.
 */
@Entity('payment_reservation')
export class PaymentReservationRow {
  @PrimaryColumn(idColumn())
  applicationId!: string;

  @PrimaryColumn(idColumn())
  reference!: string;

  @Column(idColumn())
  paymentId!: string;

  @Column(instantColumn())
  createdAt!: Date;
}
