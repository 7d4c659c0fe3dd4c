import { useTranslation } from 'react-i18next';
import { StateTag } from '../../parts';

/** The conclusion of a report as icon and word; risk monitoring finds a problem, never a failure. */
export function OutcomeTag({ outcome, plain = false }: { outcome: string; plain?: boolean }) {
  const { t } = useTranslation('reports');
  return <StateTag tone={outcome === 'pass' ? 'done' : 'late'} plain={plain}>{t(`outcome.${outcome}`)}</StateTag>;
}
