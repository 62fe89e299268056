import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, textColumn } from '../database/columns';

/** That a bank's answer to a challenge was passed on under a client's key; the answer itself is not kept. */
@Entity('challenge_answer')
export class ChallengeAnswerRow {
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
