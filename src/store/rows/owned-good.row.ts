import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { idColumn, integerColumn } from '../database/columns';

/** How many units of a good a player has or is about to have: all that are PENDING or GRANTED. Limits are kept on it. */
@Entity('owned_good')
@Check('ck_owned_good', 'units >= 0')
export class OwnedGoodRow {
  @PrimaryColumn(idColumn())
  applicationId!: string;

  @PrimaryColumn(idColumn())
  playerId!: string;

  @PrimaryColumn(idColumn())
  @ForeignKey('virtual_good')
  goodId!: string;

  @Column(integerColumn())
  units!: number;
}
