import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, textColumn } from '../database/columns';

/**
 * That a client passed on, under a key of its own, what a payment waited for: a bank's answer, a user's transaction. What
 * was passed on is not kept, only its keyed hash.
 */
@Entity('payment_step')
export class PaymentStepRow {
  @PrimaryColumn(idColumn())
  applicationId!: string;

  @PrimaryColumn(idColumn())
  idempotencyKey!: string;

  @Column(idColumn())
  @ForeignKey('payment')
  paymentId!: string;

  @Column(textColumn())
  inputHash!: string;

  /** Until then the request that passed it on last may still be waiting for the provider. */
  @Column(instantColumn({ nullable: true }))
  sendingUntil!: Date | null;

  @Column(instantColumn())
  createdAt!: Date;
}
