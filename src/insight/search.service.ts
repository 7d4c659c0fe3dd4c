import { Injectable } from '@nestjs/common';
import { permissionsOf, type Permission } from '../organisations/index.js';
import { UnitOfWork, type Caller } from '../platform/database/index.js';
import type { FoundView } from './insight.dto.js';

interface Source {
  readonly kind: string;
  readonly permission: Permission;
  readonly href: string;
  /** `$1` is what was typed, `$2` the same as a LIKE pattern; row-level security does the rest. Columns id, number, title, subtitle. */
  readonly sql: string;
}

/** What the one search box finds, by what the reader may see; numbers before names. A technician finds examinations by code and nothing else of an item. */
const SOURCES: readonly Source[] = [
  { kind: 'plan', permission: 'plan.read', href: '/plans/{id}', sql: `SELECT id, number, title, state AS subtitle FROM plans.plan WHERE number LIKE $2 OR title LIKE $2 ORDER BY number DESC` },
  { kind: 'draw', permission: 'draw.read', href: '/draws/{id}', sql: `SELECT id, number, event AS title, state AS subtitle FROM draws.draw WHERE number LIKE $2 ORDER BY number DESC` },
  {
    kind: 'item', permission: 'item.read', href: '/items/{id}',
    sql: `SELECT id, record_number AS number, name AS title, code AS subtitle FROM samples.item WHERE record_number LIKE $2 OR code = upper($1) OR name LIKE $2 ORDER BY record_number DESC`,
  },
  {
    kind: 'item', permission: 'custody.read', href: '/items/{id}',
    sql: `SELECT i.id, s.number, i.code AS title, i.matrix AS subtitle FROM samples.seal s JOIN samples.item i ON i.id = s.item_id WHERE s.number = $1 ORDER BY s.number`,
  },
  {
    kind: 'examination', permission: 'examination.read', href: '/examinations/{id}',
    sql: `SELECT id, code AS number, matrix AS title, state AS subtitle FROM results.examination WHERE code LIKE upper($1) || '%' ORDER BY code`,
  },
  {
    kind: 'report', permission: 'report.read', href: '/reports/{id}',
    sql: `SELECT id, number, product_name AS title, outcome AS subtitle FROM reports.report WHERE search_text LIKE $2 ORDER BY number DESC`,
  },
  {
    kind: 'handling', permission: 'handling.read', href: '/handling/{id}',
    sql: `SELECT id, reference AS number, unit_name AS title, state AS subtitle FROM followup.handling WHERE unit_name LIKE $2 OR reference LIKE $2 ORDER BY opened_at DESC`,
  },
  {
    kind: 'enterprise', permission: 'directory.read', href: '/enterprises/{id}',
    sql: `SELECT id, uscc AS number, name AS title, status AS subtitle FROM directory.enterprise WHERE name LIKE $2 OR uscc LIKE upper($1) || '%'`,
  },
];
const EACH = 6;

@Injectable()
export class Search {
  constructor(private readonly uow: UnitOfWork) {}

  /** Up to six of each kind that this reader may see. */
  async find(caller: Caller, typed: string): Promise<FoundView[]> {
    const own: readonly string[] = permissionsOf(caller.roles);
    const text = typed.trim();
    const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
    return this.uow.read(caller, async (tx) => {
      const found: FoundView[] = [];
      for (const { kind, href, sql } of SOURCES.filter((source) => own.includes(source.permission))) {
        const rows = await tx.query<{ id: string; number: string | null; title: string; subtitle: string }>(
          `SELECT * FROM (${sql}) f WHERE $1::text IS NOT NULL AND $2::text IS NOT NULL LIMIT ${EACH}`, [text, pattern]);
        found.push(...rows.map((row) => ({ kind, ...row, href: href.replace('{id}', row.id) })));
      }
      return found;
    });
  }
}
