import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { type Provider } from '../../domain/provider';
import { idColumn, instantColumn, integerColumn, textColumn } from '../database/columns';

@Entity('customer')
@Unique(['applicationId', 'reference', 'provider', 'account'])
@Index(['applicationId', 'id'])
@Index(['applicationId', 'playerId', 'id'], { where: 'player_id IS NOT NULL' })
@Index(['cardsDueAt'], { where: 'cards_due_at IS NOT NULL' })
export class CustomerRow {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn())
  @ForeignKey('application')
  applicationId!: string;

  @Column(idColumn())
  provider!: Provider;

  @Column(idColumn())
  account!: string;

  @Column(idColumn())
  reference!: string;

  @Column(textColumn({ nullable: true }))
  email!: string | null;

  @Column(textColumn({ nullable: true }))
  phone!: string | null;

  @Column(idColumn({ nullable: true }))
  playerId!: string | null;

  @Column(instantColumn({ nullable: true }))
  registeredAt!: Date | null;

  @Column(instantColumn({ nullable: true }))
  cardsDueAt!: Date | null;

  @Column(instantColumn({ nullable: true }))
  cardsWatchedUntil!: Date | null;

  @Column(instantColumn())
  createdAt!: Date;

  @Column(instantColumn({ nullable: true }))
  deletedAt!: Date | null;

  @Column(integerColumn())
  version!: number;
}
