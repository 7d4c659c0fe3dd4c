import { CheckCircleOutlined, CloseSquareOutlined, MinusCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { at, ListPage, StateTag, type Column, type Tone } from '../../parts';
import type { Chart, ChartPoint } from './types';

const tones: Record<ChartPoint['status'], Tone> = { unjudged: 'waiting', 'in-control': 'done', warning: 'soon', out: 'late' };
const icons = { unjudged: <MinusCircleOutlined aria-hidden />, 'in-control': <CheckCircleOutlined aria-hidden />, warning: <WarningOutlined aria-hidden />, out: <CloseSquareOutlined aria-hidden /> };

export function PointState({ status }: { status: ChartPoint['status'] }) {
  const { t } = useTranslation('floor');
  return <StateTag tone={tones[status]} state={status} icon={icons[status]}>{t(`chart.status.${status}`)}</StateTag>;
}

/** Control charts, one per method, parameter, material and instrument. */
export function Charts() {
  const { t } = useTranslation('floor');
  const instrument = (row: Chart) => (row.equipmentCode ? `${row.equipmentCode} ${row.equipmentName ?? ''}` : '—');
  const columns: Column<Chart>[] = [
    { key: 'method', title: t('method'), fixed: true, render: (row) => row.method },
    { key: 'parameter', title: t('parameter'), fixed: true, render: (row) => row.parameter },
    { key: 'material', title: t('chart.material'), render: (row) => row.material },
    { key: 'instrument', title: t('instrument'), render: instrument },
    { key: 'values', title: t('chart.values'), width: 80, numeric: true, render: (row) => row.values },
    { key: 'last', title: t('chart.last'), width: 130, numeric: true, render: (row) => `${row.lastValue} ${row.unit}` },
    { key: 'lastAt', title: t('chart.lastAt'), width: 150, render: (row) => <span className="hj-figures">{at(row.lastAt)}</span> },
    { key: 'status', title: t('state'), width: 140, render: (row) => <PointState status={row.lastStatus} /> },
  ];
  return (
    <ListPage<Chart>
      list="control-charts" endpoint="/api/control-charts" queryKey={['control-charts']} columns={columns} rowKey={(row) => row.id} rowHref={(row) => `/floor/charts/${row.id}`} exported
      filters={[
        { name: 'q', label: t('search'), kind: 'text', live: true, width: 220 },
        { name: 'status', label: t('state'), kind: 'select', options: (['unjudged', 'in-control', 'warning', 'out'] as const).map((value) => ({ value, label: t(`chart.status.${value}`) })) },
      ]}
      card={(row) => <><b style={{ fontWeight: 500 }}>{row.parameter} · {row.material}</b><div className="hj-between hj-caption"><span>{row.method} {instrument(row)}</span><PointState status={row.lastStatus} /></div></>}
    />
  );
}
