import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { flagColumn, idColumn, instantColumn, integerColumn, textColumn } from '../database/columns';

@Entity('player')
@Unique(['applicationId', 'reference'])
@Index(['applicationId', 'id'])
export class PlayerRow {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn())
  @ForeignKey('application')
  applicationId!: string;

  @Column(idColumn())
  reference!: string;

  @Column(textColumn())
  name!: string;

  @Column(flagColumn())
  subscribed!: boolean;

  @Column(flagColumn())
  blocked!: boolean;

  @Column(flagColumn())
  loggedIn!: boolean;

  @Column(instantColumn({ nullable: true }))
  lastLoginAt!: Date | null;

  @Column(instantColumn())
  createdAt!: Date;

  @Column(integerColumn())
  version!: number;
}
