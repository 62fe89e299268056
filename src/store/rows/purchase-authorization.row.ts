import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type Provider } from '../../domain/provider';
import { idColumn, instantColumn } from '../database/columns';

/**
 * That a provider was told "yes, charge it": one row for each of its transactions, whatever is repeated or raced. A
 * refusal leaves none, so that the same transaction may be approved later.
 */
@Entity('purchase_authorization')
@Index(['paymentId'])
export class PurchaseAuthorizationRow {
  @PrimaryColumn(idColumn())
  applicationId!: string;

  @PrimaryColumn(idColumn())
  provider!: Provider;

  @PrimaryColumn(idColumn())
  account!: string;

  /** As the provider spells it: compared code unit by code unit. */
  @PrimaryColumn(idColumn())
  transactionId!: string;

  @Column(idColumn())
  @ForeignKey('payment')
  paymentId!: string;

  @Column(instantColumn())
  createdAt!: Date;
}
