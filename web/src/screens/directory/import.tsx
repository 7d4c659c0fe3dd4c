import { useState } from 'react';
import { Alert, Button, Radio } from 'antd';
import { DownloadOutlined } from '@ant-design/icons';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { command, read } from '../../api/client';
import { at, ConfirmAction, EmptyState, ErrorState, ListSkeleton, Loaded, PageHeader, StateTag, useAction, useProblemNotice } from '../../parts';
import { ImportSteps } from './import-steps';
import { csvOf, save } from './save-csv';
import type { Import, ImportProblem } from './types';

type Mode = 'all-or-nothing' | 'good-rows-only';
const pageLines = 100;
const exportLines = 1000;

export function ImportPage() {
  const { id = '' } = useParams();
  const query = useQuery({ queryKey: ['directory', 'import', id], queryFn: ({ signal }) => read<Import>(`/api/directory/imports/${id}`, undefined, signal) });
  return <Loaded query={query}>{(one) => <Shown key={one.id} import={one} />}</Loaded>;
}

/** Second and third step: what is in the file and what is wrong with it, the choice, and what was done. */
function Shown({ import: one }: { import: Import }) {
  const { t } = useTranslation('directory');
  const good = one.rowCount - one.badCount;
  return (
    <div style={{ maxWidth: 1100 }}>
      <PageHeader
        title={one.fileName}
        state={<StateTag of="directory" state={`import-${one.state}`} tone={one.state === 'committed' ? 'done' : one.state === 'previewed' ? 'soon' : 'waiting'} />}
        facts={<span className="hj-figures">{at(one.uploadedAt)}</span>}
        back={{ to: '/enterprises/imports', label: t('import.title') }}
      />
      <ImportSteps at={one.state === 'committed' ? 3 : 1} />
      <div className="hj-stack">
        <section className="hj-surface hj-pad hj-figurerow">
          <Figure value={one.rowCount} label={t('import.rowCount')} />
          <Figure value={good} label={t('import.good')} tone="done" />
          <Figure value={one.badCount} label={t('import.bad')} {...(one.badCount > 0 ? { tone: 'late' as const } : {})} />
          {one.state === 'committed' && (
            <>
              <Figure value={one.createdCount ?? 0} label={t('import.created')} />
              <Figure value={one.updatedCount ?? 0} label={t('import.updated')} />
              <Figure value={one.unchangedCount ?? 0} label={t('import.unchanged')} />
            </>
          )}
        </section>
        {one.state === 'previewed' && <Choice import={one} good={good} />}
        {one.state === 'committed' && <Alert type="success" showIcon title={t(`import.did.${one.mode ?? 'all-or-nothing'}`)} action={<Link to="/enterprises"><Button size="small">{t('import.see')}</Button></Link>} />}
        {one.state === 'discarded' && <Alert type="info" showIcon title={t('import.discardedTitle')} action={<Link to="/enterprises/imports"><Button size="small">{t('import.again')}</Button></Link>} />}
        {one.badCount > 0 && <Problems import={one} />}
      </div>
    </div>
  );
}

function Figure({ value, label, tone }: { value: number; label: string; tone?: 'done' | 'late' }) {
  return <div className="hj-figure"><b {...(tone ? { style: { color: `var(--hj-${tone})` } } : {})}>{value.toLocaleString('en-US')}</b><span>{label}</span></div>;
}

