import { useState } from 'react';
import { Alert, Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { command, read } from '../../api/client';
import { ConfirmAction, legalDay, Loaded, PageHeader, StateTag, useAction } from '../../parts';
import { FormModal } from './form-modal';
import { RowTable } from './row-table';
import type { ScopeImport } from './types';

/** What is in an uploaded annex and what is wrong with it, before it becomes a version. */
export function ScopeImportPage() {
  const { id = '' } = useParams();
  return <Loaded query={useQuery({ queryKey: ['scope-imports', id], queryFn: ({ signal }) => read<ScopeImport>(`/api/scope-imports/${id}`, undefined, signal) })}>{(one) => <Shown key={one.state} one={one} />}</Loaded>;
}

function Shown({ one }: { one: ScopeImport }) {
  const { t } = useTranslation('qualification');
  const [committing, setCommitting] = useState(false);
  const invalidates = [['scope-imports', one.id], ['scopes']];
  const discard = useAction({ run: (_, key) => command('POST', `/api/scope-imports/${one.id}/discard`, undefined, { key }), invalidates });
  const good = one.rowCount - one.badCount;
  return (
    <>
      <PageHeader
        title={one.fileName}
        back={{ to: '/qualification', label: t('title') }}
        state={<StateTag tone={one.state === 'committed' ? 'done' : one.state === 'previewed' ? 'soon' : 'waiting'}>{t(`import.state.${one.state}`)}</StateTag>}
        extra={one.state === 'previewed' && (
          <>
            <ConfirmAction label={t('import.discard')} title={t('import.discardTitle')} detail={t('import.discardDetail')} onConfirm={() => discard.mutateAsync()} />
            <Button type="primary" disabled={good === 0} onClick={() => setCommitting(true)}>{t('import.commit')}</Button>
          </>
        )}
      />
      <div className="hj-stack">
        <section className="hj-surface hj-pad hj-figurerow">
          <div className="hj-figure"><b>{one.rowCount}</b><span>{t('import.lines')}</span></div>
          <div className="hj-figure"><b>{good}</b><span>{t('import.good')}</span></div>
          <div className="hj-figure"><b>{one.badCount}</b><span>{t('import.bad')}</span></div>
          <div className="hj-figure"><b>{one.unreadCount}</b><span>{t('import.unread')}</span></div>
        </section>
        {one.unreadCount > 0 && <Alert type="warning" showIcon title={t('import.unreadDetail')} />}
        {one.state === 'committed' && <Alert type="success" showIcon title={t('import.done')} action={<Link to={`/qualification/scopes/${one.scopeId}`}><Button size="small">{t('import.see')}</Button></Link>} />}
        {one.problems.length > 0 && (
          <section className="hj-surface">
            <h2 className="hj-section">{t('import.problems')}</h2>
            <div className="hj-scroll">
              <table className="hj-plaintable">
                <thead><tr><th className="hj-right">{t('row.line')}</th><th>{t('import.column')}</th><th>{t('import.why')}</th></tr></thead>
                <tbody>{one.problems.slice(0, 500).map((problem) => <tr key={`${problem.line}/${problem.heading}/${problem.code}`}><td className="hj-right">{problem.line}</td><td>{problem.heading}</td><td>{problem.reason}</td></tr>)}</tbody>
              </table>
            </div>
          </section>
        )}
        {one.rows.length > 0 && <section className="hj-surface"><h2 className="hj-section">{t('import.rows')}</h2><RowTable rows={one.rows} /></section>}
      </div>
      {committing && (
        <FormModal
          title={t('import.commit')}
          detail={one.badCount > 0 ? t('import.partly', { good, bad: one.badCount }) : t('import.whole', { good })}
          path={`/api/scope-imports/${one.id}/commit`}
          fixed={{ mode: one.badCount > 0 ? 'good-rows-only' : 'all-or-nothing' }}
          fields={[{ name: 'validFrom', label: t('scope.from'), kind: 'day', required: true, initial: legalDay() }, { name: 'reason', label: t('scope.reason'), sendEmpty: true, help: t('import.reasonHelp') }]}
          invalidates={invalidates}
          success={t('import.done')}
          onClose={() => setCommitting(false)}
        />
      )}
    </>
  );
}
