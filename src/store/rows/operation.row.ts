import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import {
  type Failure,
  type OperationKind,
  type OperationRequest,
  type OperationScope,
  type OperationStatus,
} from '../../domain/operation';
import {
  idColumn,
  instantColumn,
  integerColumn,
  jsonColumn,
  moneyColumn,
  textColumn,
} from '../database/columns';

@Entity('operation')
@Unique(['applicationId', 'scope', 'idempotencyKey'])
@Index(['applicationId', 'paymentId', 'id'])
@Index(['nextCheckAt'], { where: 'next_check_at IS NOT NULL' })
export class OperationRow {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn())
  applicationId!: string;

  @Column(idColumn())
  @ForeignKey('payment')
  paymentId!: string;

  @Column(textColumn())
  kind!: OperationKind;

  @Column(textColumn())
  status!: OperationStatus;

  @Column(moneyColumn({ nullable: true }))
  amountMinor!: bigint | null;

  @Column(textColumn({ nullable: true }))
  currency!: string | null;

  @Column(moneyColumn())
  reserved!: bigint;

  @Column(textColumn())
  scope!: OperationScope;

  @Column(idColumn())
  idempotencyKey!: string;

  @Column(textColumn())
  inputHash!: string;

  @Column(idColumn())
  providerKey!: string;

  @Column(idColumn({ nullable: true }))
  effectReference!: string | null;

  @Column(jsonColumn())
  request!: OperationRequest;

  @Column(jsonColumn({ nullable: true }))
  failure!: Failure | null;

  /** Null once it has ended: only open operations are in the index of what is due. */
  @Column(instantColumn({ nullable: true }))
  nextCheckAt!: Date | null;

  @Column(integerColumn())
  checks!: number;

  @Column(integerColumn())
  absences!: number;

  @Column(integerColumn())
  attempts!: number;

  @Column(instantColumn({ nullable: true }))
  sentAt!: Date | null;

  @Column(instantColumn({ nullable: true }))
  leasedUntil!: Date | null;

  @Column(textColumn({ nullable: true }))
  leasedBy!: string | null;

  @Column(instantColumn())
  createdAt!: Date;

  @Column(integerColumn())
  version!: number;
}
