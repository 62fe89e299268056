import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { type HostedCheckoutStatus } from '../../domain/hosted-checkout';
import { type Provider } from '../../domain/provider';
import { idColumn, instantColumn, integerColumn, textColumn } from '../database/columns';

@Entity('hosted_checkout')
@Unique(['paymentId'])
@Index(['applicationId', 'provider', 'providerReference'])
export class HostedCheckoutRow {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn())
  applicationId!: string;

  @Column(idColumn())
  @ForeignKey('payment')
  paymentId!: string;

  @Column(idColumn())
  provider!: Provider;

  @Column(textColumn())
  status!: HostedCheckoutStatus;

  @Column(idColumn())
  providerReference!: string;

  @Column(textColumn())
  redirectUrl!: string;

  @Column(textColumn({ nullable: true }))
  returnUrl!: string | null;

  @Column(instantColumn({ nullable: true }))
  expiresAt!: Date | null;

  @Column(instantColumn())
  createdAt!: Date;

  @Column(integerColumn())
  version!: number;
}
