import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type Verdict } from '../../domain/verdict';
import { idColumn, instantColumn, moneyColumn, textColumn } from '../database/columns';

/** What an operator decided about an operation, and what on. Committed with the change that it caused; never deleted. */
@Entity('operator_verdict')
@Index(['operationId'])
export class OperatorVerdictRow {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn())
  applicationId!: string;

  @Column(idColumn())
  @ForeignKey('operation')
  operationId!: string;

  @Column(textColumn())
  outcome!: Verdict['outcome'];

  /** What moved; null for a failure. */
  @Column(moneyColumn({ nullable: true }))
  amountMinor!: bigint | null;

  @Column(textColumn({ nullable: true }))
  currency!: string | null;

  @Column(textColumn())
  evidence!: string;

  @Column(textColumn())
  operator!: string;

  @Column(instantColumn())
  createdAt!: Date;
}
