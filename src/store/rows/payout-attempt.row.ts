import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { type MoneyMoved } from '../../domain/certainty';
import { idColumn, instantColumn, integerColumn, textColumn } from '../database/columns';

/** One exchange with the platform or the chain on behalf of a payout. */
@Entity('payout_attempt')
@Unique(['operationId', 'number'])
export class PayoutAttemptRow {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn())
  applicationId!: string;

  @Column(idColumn())
  operationId!: string;

  @Column(integerColumn())
  number!: number;

  @Column(idColumn())
  providerKey!: string;

  @Column(instantColumn({ nullable: true }))
  sentAt!: Date | null;

  @Column(instantColumn({ nullable: true }))
  answeredAt!: Date | null;

  @Column(textColumn())
  moneyMoved!: MoneyMoved;

  @Column(textColumn({ nullable: true }))
  detail!: string | null;
}
