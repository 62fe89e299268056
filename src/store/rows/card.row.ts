import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { type CardStatus } from '../../domain/card';
import { type Provider } from '../../domain/provider';
import { flagColumn, idColumn, instantColumn, integerColumn, textColumn } from '../database/columns';

/** What may be known of a stored card: the provider's token and what may be shown. Never its number. */
@Entity('card')
@Index(['applicationId', 'provider', 'account', 'token'])
@Index(['applicationId', 'customerId', 'id'], { where: 'customer_id IS NOT NULL' })
@Index(['applicationId', 'playerId', 'id'], { where: 'player_id IS NOT NULL' })
export class CardRow {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn())
  applicationId!: string;

  @Column(idColumn())
  provider!: Provider;

  @Column(idColumn())
  account!: string;

  @Column(idColumn())
  token!: string;

  @Column(textColumn({ nullable: true }))
  brand!: string | null;

  @Column(textColumn())
  maskedNumber!: string;

  @Column(integerColumn({ nullable: true }))
  expiryMonth!: number | null;

  @Column(integerColumn({ nullable: true }))
  expiryYear!: number | null;

  @Column(textColumn({ nullable: true }))
  holder!: string | null;

  @Column(textColumn())
  status!: CardStatus;

  @Column(flagColumn())
  requiresSecurityCode!: boolean;

  @Column(idColumn({ nullable: true }))
  customerId!: string | null;

  @Column(idColumn({ nullable: true }))
  playerId!: string | null;

  @Column(instantColumn())
  createdAt!: Date;

  @Column(integerColumn())
  version!: number;
}
