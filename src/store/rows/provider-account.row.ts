import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type Provider } from '../../domain/provider';
import { flagColumn, idColumn, instantColumn, integerColumn, textColumn } from '../database/columns';

/** An application's account at a provider, its settings sealed. Never deleted: payments are looked up through it. */
@Entity('provider_account')
@Index(['applicationId', 'provider', 'name'], { unique: true })
@Index(['provider', 'identity'], { unique: true })
export class ProviderAccountRow {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn())
  @ForeignKey('application')
  applicationId!: string;

  @Column(idColumn())
  provider!: Provider;

  @Column(idColumn())
  name!: string;

  /** Bound to this row. */
  @Column(textColumn())
  sealed!: string;

  /** Keyed digest of what the account is at the provider: two rows never open the same one. */
  @Column(textColumn())
  identity!: string;

  /** Beginning of a keyed digest of the settings: tells two versions apart and reveals neither. */
  @Column(textColumn())
  fingerprint!: string;

  @Column(flagColumn())
  testMode!: boolean;

  @Column(instantColumn())
  createdAt!: Date;

  @Column(instantColumn())
  updatedAt!: Date;

  @Column(instantColumn({ nullable: true }))
  disabledAt!: Date | null;

  @Column(integerColumn())
  version!: number;
}
