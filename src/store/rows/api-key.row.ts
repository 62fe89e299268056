import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type Role } from '../../domain/principal';
import { idColumn, instantColumn, textColumn } from '../database/columns';

@Entity('api_key')
@Index(['applicationId', 'id'])
export class ApiKeyRow {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn())
  @ForeignKey('application')
  applicationId!: string;

  @Column(textColumn())
  role!: Role;

  @Column(idColumn({ nullable: true }))
  playerId!: string | null;

  @Column(textColumn())
  secretHash!: string;

  @Column(textColumn())
  label!: string;

  @Column(instantColumn())
  createdAt!: Date;

  @Column(instantColumn({ nullable: true }))
  expiresAt!: Date | null;

  @Column(instantColumn({ nullable: true }))
  revokedAt!: Date | null;
}
