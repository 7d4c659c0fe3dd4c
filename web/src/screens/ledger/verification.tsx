import { useState } from 'react';
import { Alert, Button, Upload } from 'antd';
import { AuditOutlined, CheckCircleFilled, CloseCircleFilled, PaperClipOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { command } from '../../api/client';
import type { components } from '../../api/schema';
import { useAction } from '../../parts';

type Report = Omit<components['schemas']['LedgerReportView'], 'findings'> & { readonly findings: readonly components['schemas']['LedgerFindingView'][] };
const mostBytes = 10_000_000;

/** Checks the whole log again, on demand, against checkpoints kept outside if any are given; what is wrong is said in words. */
export function Verification() {
  const { t } = useTranslation('ledger');
  const [kept, setKept] = useState<{ name: string; text: string } | null>(null);
  const [unusable, setUnusable] = useState(false);
  const verify = useAction<void, Report>({ run: (_, key) => command('POST', '/api/ledger/verification', kept ? { checkpoint: kept.text } : {}, { key }) });
  const report = verify.data;
  const take = async (file: File) => {
    setUnusable(file.size > mostBytes);
    if (file.size <= mostBytes) setKept({ name: file.name, text: await file.text() });
  };
  return (
    <section className="hj-surface">
      <h2 className="hj-section">{t('verification')}</h2>
      <div className="hj-pad">
        <p className="hj-quiet" style={{ marginTop: 0 }}>{t('verificationWhy')}</p>
        <div className="hj-row">
          <Button type="primary" icon={<AuditOutlined />} loading={verify.isPending} onClick={() => verify.mutate()}>{t(verify.isPending ? 'verifying' : 'verify')}</Button>
          <Upload maxCount={1} showUploadList={false} accept=".txt,text/plain" beforeUpload={(file) => { void take(file); return false; }}>
            <Button icon={<PaperClipOutlined />}>{t('attach')}</Button>
          </Upload>
          {kept && <span className="hj-row"><span className="hj-quiet">{kept.name}</span><Button type="text" size="small" onClick={() => setKept(null)}>{t('detach')}</Button></span>}
        </div>
        {unusable && <Alert type="warning" showIcon title={t('tooBig')} style={{ marginTop: 12 }} />}
        {report && !verify.isPending && (
          <div role="status" style={{ marginTop: 16 }}>
            <div className={`hj-verdict ${report.ok ? 'hj-done' : 'hj-late'}`}>
              {report.ok ? <CheckCircleFilled aria-hidden /> : <CloseCircleFilled aria-hidden />}
              <div>
                <h2>{report.ok ? t('ok') : t('notOk', { count: report.findings.length })}</h2>
                <p>{t('compared', { entries: report.entries, checkpoints: report.checkpoints, rows: report.rows })}</p>
                <p>{report.unprotected > 0 ? t('unprotected', { count: report.unprotected }) : t('allProtected')}</p>
              </div>
            </div>
            {report.findings.length > 0 && (
              <ol style={{ paddingLeft: 22, margin: '16px 0 0' }}>
                {report.findings.map((finding, index) => (
                  <li key={index} style={{ marginBottom: 8 }}>{finding.sentence}<div className="hj-caption">{finding.where}</div></li>
                ))}
              </ol>
            )}
            {report.isTruncated && <p className="hj-quiet">{t('truncated')}</p>}
          </div>
        )}
      </div>
    </section>
  );
}
