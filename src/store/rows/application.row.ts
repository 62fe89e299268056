import { Column, Entity, PrimaryColumn } from 'typeorm';
import { bigSequenceColumn, idColumn, instantColumn, textColumn } from '../database/columns';

/** A tenant. Its row also holds the end of its journal, so that numbering events takes this row's lock. */
@Entity('application')
export class ApplicationRow {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(textColumn())
  name!: string;

  @Column(instantColumn())
  createdAt!: Date;

  /** Position of the last event; 0 before the first. */
  @Column(bigSequenceColumn())
  eventPosition!: bigint;

  /** Hash of the last event; empty before the first. */
  @Column(textColumn())
  eventHash!: string;
}
