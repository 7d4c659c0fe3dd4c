import { useState } from 'react';
import { Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { read } from '../../api/client';
import type { components } from '../../api/schema';
import type { Page } from '../../api/types';
import { FormModal } from '../qualification/form-modal';

type Used = components['schemas']['InstrumentUsedView'];
type Instrument = components['schemas']['EquipmentRow'];

/** From which instruments the technician reads; only those that may be used today are offered. */
export function InstrumentsOfExamination({ id, mine }: { id: string; mine: readonly string[] }) {
  const { t } = useTranslation('equipment');
  const [choosing, setChoosing] = useState(false);
  const usedKey = ['examinations', id, 'instruments'];
  const used = useQuery({ queryKey: usedKey, queryFn: ({ signal }) => read<Used[]>(`/api/examinations/${id}/instruments`, undefined, signal) });
  const instruments = useQuery({ queryKey: ['laboratory', 'equipment', 'usable'], queryFn: ({ signal }) => read<Page<Instrument>>('/api/laboratory/equipment', { limit: 200, state: 'in-use' }, signal), enabled: choosing });
  const names = [...new Map((used.data ?? []).map((one) => [one.equipmentId, `${one.name}（${one.code}）`])).values()];
  return (
    <div className="hj-row" style={{ margin: '8px 0' }}>
      <span className="hj-caption">{t('used.title')}</span><span>{names.join('、') || '—'}</span>
      {mine.length > 0 && <Button size="small" onClick={() => setChoosing(true)}>{t('used.choose')}</Button>}
      {choosing && instruments.data && (
        <FormModal
          title={t('used.choose')} detail={t('used.detail', { count: mine.length })} method="PUT" path={`/api/examinations/${id}/instruments`} fixed={{ determinationIds: mine }}
          fields={[{ name: 'equipmentId', label: t('tab.equipment'), kind: 'choice', required: true, options: instruments.data.items.filter(({ notUsable }) => !notUsable).map((one) => ({ value: one.id, label: `${one.code} ${one.name}` })) }]}
          invalidates={[usedKey]} success={t('qualification:saved')} onClose={() => setChoosing(false)}
        />
      )}
    </div>
  );
}
