import { Injectable } from '@nestjs/common';
import { permissionsOf } from '../organisations/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { HOME_GROUPS, type HomeGroup } from './home-groups.js';
import type { HomeGroupView } from './insight.dto.js';

/** A badge says "99+" beyond this; nobody counts further. */
const COUNTED = 99;
const SHOWN = 6;

interface Row {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string | null;
  readonly due: string | null;
}

/** What waits for a person: the groups that their permissions ask for, empty ones among them. */
@Injectable()
export class Home {
  constructor(private readonly uow: UnitOfWork, private readonly clock: Clock) {}

  async groups(caller: Caller): Promise<HomeGroupView[]> {
    const own: readonly string[] = permissionsOf(caller.roles);
    const asked = HOME_GROUPS.filter((group) => own.includes(group.permission));
    return this.uow.read(caller, async (tx) => {
      const views: HomeGroupView[] = [];
      for (const group of asked) views.push(await this.view(tx, group));
      return views;
    });
  }

  private async view(tx: Tx, group: HomeGroup): Promise<HomeGroupView> {
    const today = this.clock.today();
    const { sql, parameters } = bound(`${group.sql} LIMIT ${COUNTED + 1}`, { me: tx.caller.accountId, org: tx.caller.organisationId, today });
    const rows = await tx.query<Row>(sql, parameters);
    return {
      group: group.key,
      titleKey: `home:${group.key}`,
      count: Math.min(rows.length, COUNTED),
      overCount: rows.length > COUNTED,
      href: group.href,
      items: rows.slice(0, SHOWN).map((row) => ({
        id: String(row.id), title: row.title, subtitle: row.subtitle ?? '', href: group.itemHref.replace('{id}', encodeURIComponent(row.id)),
        ...(row.due ? { dueOn: row.due, late: row.due < today } : {}),
      })),
    };
  }
}

/** `:me`, `:org` and `:today` as numbered parameters, each only where it is named. */
function bound(sql: string, values: Readonly<Record<'me' | 'org' | 'today', string>>): { sql: string; parameters: string[] } {
  const types = { me: 'uuid', org: 'uuid', today: 'date' } as const;
  const parameters: string[] = [];
  const places = new Map<string, number>();
  const text = sql.replace(/:(me|org|today)\b/g, (_, name: 'me' | 'org' | 'today') => {
    if (!places.has(name)) places.set(name, parameters.push(values[name]));
    return `$${places.get(name)}::${types[name]}`;
  });
  return { sql: text, parameters };
}
