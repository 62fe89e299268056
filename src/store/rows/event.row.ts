import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { type EventBody } from '../../domain/event';
import { type Provider } from '../../domain/provider';
import { bigSequenceColumn, idColumn, instantColumn, textColumn } from '../database/columns';
import { losslessJsonColumn } from '../lossless-json';

/** The journal: what we told the world, in committed order and without gaps. Rows are only ever added. */
@Entity('event')
@Index(['applicationId', 'paymentId', 'position'])
@Index(['applicationId', 'playerId', 'position'], { where: 'player_id IS NOT NULL' })
export class EventRow {
  @PrimaryColumn(idColumn())
  applicationId!: string;

  @PrimaryColumn(bigSequenceColumn())
  position!: bigint;

  /** The body's `type`, `paymentId` and `payoutId` once more, to be found by. */
  @Column(textColumn())
  type!: string;

  @Column(idColumn({ nullable: true }))
  paymentId!: string | null;

  @Column(idColumn({ nullable: true }))
  payoutId!: string | null;

  @Column(idColumn({ nullable: true }))
  playerId!: string | null;

  @Column(textColumn({ nullable: true }))
  provider!: Provider | null;

  @Column(losslessJsonColumn())
  body!: EventBody;

  @Column(textColumn())
  cause!: string;

  @Column(instantColumn())
  occurredAt!: Date;

  /** Over the event and the hash of the one before it (event-chain.ts). */
  @Column(textColumn())
  hash!: string;
}
