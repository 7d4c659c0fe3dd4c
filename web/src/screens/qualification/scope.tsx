import { useState } from 'react';
import { Button, Select, Upload } from 'antd';
import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { useTranslation } from 'react-i18next';
import { command, read } from '../../api/client';
import { at, EmptyState, legalDay, ListSkeleton, Loaded, StateTag, useAction } from '../../parts';
import { useMay } from '../../session/session';
import type { Certificates, ScopeImport, ScopeVersion } from './types';

/** The versions of the annexes, the reminder to renew, and the import of a new one. */
export function ScopeSection({ laboratoryId }: { laboratoryId: string }) {
  const { t } = useTranslation('qualification');
  const may = useMay();
  const certificates = useQuery({ queryKey: ['certificates', laboratoryId], queryFn: ({ signal }) => read<Certificates>(`/api/laboratories/${laboratoryId}/certificates`, undefined, signal) });
  const versions = useQuery({ queryKey: ['scopes', laboratoryId], queryFn: ({ signal }) => read<ScopeVersion[]>(`/api/laboratories/${laboratoryId}/scopes`, undefined, signal) });
  const today = legalDay();
  const valid = (certificates.data?.certificates ?? []).filter(({ validTo }) => validTo >= today);
  const due = valid.filter(({ renewBy }) => renewBy <= today);
  return (
    <section className="hj-surface" aria-label={t('scope.title')}>
      <div className="hj-sectionhead">
        <h2>{t('scope.title')}</h2>
        {may('qualification.manage') && valid.length > 0 && <NewVersion laboratoryId={laboratoryId} certificates={valid} />}
      </div>
      {due.map((one) => <p key={one.id} className="hj-notice">{t('scope.renew', { number: one.number, validTo: one.validTo, renewBy: one.renewBy })}</p>)}
      <Loaded query={versions} skeleton={<ListSkeleton rows={3} />}>
        {(rows) => rows.length === 0 ? <EmptyState title={t('scope.none')} detail={t('scope.noneDetail')} /> : (
          <div className="hj-pad hj-scroll">
            <table className="hj-plaintable">
              <thead><tr><th>{t('scope.version')}</th><th>{t('scope.certificate')}</th><th>{t('scope.from')}</th><th className="hj-right">{t('scope.rows')}</th><th>{t('scope.reason')}</th><th>{t('scope.added')}</th></tr></thead>
              <tbody>
                {rows.map((row, index) => (
                  <tr key={row.id}>
                    <td><Link to={`/qualification/scopes/${row.id}`}>{t('scope.nth', { version: row.version })}</Link> {index === 0 && row.validFrom <= today && <StateTag tone="done" plain>{t('scope.inForce')}</StateTag>}</td>
                    <td className="hj-figures">{row.certificateNumber}</td><td className="hj-figures">{row.validFrom}</td><td className="hj-right">{row.rowCount}</td>
                    <td>{row.reason || '—'}</td><td><span className="hj-figures">{at(row.addedAt)}</span> {row.addedByName}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Loaded>
    </section>
  );
}

function NewVersion({ laboratoryId, certificates }: { laboratoryId: string; certificates: Certificates['certificates'] }) {
  const { t } = useTranslation('qualification');
  const navigate = useNavigate();
  const [chosen, setChosen] = useState(certificates[0]?.id);
  const upload = useAction<File, ScopeImport>({
    run: (file, key) => {
      const body = new FormData();
      body.append('file', file, file.name);
      return command('POST', `/api/laboratories/${laboratoryId}/certificates/${chosen}/scope-imports`, body, { key });
    },
    onDone: ({ id }) => void navigate(`/qualification/imports/${id}`),
  });
  return (
    <div className="hj-row">
      {certificates.length > 1 && <Select aria-label={t('scope.certificate')} value={chosen} onChange={setChosen} style={{ minWidth: 180 }} options={certificates.map(({ id, number }) => ({ value: id, label: number }))} />}
      <a href="/api/scope-imports/template" download><Button icon={<DownloadOutlined />}>{t('scope.template')}</Button></a>
      <Upload accept=".xlsx,.csv" showUploadList={false} beforeUpload={(file) => { upload.mutate(file); return false; }}>
        <Button type="primary" icon={<UploadOutlined />} loading={upload.isPending}>{t('scope.import')}</Button>
      </Upload>
    </div>
  );
}
