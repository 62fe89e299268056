import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { type CoinCredit } from '../../domain/coins';
import { bigSequenceColumn, idColumn, instantColumn, textColumn } from '../database/columns';

@Entity('coin_credit')
@Unique(['applicationId', 'scope', 'idempotencyKey'])
@Index(['applicationId', 'playerId', 'id'])
export class CoinCreditRow {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn())
  applicationId!: string;

  @Column(idColumn())
  @ForeignKey('player')
  playerId!: string;

  @Column(bigSequenceColumn())
  coins!: bigint;

  @Column(textColumn())
  reason!: string;

  @Column(idColumn())
  scope!: CoinCredit['scope'];

  @Column(idColumn())
  idempotencyKey!: string;

  @Column(textColumn())
  inputHash!: string;

  @Column(instantColumn())
  createdAt!: Date;
}
