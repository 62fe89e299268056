import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { bigSequenceColumn, idColumn, instantColumn } from '../database/columns';

/** The coins' ledger. Rows are only ever added, two for each movement, and the legs of an application sum to zero. */
@Entity('ledger_leg')
@Index(['applicationId', 'account'])
export class LedgerLegRow {
  @PrimaryColumn(idColumn())
  applicationId!: string;

  @PrimaryColumn(idColumn())
  transferId!: string;

  @PrimaryColumn(idColumn())
  account!: string;

  @Column(bigSequenceColumn())
  amount!: bigint;

  @Column(instantColumn())
  createdAt!: Date;
}
