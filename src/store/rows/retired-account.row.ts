import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Provider } from '../../domain/provider';
import { idColumn, instantColumn } from '../database/columns';

/** An account, of the environment or of the database, that nothing new is begun at. Goes when it is taken up again. */
@Entity('retired_account')
export class RetiredAccountRow {
  @PrimaryColumn(idColumn())
  applicationId!: string;

  @PrimaryColumn(idColumn())
  provider!: Provider;

  @PrimaryColumn(idColumn())
  name!: string;

  @Column(instantColumn())
  retiredAt!: Date;
}
