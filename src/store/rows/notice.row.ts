import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { type StoredNotice } from '../../domain/notice';
import { type Provider } from '../../domain/provider';
import { idColumn, instantColumn, integerColumn, textColumn } from '../database/columns';
import { losslessJsonColumn } from '../lossless-json';

/** The inbox of webhooks: verified, stored once, and applied later. */
@Entity('notice')
@Unique(['applicationId', 'provider', 'account', 'deliveryId'])
@Index(['dueAt'], { where: 'due_at IS NOT NULL' })
export class NoticeRow {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn())
  applicationId!: string;

  @Column(idColumn())
  provider!: Provider;

  @Column(idColumn())
  account!: string;

  @Column(idColumn())
  deliveryId!: string;

  @Column(textColumn())
  type!: string;

  @Column(textColumn({ nullable: true }))
  paymentId!: string | null;

  @Column(textColumn({ nullable: true }))
  providerReference!: string | null;

  @Column(textColumn({ nullable: true }))
  checkoutReference!: string | null;

  @Column(textColumn({ nullable: true }))
  vaultLogin!: string | null;

  @Column(losslessJsonColumn({ nullable: true }))
  facts!: readonly unknown[] | null;

  @Column(textColumn({ nullable: true }))
  outcome!: StoredNotice['outcome'];

  @Column(textColumn({ nullable: true }))
  detail!: string | null;

  @Column(integerColumn())
  tries!: number;

  /** Null once it has an outcome. */
  @Column(instantColumn({ nullable: true }))
  dueAt!: Date | null;

  @Column(instantColumn({ nullable: true }))
  leasedUntil!: Date | null;

  @Column(instantColumn())
  receivedAt!: Date;
}
