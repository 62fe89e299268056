import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { bigSequenceColumn, idColumn } from '../database/columns';

/** The last net under the books: nobody spends coins that are not there. */
export const COIN_ACCOUNT_CHECK = 'held >= 0 AND posted >= held';

/** A player's coins. Numbers rather than text, because they are compared and added up by conditional updates. */
@Entity('coin_account')
@Check('ck_coin_account', COIN_ACCOUNT_CHECK)
export class CoinAccountRow {
  @PrimaryColumn(idColumn())
  applicationId!: string;

  @PrimaryColumn(idColumn())
  @ForeignKey('player')
  playerId!: string;

  @Column(bigSequenceColumn())
  posted!: bigint;

  @Column(bigSequenceColumn())
  held!: bigint;
}
