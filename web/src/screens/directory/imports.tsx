import { useState } from 'react';
import { Button } from 'antd';
import { DownloadOutlined, FileExcelOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { useTranslation } from 'react-i18next';
import { largestImportBytes } from '@pure/directory/domain/tabular-file.js';
import { command, read } from '../../api/client';
import { at, EmptyState, ListSkeleton, Loaded, PageHeader, StateTag, useAction } from '../../parts';
import { ImportSteps } from './import-steps';
import type { Import } from './types';

/** First step of an import, and the imports before it. */
export function Imports() {
  const { t } = useTranslation('directory');
  const navigate = useNavigate();
  const query = useQuery({ queryKey: ['directory', 'imports'], queryFn: ({ signal }) => read<Import[]>('/api/directory/imports', undefined, signal) });
  const upload = useAction<File, Import>({
    run: (file, key) => {
      const body = new FormData();
      body.append('file', file);
      return command('POST', '/api/directory/imports', body, { key });
    },
    invalidates: [['directory', 'imports']],
    onDone: (made) => void navigate(`/enterprises/imports/${made.id}`),
  });
  return (
    <div style={{ maxWidth: 960 }}>
      <PageHeader
        title={t('import.title')}
        back={{ to: '/enterprises', label: t('title') }}
        extra={<Button icon={<DownloadOutlined />} href="/api/directory/imports/template" download>{t('import.template')}</Button>}
      />
      <ImportSteps at={0} />
      <TableDrop busy={upload.isPending ? upload.variables?.name : undefined} onFile={(file) => upload.mutate(file)} />
      <section className="hj-surface" style={{ marginTop: 24 }}>
        <h2 className="hj-section">{t('import.before')}</h2>
        <Loaded query={query} skeleton={<ListSkeleton rows={3} />}>
          {(imports) => imports.length === 0 ? <EmptyState title={t('import.none')} detail={t('import.noneDetail')} /> : imports.map((one) => (
            <Link key={one.id} to={`/enterprises/imports/${one.id}`} className="hj-task">
              <span>
                <b>{one.fileName}</b>
                <small className="hj-figures">{at(one.uploadedAt)} · {t('import.rows', { count: one.rowCount })}{one.badCount > 0 ? ` · ${t('import.badRows', { count: one.badCount })}` : ''}</small>
              </span>
              <StateTag of="directory" state={`import-${one.state}`} tone={one.state === 'committed' ? 'done' : one.state === 'previewed' ? 'soon' : 'waiting'} />
            </Link>
          ))}
        </Loaded>
      </section>
    </div>
  );
}

function TableDrop({ busy, onFile }: { busy: string | undefined; onFile: (file: File) => void }) {
  const { t } = useTranslation('directory');
  const [over, setOver] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const take = (file: File | undefined) => {
    setOver(false);
    if (!file || busy) return;
    if (!/\.(csv|xlsx)$/i.test(file.name)) return setSaid(t('import.notTable'));
    if (file.size > largestImportBytes) return setSaid(t('import.tooBig'));
    setSaid(null);
    onFile(file);
  };
  return (
    <label
      className={`hj-drop hj-surface${over ? ' hj-over' : ''}`}
      aria-busy={busy !== undefined}
      onDragOver={(event) => { event.preventDefault(); setOver(true); }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => { event.preventDefault(); take(event.dataTransfer.files[0]); }}
    >
      <FileExcelOutlined style={{ fontSize: 28 }} aria-hidden />
      <div style={{ marginTop: 8, color: 'var(--hj-text)' }} role="status">{busy ? t('import.reading', { name: busy }) : said ?? t('import.drop')}</div>
      <div className="hj-caption">{t('import.dropDetail')}</div>
      <input type="file" accept=".csv,.xlsx" className="hj-hidden" disabled={busy !== undefined} onChange={(event) => { take(event.target.files?.[0]); event.target.value = ''; }} />
    </label>
  );
}
