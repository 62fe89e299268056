import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { type CardTraits } from '../../domain/fact';
import { type PaymentLine } from '../../domain/goods';
import { type NextAction } from '../../domain/next-action';
import { type PaymentStatus } from '../../domain/payment';
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
import { losslessJsonColumn } from '../lossless-json';

/**
 * The last net under the books: no amount is ever below zero. That no more is captured than was authorized is no
 * check, since a provider's truth may exceed it and has to be stored all the same.
 */
export const PAYMENT_AMOUNTS_CHECK = [
  'amount_minor',
  'authorized',
  'captured',
  'refunded',
  'cancelled',
  'charged_back',
  'reserved_for_capture',
  'reserved_for_refund',
]
  .map(column => `${column} NOT LIKE '-%'`)
  .join(' AND ');

@Entity('payment')
@Unique(['applicationId', 'reference'])
@Index(['applicationId', 'id'])
@Index(['applicationId', 'playerId', 'id'], { where: 'player_id IS NOT NULL' })
@Index(['applicationId', 'customerId', 'id'], { where: 'customer_id IS NOT NULL' })
@Index(['applicationId', 'provider', 'account', 'providerReference'], {
  where: 'provider_reference IS NOT NULL',
})
@Check('ck_payment_amounts', PAYMENT_AMOUNTS_CHECK)
export class PaymentRow {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn())
  applicationId!: string;

  @Column(idColumn())
  reference!: string;

  @Column(idColumn())
  provider!: Provider;

  @Column(idColumn())
  account!: string;

  @Column(idColumn({ nullable: true }))
  providerReference!: string | null;

  @Column(textColumn())
  status!: PaymentStatus;

  @Column(moneyColumn())
  amountMinor!: bigint;

  /** Of all amounts in the row. */
  @Column(textColumn())
  currency!: string;

  @Column(moneyColumn())
  authorized!: bigint;

  @Column(moneyColumn())
  captured!: bigint;

  @Column(moneyColumn())
  refunded!: bigint;

  @Column(moneyColumn())
  cancelled!: bigint;

  @Column(moneyColumn())
  chargedBack!: bigint;

  @Column(moneyColumn())
  reservedForCapture!: bigint;

  @Column(moneyColumn())
  reservedForRefund!: bigint;

  @Column(flagColumn())
  capturesAutomatically!: boolean;

  @Column(losslessJsonColumn({ nullable: true }))
  lines!: readonly PaymentLine[] | null;

  @Column(idColumn({ nullable: true }))
  playerId!: string | null;

  @Column(idColumn({ nullable: true }))
  customerId!: string | null;

  @Column(idColumn({ nullable: true }))
  cardId!: string | null;

  @Column(jsonColumn({ nullable: true }))
  cardSeen!: CardTraits | null;

  @Column(losslessJsonColumn({ nullable: true }))
  nextAction!: NextAction | null;

  @Column(instantColumn({ nullable: true }))
  approvedAt!: Date | null;

  @Column(instantColumn({ nullable: true }))
  approvalLapsedAt!: Date | null;

  @Column(jsonColumn({ nullable: true }))
  metadata!: Readonly<Record<string, unknown>> | null;

  @Column(integerColumn())
  version!: number;

  @Column(instantColumn())
  createdAt!: Date;

  @Column(instantColumn())
  updatedAt!: Date;
}
