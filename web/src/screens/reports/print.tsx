import { useState } from 'react';
import { Button, Modal, Progress } from 'antd';
import { PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { command, newKey, read } from '../../api/client';
import type { components } from '../../api/schema';
import { useAction } from '../../parts';

type Print = components['schemas']['PrintView'];
const running = (print: Print | undefined) => print === undefined || print.state === 'waiting' || print.state === 'working';

/** The chosen reports as one document for the printer: asked for, watched while it is made, cancelled or fetched. */
export function PrintChosen({ ids, onDone }: { ids: readonly string[]; onDone: () => void }) {
  const { t } = useTranslation('reports');
  const [id, setId] = useState<string | null>(null);
  const ask = useAction<readonly string[], Print>({ run: (chosen, key) => command('POST', '/api/report-prints', { id: newKey(), ids: chosen }, { key }), onDone: (print) => setId(print.id) });
  const query = useQuery({
    queryKey: ['report-prints', id],
    queryFn: ({ signal }) => read<Print>(`/api/report-prints/${id}`, undefined, signal),
    enabled: id !== null,
    refetchInterval: ({ state }) => (running(state.data) ? 700 : false),
  });
  const cancel = useAction({ run: (_, key) => command('POST', `/api/report-prints/${id}/cancel`, undefined, { key }), invalidates: [['report-prints']] });
  const print = query.data;
  const close = () => {
    if (running(print)) cancel.mutate();
    setId(null);
    if (print?.state === 'done') onDone();
  };
  return (
    <>
      <Button icon={<PrinterOutlined />} disabled={ids.length === 0} loading={ask.isPending} onClick={() => ask.mutate(ids)}>{t('print.chosen', { count: ids.length })}</Button>
      <Modal
        open={id !== null}
        title={t('print.title', { count: print?.total ?? ids.length })}
        onCancel={close}
        footer={print?.state === 'done'
          ? <><Button onClick={close}>{t('print.close')}</Button><Button type="primary" href={`/api/report-prints/${id}/file`} download>{t('print.fetch', { pages: print.pages })}</Button></>
          : running(print) ? <Button danger loading={cancel.isPending} onClick={() => cancel.mutate()}>{t('print.cancel')}</Button> : <Button onClick={close}>{t('print.close')}</Button>}
      >
        <Progress percent={print ? Math.round((print.made / print.total) * 100) : 0} status={print?.state === 'done' ? 'success' : running(print) ? 'active' : 'exception'} />
        <p className="hj-quiet" aria-live="polite">{t(`print.state.${print?.state ?? 'waiting'}`, { made: print?.made ?? 0, total: print?.total ?? ids.length })}</p>
        <p className="hj-caption">{t('print.unsigned')}</p>
      </Modal>
    </>
  );
}
