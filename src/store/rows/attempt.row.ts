import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { type MoneyMoved } from '../../domain/certainty';
import { idColumn, instantColumn, integerColumn, textColumn } from '../database/columns';

@Entity('attempt')
@Unique(['operationId', 'number'])
export class AttemptRow {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn())
  applicationId!: string;

  @Column(idColumn())
  @ForeignKey('operation')
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
