import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type Provider } from '../../domain/provider';
import { flagColumn, idColumn, instantColumn, integerColumn, textColumn } from '../database/columns';

/** Which of a provider's players is ours. Stored before the provider is asked to make one. */
@Entity('provider_player')
@Index(['applicationId', 'provider', 'account', 'reference'], {
  where: 'reference IS NOT NULL',
  unique: true,
})
export class ProviderPlayerRow {
  @PrimaryColumn(idColumn())
  applicationId!: string;

  @PrimaryColumn(idColumn())
  @ForeignKey('player')
  playerId!: string;

  @PrimaryColumn(idColumn())
  provider!: Provider;

  @PrimaryColumn(idColumn())
  account!: string;

  @Column(idColumn({ nullable: true }))
  reference!: string | null;

  @Column(textColumn())
  name!: string;

  @Column(flagColumn())
  subscribed!: boolean;

  @Column(integerColumn())
  coins!: number;

  @Column(instantColumn())
  createdAt!: Date;

  @Column(integerColumn())
  version!: number;
}
