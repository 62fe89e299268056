import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Provider } from '../../domain/provider';
import { idColumn, instantColumn, textColumn } from '../database/columns';

@Entity('hosted_tokenization')
export class HostedTokenizationRow {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn())
  applicationId!: string;

  @Column(idColumn())
  provider!: Provider;

  @Column(idColumn())
  account!: string;

  @Column(idColumn())
  sessionReference!: string;

  @Column(textColumn())
  formUrl!: string;

  @Column(idColumn({ nullable: true }))
  customerId!: string | null;

  @Column(instantColumn({ nullable: true }))
  expiresAt!: Date | null;

  @Column(instantColumn())
  createdAt!: Date;
}
