import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DISCIPLINES } from '@pure/disciplines/index.js';
import { read } from '../../api/client';
import type { Page } from '../../api/types';
import type { SchemeRow } from './types';

/** The centres that have a catalogue today, by their own names: what a plan can be made for and limits looked up in. */
export function useCentres(): readonly { readonly value: string; readonly label: string }[] {
  const { i18n } = useTranslation();
  const language = i18n.resolvedLanguage === 'en' ? 'en' : 'zh';
  const answers = useQueries({
    queries: DISCIPLINES.map(({ code }) => ({
      queryKey: ['catalogue', 'schemes', 'any', code], queryFn: ({ signal }: { signal: AbortSignal }) => read<Page<SchemeRow>>('/api/catalogue/schemes', { discipline: code, limit: 1 }, signal), staleTime: 5 * 60_000,
    })),
  });
  return DISCIPLINES.flatMap(({ code, name }, at) => ((answers[at]?.data?.items.length ?? 0) > 0 ? [{ value: code, label: name[language] }] : []));
}
