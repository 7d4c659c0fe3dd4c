import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LedgerEntry } from '../../api/types';
import { dueRevised } from '../../parts';
import { useOrganisations } from '../organisations/queries';
import { useOwnDivisions, useSchemes } from './queries';
import { Lookup, type Book } from './strata-text';
import { businessTypes, creditClasses, tags, type Happened } from './types';

/** Names that a planner may type, and what they stand for; undefined until all of them are here. */
export function useBook(discipline: string | undefined): Book | undefined {
  const { t } = useTranslation('plans');
  const divisions = useOwnDivisions();
  const { data: schemes } = useSchemes(discipline);
  const { data: organisations } = useOrganisations();
  return useMemo(() => {
    if (divisions.length === 0 || !schemes || !organisations) return undefined;
    const nameOf = new Map(divisions.map(({ code, name }) => [code, name]));
    const often = new Map<string, number>();
    for (const { name } of divisions) often.set(name, (often.get(name) ?? 0) + 1);
    return {
      divisions: new Lookup(divisions.map(({ code, name, parent }) => ({
        value: code, label: (often.get(name) ?? 0) > 1 && parent && nameOf.has(parent) ? `${nameOf.get(parent)}${name}` : name, names: [name, `${nameOf.get(parent ?? '') ?? ''}${name}`],
      }))),
      businessTypes: new Lookup(businessTypes.map((value) => ({ value, label: t(`businessType.${value}`) }))),
      tags: new Lookup(tags.map((value) => ({ value, label: t(`tag.${value}`) }))),
      creditClasses: new Lookup(creditClasses.map((value) => ({ value, label: value, names: [`${value}级`] }))),
      schemes: new Lookup(schemes.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}`, names: [code, title] }))),
      laboratories: new Lookup(organisations
        .filter(({ kind, active }) => active && (kind === 'laboratory' || kind === 'third-party-laboratory'))
        .map(({ id, name, shortName }) => ({ value: id, label: name, names: shortName ? [shortName] : [] }))),
    };
  }, [divisions, schemes, organisations, t]);
}

/** What happened, in words. A draft saved many times in a row by the same person is one entry. */
export function useHappened(area: 'plans' | 'draws' | 'handling'): (entries: readonly Happened[]) => LedgerEntry[] {
  const { t, i18n } = useTranslation(area);
  return (entries) => {
    const shown = entries.filter((entry, at) => !(entry.action === 'plan.changed' && entries[at + 1]?.action === 'plan.changed' && entries[at + 1]?.actor === entry.actor));
    return shown.map(({ seq, at, action, actor, data, index }) => {
      const key = `${area}:event.${action.replace('.', '-')}`;
      const reason = typeof data['reason'] === 'string' ? data['reason'] : action.endsWith('.due-revised') ? dueRevised(data, t) : undefined;
      const said = i18n.exists(key) ? t(key, { by: String(data['by'] ?? ''), left: Array.isArray(data['left']) && data['left'].length > 0 ? t('plans:leftOut', { strata: data['left'].join('、') }) : '' }) : action;
      return { seq, at, who: actor === 'system' ? t('plans:system') : actor, what: said, sealed: index !== undefined, ...(reason ? { detail: reason } : {}) };
    });
  };
}
