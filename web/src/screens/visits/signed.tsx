import { Button, QRCode } from 'antd';
import { CheckCircleFilled, FilePdfOutlined, InboxOutlined, PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { read } from '../../api/client';
import { NumberLink, PageHeader } from '../../parts';
import { labelsPdf, recordPdf, visitPdf } from './queries';
import type { Visit } from './types';

interface Shown {
  readonly recordId: string;
  readonly number: string;
  readonly itemId: string | null;
  readonly itemCode: string | null;
}

interface Scanned {
  readonly portions: readonly { readonly id: string; readonly kind: string; readonly code: string; readonly label: string; readonly quantity: string; readonly unit: string; readonly section: string | null }[];
}

/** A signed record: its number, the item that came of it, the labels to stick on, and the papers. */
export function Signed({ visit, record }: { visit: Visit; record: Shown }) {
  const { t } = useTranslation('visits');
  const scanned = useQuery({
    queryKey: ['custody', 'scan', record.itemCode],
    queryFn: ({ signal }) => read<Scanned>(`/api/scan/${record.itemCode}`, undefined, signal),
    enabled: record.itemCode !== null,
    retry: false,
  });
  return (
    <div style={{ maxWidth: 880 }}>
      <PageHeader title={t('signed')} number={<NumberLink number={record.number} />} back={{ to: `/visits/${visit.id}`, label: visit.unitName }} />
      <div className="hj-stack">
        <div className="hj-verdict hj-done">
          <CheckCircleFilled aria-hidden />
          <div><h2>{t('signedTitle')}</h2><p>{t('signedDetail')}</p></div>
        </div>
        {record.itemId && record.itemCode && (
          <section className="hj-surface">
            <div className="hj-section hj-between"><span>{t('labels')}</span><NumberLink number={record.itemCode} href={`/items/${record.itemId}`} qr={`HJ:${record.itemCode}`} /></div>
            <div className="hj-labels">
              {(scanned.data?.portions ?? []).map((one) => (
                <div key={one.id} className="hj-label">
                  <QRCode value={one.label} size={104} bordered={false} bgColor="#fff" color="#000" />
                  <b className="hj-figures">{one.code}</b>
                  <span>{t(`portion.${one.kind}`)} {one.quantity} {one.unit}</span>
                </div>
              ))}
            </div>
            <div className="hj-pad hj-thumbs"><Button size="large" type="primary" icon={<PrinterOutlined />} href={labelsPdf(record.itemId)} target="_blank">{t('printLabels')}</Button></div>
          </section>
        )}
        <section className="hj-surface hj-pad hj-thumbs">
          <Button size="large" icon={<FilePdfOutlined />} href={recordPdf(record.recordId)} target="_blank">{t('recordPaper')}</Button>
          <Button size="large" icon={<FilePdfOutlined />} href={visitPdf(visit.id, 'sampling-notice')} target="_blank">{t('notice')}</Button>
          {record.itemCode && <Link to={`/custody?code=${record.itemCode}`}><Button size="large" block icon={<InboxOutlined />}>{t('handOver')}</Button></Link>}
          <Link to={`/visits/${visit.id}`}><Button size="large" block>{t('toVisit')}</Button></Link>
        </section>
      </div>
    </div>
  );
}
