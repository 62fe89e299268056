import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { type Provider } from '../../domain/provider';
import { idColumn, instantColumn, integerColumn, moneyColumn, textColumn } from '../database/columns';

@Entity('payout_wallet')
export class PayoutWalletRow {
  @PrimaryColumn(idColumn())
  @ForeignKey('application')
  applicationId!: string;

  @PrimaryColumn(idColumn())
  provider!: Provider;

  @PrimaryColumn(idColumn())
  account!: string;

  @Column(integerColumn())
  fence!: number;

  @Column(textColumn({ nullable: true }))
  leasedBy!: string | null;

  @Column(instantColumn({ nullable: true }))
  leasedUntil!: Date | null;

  @Column(textColumn())
  day!: string;

  @Column(moneyColumn())
  dayTotal!: bigint;

  @Column(integerColumn())
  version!: number;
}
