import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { type Money } from '../../domain/money';
import { type Provider } from '../../domain/provider';
import { flagColumn, idColumn, instantColumn, integerColumn, textColumn } from '../database/columns';
import { losslessJsonColumn } from '../lossless-json';

@Entity('virtual_good')
@Unique(['applicationId', 'sku'])
@Index(['applicationId', 'id'])
@Index(['applicationId', 'provider', 'providerReference'], {
  where: 'provider_reference IS NOT NULL',
  unique: true,
})
export class VirtualGoodRow {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn())
  @ForeignKey('application')
  applicationId!: string;

  @Column(idColumn())
  sku!: string;

  @Column(textColumn())
  name!: string;

  @Column(textColumn({ nullable: true }))
  thumbnail!: string | null;

  @Column(losslessJsonColumn())
  prices!: readonly Money[];

  /** Basis points. */
  @Column(integerColumn({ nullable: true }))
  subscriberDiscount!: number | null;

  @Column(flagColumn())
  multiple!: boolean;

  @Column(flagColumn())
  permanent!: boolean;

  @Column(flagColumn())
  onSale!: boolean;

  @Column(integerColumn({ nullable: true }))
  limitPerPlayer!: number | null;

  @Column(idColumn())
  provider!: Provider;

  @Column(idColumn({ nullable: true }))
  providerReference!: string | null;

  @Column(instantColumn())
  createdAt!: Date;

  @Column(integerColumn())
  version!: number;
}
