import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { migrationNames } from './migrate.js';

/** What readiness and the start ask of the database. */
@Injectable()
export class DatabaseState {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Names of migrations that the code has and the database has not. */
  async pendingMigrations(): Promise<string[]> {
    const rows = await this.dataSource.query<{ name: string }[]>('SELECT name FROM platform.migration');
    const done = new Set(rows.map((row) => row.name));
    return migrationNames().filter((name) => !done.has(name));
  }

  /** Throws when the serving role could step over the second wall: it must not own tables, bypass row security or be superuser. */
  async assertUnprivileged(): Promise<void> {
    const [role] = await this.dataSource.query<{ name: string; strong: boolean; owns: boolean }[]>(`
      SELECT current_user AS name, r.rolsuper OR r.rolbypassrls AS strong,
        EXISTS (SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE c.relkind IN ('r', 'p') AND pg_has_role(current_user, c.relowner, 'MEMBER') AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%') AS owns
      FROM pg_roles r WHERE r.rolname = current_user`);
    if (!role || role.strong || role.owns) {
      throw new Error(
        `The database role "${role?.name}" owns tables or bypasses row-level security. Serve with an unprivileged role in DATABASE_URL and give the owner's only in HENGJIAN_OWNER_URL.`,
      );
    }
  }
}
