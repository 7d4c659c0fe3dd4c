import { useTranslation } from 'react-i18next';
import { ArrowRightOutlined } from '@ant-design/icons';
import { at, EmptyState } from '../../parts';
import type { Chain } from './types';

const said = (reading: Chain['readings'][number], none: string) => reading.text || (reading.notExamined ? `${none}：${reading.notExamined}` : '—');

/** What was replaced by what, by whom and why; a struck-out value stays readable. */
export function Corrections({ chains }: { chains: readonly Chain[] }) {
  const { t } = useTranslation('examinations');
  const corrected = chains.filter(({ readings }) => readings.length > 1);
  if (corrected.length === 0) return <EmptyState title={t('correction.none')} />;
  return (
    <div className="hj-scroll">
      <table className="hj-plaintable">
        <thead><tr><th>{t('sheet.parameter')}</th><th>{t('correction.change')}</th><th>{t('correction.reason')}</th><th>{t('correction.by')}</th></tr></thead>
        <tbody>
          {corrected.flatMap((chain) => chain.readings.slice(1).map((reading, index) => (
            <tr key={reading.id}>
              <td>{index === 0 ? chain.parameter : ''}</td>
              <td className="hj-figures">
                <del className="hj-quiet">{said(chain.readings[index]!, t('verdict.not-examined'))}</del> <ArrowRightOutlined aria-label={t('correction.to')} /> <b>{said(reading, t('verdict.not-examined'))}</b>
                {reading.detectionLimit !== chain.readings[index]!.detectionLimit && <div className="hj-caption">{t('sheet.detectionLimit')} {chain.readings[index]!.detectionLimit ?? '—'} → {reading.detectionLimit ?? '—'}</div>}
              </td>
              <td>{reading.reason ?? <span className="hj-quiet">{t('correction.beforeSubmission')}</span>}</td>
              <td className="hj-caption">{reading.enteredByName}<br />{at(reading.enteredAt)}</td>
            </tr>
          )))}
        </tbody>
      </table>
    </div>
  );
}
