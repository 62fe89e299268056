import { Column, Entity, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn } from '../database/columns';

/** A payment's id given out before the payment exists, because the provider binds a payer's code to it. */
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
