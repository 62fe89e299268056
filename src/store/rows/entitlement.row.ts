import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { type EntitlementStatus } from '../../domain/entitlement';
import { idColumn, instantColumn, integerColumn, textColumn } from '../database/columns';

/** One for each line of a payment, whatever is repeated. */
@Entity('entitlement')
@Unique(['paymentId', 'goodId'])
@Index(['applicationId', 'playerId', 'id'])
@Index(['applicationId', 'playerId', 'goodId', 'id'])
export class EntitlementRow {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn())
  applicationId!: string;

  @Column(idColumn())
  playerId!: string;

  @Column(idColumn())
  @ForeignKey('virtual_good')
  goodId!: string;

  @Column(integerColumn())
  quantity!: number;

  @Column(textColumn())
  status!: EntitlementStatus;

  @Column(idColumn())
  @ForeignKey('payment')
  paymentId!: string;

  @Column(instantColumn({ nullable: true }))
  grantedAt!: Date | null;

  @Column(instantColumn({ nullable: true }))
  revokedAt!: Date | null;

  @Column(instantColumn())
  createdAt!: Date;

  @Column(integerColumn())
  version!: number;
}
