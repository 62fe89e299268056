import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { type Failure } from '../../domain/operation';
import { type Payout, type PayoutStatus } from '../../domain/payout';
import { type Provider } from '../../domain/provider';
import {
  flagColumn,
  idColumn,
  instantColumn,
  integerColumn,
  jsonColumn,
  moneyColumn,
  textColumn,
} from '../database/columns';

@Entity('payout')
@Unique(['applicationId', 'reference'])
@Unique(['applicationId', 'idempotencyKey'])
@Unique(['operationId'])
@Index(['applicationId', 'id'])
@Index(['applicationId', 'playerId', 'id'], { where: 'player_id IS NOT NULL' })
@Index(['applicationId', 'recipient', 'id'])
@Index(['applicationId', 'provider', 'account', 'providerReference'], {
  where: 'provider_reference IS NOT NULL',
  unique: true,
})
@Index(['applicationId', 'cancelKey'], { where: 'cancel_key IS NOT NULL', unique: true })
@Index(['applicationId', 'provider', 'account', 'nextCheckAt'], { where: 'next_check_at IS NOT NULL' })
export class PayoutRow {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn())
  @ForeignKey('application')
  applicationId!: string;

  @Column(idColumn())
  reference!: string;

  @Column(idColumn())
  provider!: Provider;

  @Column(idColumn())
  account!: string;

  @Column(idColumn({ nullable: true }))
  playerId!: string | null;

  @Column(idColumn())
  recipient!: string;

  @Column(moneyColumn())
  amountMinor!: bigint;

  @Column(textColumn())
  currency!: string;

  @Column(textColumn())
  memo!: string;

  @Column(jsonColumn())
  metadata!: Payout['metadata'];

  @Column(textColumn())
  status!: PayoutStatus;

  @Column(idColumn({ nullable: true }))
  providerReference!: string | null;

  @Column(textColumn({ nullable: true }))
  transactionId!: string | null;

  @Column(textColumn({ nullable: true }))
  fromAddress!: string | null;

  @Column(textColumn({ nullable: true }))
  toAddress!: string | null;

  @Column(jsonColumn({ nullable: true }))
  platform!: Readonly<Record<string, unknown>> | null;

  @Column(jsonColumn({ nullable: true }))
  failure!: Failure | null;

  @Column(textColumn({ nullable: true }))
  givenUp!: Payout['givenUp'];

  @Column(idColumn())
  operationId!: string;

  @Column(idColumn())
  idempotencyKey!: string;

  @Column(textColumn())
  inputHash!: string;

  @Column(idColumn({ nullable: true }))
  cancelOperationId!: string | null;

  @Column(idColumn({ nullable: true }))
  cancelKey!: string | null;

  @Column(textColumn({ nullable: true }))
  cancelHash!: string | null;

  @Column(integerColumn())
  attempts!: number;

  @Column(instantColumn({ nullable: true }))
  sentAt!: Date | null;

  @Column(flagColumn())
  registrationOpen!: boolean;

  @Column(integerColumn())
  checks!: number;

  /** Null once nothing is left to do. */
  @Column(instantColumn({ nullable: true }))
  nextCheckAt!: Date | null;

  @Column(instantColumn())
  createdAt!: Date;

  @Column(instantColumn())
  updatedAt!: Date;

  @Column(integerColumn())
  version!: number;
}
