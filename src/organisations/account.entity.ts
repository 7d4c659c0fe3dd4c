import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

@Entity({ schema: 'organisations', name: 'account' })
export class AccountEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('text') login!: string;
  @Column('text') name!: string;
  @Column('text', { array: true }) roles!: string[];
  @Column('boolean') active!: boolean;
  @Column('text', { name: 'password_hash' }) passwordHash!: string;
  @Column('boolean', { name: 'must_change_password' }) mustChangePassword!: boolean;
  @Column('bytea', { name: 'totp_secret', nullable: true }) totpSecret!: Buffer | null;
  @Column('boolean', { name: 'totp_confirmed' }) totpConfirmed!: boolean;
  @Column('bigint', { name: 'totp_last_step' }) totpLastStep!: number;
  @Column('int', { name: 'failed_logins' }) failedLogins!: number;
  @Column('timestamptz', { name: 'locked_until', nullable: true }) lockedUntil!: Date | null;
  @VersionColumn() version!: number;
}
