import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, textColumn } from '../database/columns';

/** That an operator decided that a payout paid nothing, and what on. Committed with the change that it caused; never deleted. */
@Entity('payout_verdict')
@Index(['payoutId'])
export class PayoutVerdictRow {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn())
  applicationId!: string;

  @Column(idColumn())
  @ForeignKey('payout')
  payoutId!: string;

  @Column(textColumn())
  evidence!: string;

  @Column(textColumn())
  operator!: string;

  @Column(instantColumn())
  createdAt!: Date;
}
