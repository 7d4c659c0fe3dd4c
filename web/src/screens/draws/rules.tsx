import { useTranslation } from 'react-i18next';
import type { Draw } from './types';

/** The rule by which this draw is held, as it was fixed before the public value existed. */
export function Rules({ draw }: { draw: Draw }) {
  const { t } = useTranslation('draws');
  return (
    <dl className="hj-facts hj-pad">
      <dt>{t('field.pattern')}</dt><dd className="hj-figures"><code>{draw.pattern}</code></dd>
      <dt>{t('field.weighting')}</dt><dd>{t(`weighting.${draw.weighting}`)}{draw.weighting !== 'none' && <span className="hj-caption"> · {t(draw.weightsPublic ? 'weightsPublic' : 'weightsWithheld')}</span>}</dd>
      <dt>{t('field.people')}</dt><dd>{t('people', { roster: draw.rosterSize, perUnit: draw.perUnit, cap: draw.cap })}{draw.certified && <span className="hj-caption"> · {t('certified')}</span>}{draw.avoidLast && <span className="hj-caption"> · {t('avoidLast')}</span>}</dd>
      {draw.laboratories && <><dt>{t('field.laboratory')}</dt><dd>{t('laboratories', { ...draw.laboratories })}</dd></>}
      <dt>{t('field.excludeSampledMonths')}</dt><dd>{draw.excludeSampledMonths > 0 ? t('months', { count: draw.excludeSampledMonths }) : t('noMonths')}</dd>
    </dl>
  );
}
