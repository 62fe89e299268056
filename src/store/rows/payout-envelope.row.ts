import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { type StoredEnvelope } from '../../domain/payout';
import { bigSequenceColumn, idColumn, instantColumn, integerColumn, textColumn } from '../database/columns';

/** Every transaction that was ever signed. Never deleted: it may be the only proof of a payment. */
@Entity('payout_envelope')
@Unique(['payoutId', 'number'])
@Unique(['hash'])
@Index(['source', 'sequence'])
export class PayoutEnvelopeRow {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn())
  applicationId!: string;

  @Column(idColumn())
  @ForeignKey('payout')
  payoutId!: string;

  @Column(integerColumn())
  number!: number;

  @Column(textColumn())
  hash!: string;

  @Column(textColumn())
  xdr!: string;

  @Column(idColumn())
  source!: string;

  @Column(bigSequenceColumn())
  sequence!: bigint;

  @Column(bigSequenceColumn())
  maxTime!: bigint;

  @Column(bigSequenceColumn())
  fee!: bigint;

  @Column(textColumn())
  state!: StoredEnvelope['state'];

  @Column(instantColumn())
  createdAt!: Date;
}
