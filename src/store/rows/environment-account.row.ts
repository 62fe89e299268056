import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Provider } from '../../domain/provider';
import { idColumn, instantColumn, textColumn } from '../database/columns';

/** What an account of the environment is at its provider: its settings are not stored, and may change with any start. */
@Entity('environment_account')
export class EnvironmentAccountRow {
  @PrimaryColumn(idColumn())
  applicationId!: string;

  @PrimaryColumn(idColumn())
  provider!: Provider;

  @PrimaryColumn(idColumn())
  name!: string;

  /** Keyed digest. */
  @Column(textColumn())
  identity!: string;

  /** When it was first this one. */
  @Column(instantColumn())
  seenAt!: Date;
}
