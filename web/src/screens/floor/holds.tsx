import { useTranslation } from 'react-i18next';
import { at, ListPage, StateTag, type Column, type Tone } from '../../parts';
import { findingWords } from './words';
import type { Finding, Hold } from './types';

const tones: Record<Hold['state'], Tone> = { open: 'late', explained: 'soon', repeat: 'working', accepted: 'done', rejected: 'waiting' };

export function HoldState({ state }: { state: Hold['state'] }) {
  const { t } = useTranslation('floor');
  return <StateTag tone={tones[state]} state={state}>{t(`hold.state.${state}`)}</StateTag>;
}

/** Worksheets whose quality control failed. */
export function Holds() {
  const { t } = useTranslation('floor');
  const columns: Column<Hold>[] = [
    { key: 'raisedAt', title: t('hold.raisedAt'), width: 150, render: (row) => <span className="hj-figures">{at(row.raisedAt)}</span> },
    { key: 'method', title: t('method'), fixed: true, render: (row) => row.method },
    { key: 'findings', title: t('hold.findings'), render: (row) => (row.findings as unknown as Finding[]).map((one) => findingWords(t, one)).join('；') },
    { key: 'state', title: t('state'), width: 190, fixed: true, render: (row) => <HoldState state={row.state} /> },
    { key: 'who', title: t('hold.raisedBy'), width: 110, render: (row) => row.raisedByName ?? '—' },
  ];
  return (
    <ListPage<Hold>
      list="control-holds" endpoint="/api/control-holds" queryKey={['control-holds']} columns={columns} rowKey={(row) => row.id} rowHref={(row) => `/floor/holds/${row.id}`} exported
      filters={[{ name: 'waiting', label: t('state'), kind: 'select', options: [{ value: 'true', label: t('hold.waiting') }, { value: 'false', label: t('hold.decided') }] }]}
      card={(row) => <><b style={{ fontWeight: 500 }}>{row.method}</b><div className="hj-between hj-caption"><span className="hj-figures">{at(row.raisedAt)}</span><HoldState state={row.state} /></div></>}
    />
  );
}
