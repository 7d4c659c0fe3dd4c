import { useTranslation } from 'react-i18next';

/** How many units have each weight from 1 to 20; the bars begin at nothing. */
export function Weights({ weights }: { weights: readonly { readonly weight: number; readonly units: number }[] }) {
  const { t } = useTranslation('plans');
  const most = weights.reduce((highest, { units }) => Math.max(highest, units), 1);
  return (
    <div className="hj-weights" role="img" aria-label={t('risk.distribution')}>
      {weights.map(({ weight, units }) => (
        <div key={weight} title={t('risk.unitsOf', { weight, units })}><span className="hj-figures">{units > 0 ? units : ''}</span><i style={{ height: `${(80 * units) / most}%` }} /><span className="hj-figures">{weight}</span></div>
      ))}
    </div>
  );
}
