import { Button, Input, InputNumber } from 'antd';
import { DeleteOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { RECOVERY_BY_LEVEL, RUN_DEMAND_KINDS } from '@pure/laboratory/domain/index.js';
import type { Demand } from './types';

const FRESH: Readonly<Record<Demand['kind'], Omit<Demand, 'kind'>>> = {
  blank: { perItems: 20, least: 1, inclusive: false },
  duplicate: { perItems: 10, least: 1, bands: [{ percentOfMean: '20' }] },
  recovery: { perItems: 20, least: 1, bands: RECOVERY_BY_LEVEL.map((band) => ({ ...band })) },
  reference: { perItems: 20, least: 1 },
  control: { perItems: 20, least: 1 },
};

/** Which controls a run must have, how many, and what they must keep. */
export function RunEditor({ value, unit, onChange }: { value: readonly Demand[]; unit: string; onChange: (value: Demand[]) => void }) {
  const { t } = useTranslation('floor');
  const set = (kind: Demand['kind'], change: Partial<Demand>) => onChange(value.map((one) => (one.kind === kind ? { ...one, ...change } : one)));
  const left = RUN_DEMAND_KINDS.filter((kind) => !value.some((one) => one.kind === kind));
  return (
    <>
      {value.length > 0 && (
        <div className="hj-scroll"><table className="hj-plaintable">
          <thead><tr><th>{t('rules.kind')}</th><th>{t('rules.perItems')}</th><th>{t('rules.least')}</th><th>{t('rules.keeps')}</th><th /></tr></thead>
          <tbody>{value.map((demand) => (
            <tr key={demand.kind}>
              <td>{t(`demand.${demand.kind}`)}</td>
              <td><InputNumber aria-label={t('rules.perItems')} min={1} max={10000} value={demand.perItems} onChange={(perItems) => set(demand.kind, { perItems: perItems ?? 1 })} /></td>
              <td><InputNumber aria-label={t('rules.least')} min={0} max={50} value={demand.least} onChange={(least) => set(demand.kind, { least: least ?? 0 })} /></td>
              <td><Keeps demand={demand} unit={unit} onChange={(change) => onChange(value.map((one) => (one.kind === demand.kind ? change : one)))} /></td>
              <td><Button type="text" icon={<DeleteOutlined />} aria-label={t('remove')} onClick={() => onChange(value.filter(({ kind }) => kind !== demand.kind))} /></td>
            </tr>
          ))}</tbody>
        </table></div>
      )}
      <div className="hj-row hj-pad">{left.map((kind) => <Button key={kind} size="small" onClick={() => onChange([...value, { kind, ...FRESH[kind] }])}>＋ {t(`demand.${kind}`)}</Button>)}</div>
    </>
  );
}

function Keeps({ demand, unit, onChange }: { demand: Demand; unit: string; onChange: (demand: Demand) => void }) {
  const { t } = useTranslation('floor');
  if (demand.kind === 'blank') {
    return <Input aria-label={t('rules.keeps')} style={{ width: 200 }} prefix="<" suffix={unit} placeholder={t('rules.belowLimit')} value={demand.most ?? ''} onChange={({ target }) => { const { most: _, ...rest } = demand; onChange(target.value === '' ? rest : { ...rest, most: target.value }); }} />;
  }
  if (demand.kind === 'duplicate') {
    return <Input aria-label={t('rules.keeps')} style={{ width: 200 }} prefix="≤" suffix={t('rules.ofMean')} value={demand.bands?.at(-1)?.percentOfMean ?? ''} onChange={({ target }) => onChange({ ...demand, bands: [{ percentOfMean: target.value }] })} />;
  }
  if (demand.kind === 'recovery') return <span>{(demand.bands ?? []).map(({ upTo, below, lowest, highest }) => `${upTo ? `≤${upTo}：` : below ? `<${below}：` : ''}${lowest ?? ''}%~${highest ?? ''}%`).join('；')}</span>;
  return <span>{t(demand.kind === 'reference' ? 'rules.byEn' : 'rules.byChart')}</span>;
}