function Choice({ import: one, good }: { import: Import; good: number }) {
  const { t } = useTranslation('directory');
  const [mode, setMode] = useState<Mode>(one.badCount > 0 ? 'good-rows-only' : 'all-or-nothing');
  const invalidates = [['directory', 'import', one.id], ['directory', 'imports'], ['enterprises']];
  const commit = useAction<Mode, Import>({ run: (chosen, key) => command('POST', `/api/directory/imports/${one.id}/commit`, { mode: chosen }, { key }), invalidates, success: t('import.committed') });
  const discard = useAction({ run: (_, key) => command('POST', `/api/directory/imports/${one.id}/discard`, undefined, { key }), invalidates });
  return (
    <section className="hj-surface hj-pad">
      <h2 style={{ margin: '0 0 12px', fontSize: 15 }}>{t('import.choose')}</h2>
      <Radio.Group value={mode} onChange={(event) => setMode(event.target.value as Mode)} style={{ display: 'grid', gap: 10, marginBottom: 16 }}>
        <Radio value="all-or-nothing" disabled={one.badCount > 0}>
          {t('import.mode.all-or-nothing')}
          <div className="hj-caption">{one.badCount > 0 ? t('import.allRefused', { count: one.badCount }) : t('import.allDetail')}</div>
        </Radio>
        <Radio value="good-rows-only" disabled={good === 0}>
          {t('import.mode.good-rows-only')}
          <div className="hj-caption">{good === 0 ? t('import.noGood') : t('import.goodDetail', { good, bad: one.badCount })}</div>
        </Radio>
      </Radio.Group>
      <div className="hj-row">
        <Button type="primary" loading={commit.isPending} disabled={good === 0} onClick={() => commit.mutate(mode)}>{t('import.commit')}</Button>
        <ConfirmAction label={t('import.discard')} title={t('import.discardTitle')} detail={t('import.discardDetail')} onConfirm={() => discard.mutateAsync()} />
      </div>
    </section>
  );
}

function Problems({ import: one }: { import: Import }) {
  const { t } = useTranslation('directory');
  const notice = useProblemNotice();
  const [exporting, setExporting] = useState(false);
  const path = `/api/directory/imports/${one.id}/problems`;
  const query = useInfiniteQuery({
    queryKey: ['directory', 'import', one.id, 'problems'],
    initialPageParam: 0,
    queryFn: ({ pageParam, signal }) => read<ImportProblem[]>(path, { afterLine: pageParam, limit: pageLines }, signal),
    getNextPageParam: (page) => (new Set(page.map((problem) => problem.line)).size < pageLines ? undefined : page.at(-1)?.line),
  });
  const exportAll = async () => {
    setExporting(true);
    try {
      const all: ImportProblem[] = [];
      for (let after = 0, page: ImportProblem[] = []; ; after = page.at(-1)!.line) {
        page = await read<ImportProblem[]>(path, { afterLine: after, limit: exportLines });
        all.push(...page);
        if (new Set(page.map((problem) => problem.line)).size < exportLines) break;
      }
      save(t('import.problemsFile', { name: one.fileName.replace(/\.\w+$/, '') }), csvOf([[t('import.line'), t('import.column'), t('import.reason')], ...all.map(({ line, heading, reason }) => [String(line), heading, reason])]));
    } catch (error) {
      notice(error);
    } finally {
      setExporting(false);
    }
  };
  const problems = query.data?.pages.flat() ?? [];
  return (
    <section className="hj-surface">
      <div className="hj-section hj-between">
        <h2 style={{ font: 'inherit', margin: 0 }}>{t('import.problems')}</h2>
        <Button size="small" icon={<DownloadOutlined />} loading={exporting} onClick={() => void exportAll()}>{t('import.exportProblems')}</Button>
      </div>
      {query.isPending ? <ListSkeleton /> : query.error && !query.data ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : problems.length === 0 ? <EmptyState title={t('import.noProblems')} /> : (
        <div className="hj-scroll">
          <table className="hj-plaintable">
            <thead><tr><th className="hj-right">{t('import.line')}</th><th>{t('import.column')}</th><th>{t('import.reason')}</th></tr></thead>
            <tbody>{problems.map((problem) => (
              <tr key={`${problem.line}/${problem.heading}/${problem.code}`}><td className="hj-right">{problem.line}</td><td style={{ whiteSpace: 'nowrap' }}>{problem.heading}</td><td>{problem.reason}</td></tr>
            ))}</tbody>
          </table>
        </div>
      )}
      {query.hasNextPage && <div className="hj-listfoot"><span /><Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t('parts:more')}</Button></div>}
    </section>
  );
}
