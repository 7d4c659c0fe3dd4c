import { useTranslation } from 'react-i18next';
import { at, EmptyState, Loaded, StateTag } from '../../parts';
import { useInputHistory } from './queries';
import type { Worksheet } from './types';

/** Every input that was replaced, struck through, with the one that followed: who, when, why. */
export function InputCorrections({ worksheet }: { worksheet: Worksheet }) {
  const { t } = useTranslation('worksheets');
  const history = useInputHistory(worksheet.id, true);
  const positions = new Map(worksheet.positions.map((position) => [position.id, position]));
  return (
    <Loaded query={history}>{(inputs) => {
      const chains = new Map<string, typeof inputs>();
      for (const input of inputs) {
        const key = `${input.positionId} ${input.attempt} ${input.replicate} ${input.name}`;
        chains.set(key, [...(chains.get(key) ?? []), input]);
      }
      const corrected = [...chains].filter(([, chain]) => chain.length > 1);
      if (corrected.length === 0) return <EmptyState title={t('corrections.none')} />;
      return (
        <div className="hj-scroll">
          <table className="hj-plaintable">
            <thead><tr><th>{t('cellName')}</th><th>{t('corrections.values')}</th><th>{t('corrections.last')}</th><th>{t('parts:reason')}</th></tr></thead>
            <tbody>
              {corrected.map(([key, chain]) => {
                const last = chain.at(-1)!;
                const position = positions.get(last.positionId);
                return (
                  <tr key={key}>
                    <td>{[position?.code || t('batch'), position?.parameter, last.replicate > 0 ? t('detail.replicate', { at: last.replicate }) : '', last.name.startsWith('@') ? '' : last.name].filter(Boolean).join(' · ')}{last.attempt > 1 && <StateTag tone="soon" plain>{t('attempt', { attempt: last.attempt })}</StateTag>}</td>
                    <td className="hj-figures">{chain.map((one, n) => (n < chain.length - 1 ? <span key={one.number}><del>{one.text || '—'}</del> → </span> : <b key={one.number}>{one.text || '—'}</b>))}</td>
                    <td>{last.enteredByName} {at(last.enteredAt)}</td>
                    <td>{last.reason ?? t('corrections.typing')}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      );
    }}</Loaded>
  );
}
