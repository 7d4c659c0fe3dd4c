import { useState } from 'react';
import { Button } from 'antd';
import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { read } from '../../api/client';
import type { components } from '../../api/schema';
import { legalDay, ListPage, StateTag, type Column } from '../../parts';
import { useMay } from '../../session/session';
import { FormModal } from '../qualification/form-modal';
import type { Proficiency } from './types';
import { figure } from './words';

const listKey = ['proficiency-tests'];
const tones = { satisfactory: 'done', questionable: 'soon', unsatisfactory: 'late' } as const;

/** Proficiency tests with their z-scores, and what followed a bad one. */
export function ProficiencyTests() {
  const { t } = useTranslation('floor');
  const may = useMay();
  const [adding, setAdding] = useState(false);
  const [following, setFollowing] = useState<string>();
  const findings = useQuery({ queryKey: ['laboratory', 'findings'], enabled: following !== undefined, queryFn: ({ signal }) => read<components['schemas']['FindingView'][]>('/api/laboratory/findings', undefined, signal) });
  const verdict = (row: Proficiency) => <StateTag tone={tones[row.verdict]}>{t(`proficiency.verdict.${row.verdict}`)}</StateTag>;
  const columns: Column<Proficiency>[] = [
    { key: 'day', title: t('proficiency.day'), width: 110, render: (row) => <span className="hj-figures">{row.onDay}</span> },
    { key: 'round', title: t('proficiency.round'), fixed: true, render: (row) => `${row.round} ${row.organiser}` },
    { key: 'parameter', title: t('parameter'), fixed: true, render: (row) => row.parameter },
    { key: 'method', title: t('method'), render: (row) => row.method },
    { key: 'result', title: t('proficiency.result'), numeric: true, width: 120, render: (row) => `${row.result} ${row.unit}` },
    { key: 'assigned', title: t('proficiency.assigned'), numeric: true, width: 120, render: (row) => `${row.assigned} ± ${row.deviation}` },
    { key: 'z', title: 'z', numeric: true, width: 80, render: (row) => figure(row.z) },
    { key: 'verdict', title: t('proficiency.verdictTitle'), width: 120, render: verdict },
    { key: 'finding', title: t('proficiency.finding'), render: (row) => row.findingSubject ?? (row.verdict !== 'satisfactory' && may('laboratory.manage') ? <Button size="small" onClick={() => setFollowing(row.id)}>{t('proficiency.follow')}</Button> : '—') },
  ];
  return (
    <>
      <ListPage<Proficiency>
        list="proficiency-tests" endpoint="/api/proficiency-tests" queryKey={listKey} columns={columns} rowKey={(row) => row.id} exported
        filters={[{ name: 'verdict', label: t('proficiency.verdictTitle'), kind: 'select', options: (['satisfactory', 'questionable', 'unsatisfactory'] as const).map((value) => ({ value, label: t(`proficiency.verdict.${value}`) })) }]}
        toolbar={may('laboratory.manage') && <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>{t('proficiency.add')}</Button>}
        card={(row) => <><b style={{ fontWeight: 500 }}>{row.parameter}</b><div className="hj-between hj-caption"><span>{row.round} · z = {figure(row.z)}</span>{verdict(row)}</div></>}
      />
      {adding && (
        <FormModal
          title={t('proficiency.add')} detail={t('proficiency.detail')} path="/api/proficiency-tests" invalidates={[listKey]} success={t('saved')} onClose={() => setAdding(false)}
          fields={[
            { name: 'organiser', label: t('proficiency.organiser'), required: true, max: 100 }, { name: 'round', label: t('proficiency.round'), required: true, max: 100 }, { name: 'method', label: t('method'), required: true, max: 100 },
            { name: 'parameter', label: t('parameter'), required: true, max: 100 }, { name: 'unit', label: t('rules.unit'), sendEmpty: true, max: 30 }, { name: 'result', label: t('proficiency.result'), kind: 'decimal', required: true },
            { name: 'assigned', label: t('proficiency.assigned'), kind: 'decimal', required: true }, { name: 'deviation', label: t('proficiency.deviation'), kind: 'decimal', required: true }, { name: 'onDay', label: t('proficiency.day'), kind: 'day', required: true, initial: legalDay() },
          ]}
        />
      )}
      {following && findings.data && (
        <FormModal
          title={t('proficiency.follow')} detail={t('proficiency.followDetail')} method="PUT" path={`/api/proficiency-tests/${following}/finding`} invalidates={[listKey]} success={t('saved')} onClose={() => setFollowing(undefined)}
          fields={[{ name: 'findingId', label: t('proficiency.finding'), kind: 'choice', required: true, options: findings.data.map(({ id, subject }) => ({ value: id, label: subject })) }]}
        />
      )}
    </>
  );
}
