import { useEffect, useRef, useState } from 'react';
import { Button, Drawer, Modal, Tabs } from 'antd';
import { CheckSquareOutlined, RollbackOutlined } from '@ant-design/icons';
import { useSearchParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState, ErrorState, ListSkeleton, PageHeader } from '../../parts';
import { isTyping } from '../../parts/keyboard';
import { usePhone } from '../../look/appearance';
import { useProof } from '../../session/proof';
import { useMay } from '../../session/session';
import { useBadges } from '../examinations/queries';
import type { Examination } from '../examinations/types';
import { Preview } from './preview';
import { useReviewList, useSteps, type Stage, type Step, type StepAction } from './queries';
import { ReturnModal } from './return-modal';
import { ReviewList } from './review-list';
import './reviews.css';

const most = 500;
type Target = Pick<Examination, 'id' | 'version'>;

/** Check and approval: a batch with the unusual on top, each beside it in full; all but the marked ones in one step. */
export function Reviews() {
  const { t } = useTranslation('reviews');
  const may = useMay();
  const [search, setSearch] = useSearchParams();
  const badges = useBadges();
  const stages: readonly Stage[] = [...(may('result.check') ? ['check' as const] : []), ...(may('result.approve') ? ['approve' as const] : [])];
  const stage = stages.find((one) => one === search.get('stage')) ?? stages[0] ?? 'check';
  const count = (one: Stage) => (one === 'check' ? badges.data?.toCheck : badges.data?.toApprove);
  return (
    <>
      {stages.length > 1 && <Tabs activeKey={stage} onChange={(key) => setSearch({ stage: key })} items={stages.map((one) => ({ key: one, label: <>{t(`stage.${one}`)} <span className="hj-quiet hj-figures">{count(one)}</span></> }))} />}
      <Batch key={stage} stage={stage} />
    </>
  );
}

function Batch({ stage }: { stage: Stage }) {
  const { t } = useTranslation('reviews');
  const phone = usePhone();
  const [search, setSearch] = useSearchParams();
  const list = useReviewList(stage);
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [confirming, setConfirming] = useState(false);
  const [returning, setReturning] = useState<readonly Target[] | null>(null);
  // What is open is known here at once, so that quick keys act on the row they moved to; the address follows.
  const [asked, setAsked] = useState(search.get('open') ?? undefined);
  const openId = asked ?? (phone ? undefined : rows[0]?.id);
  const at = rows.findIndex((row) => row.id === openId);
  const show = (id: string | undefined) => {
    setAsked(id);
    setSearch((before) => {
      const next = new URLSearchParams(before);
      if (id) next.set('open', id);
      else next.delete('open');
      return next;
    }, { replace: true });
  };
  const mark = (id: string) => setMarked((before) => {
    const next = new Set(before);
    if (!next.delete(id)) next.add(id);
    return next;
  });
  const steps = useSteps(stage, (count) => t(returning ? 'return.done' : `done.${stage}`, { count }), ({ done }) => {
    const gone = new Set(done.map((one) => one.id));
    setMarked((before) => new Set([...before].filter((id) => !gone.has(id))));
    setConfirming(false);
    setReturning(null);
    if (openId && gone.has(openId)) show([...rows.slice(at + 1), ...rows.slice(0, Math.max(0, at))].find((row) => !gone.has(row.id))?.id);
  });
  const { sign, asked: proof } = useProof();
  // To approve is to sign: who does so proves again who they are.
  const take = (taken: readonly Step[]) => (taken.some(({ action }) => action === 'approve') ? sign(() => steps.mutate(taken)) : steps.mutate(taken));
  const one = (action: StepAction, { id, version }: Target) => (action === 'return' ? setReturning([{ id, version }]) : take([{ id, version, action }]));

  const batch = rows.filter((row) => !marked.has(row.id)).slice(0, most);
  const chosen = rows.filter((row) => marked.has(row.id)).slice(0, most);
  const failing = batch.filter((row) => row.failures > 0);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;

  const keys = useRef((_: KeyboardEvent) => {});
  useEffect(() => {
    keys.current = (event) => {
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey || rows.length === 0 || confirming || returning) return;
      if (event.key === 'j' || event.key === 'k') {
        event.preventDefault();
        const next = rows[Math.max(0, Math.min(rows.length - 1, at + (event.key === 'j' ? 1 : -1)))]!;
        show(next.id);
        document.querySelector(`[data-review="${next.id}"]`)?.scrollIntoView({ block: 'nearest' });
        if (at >= rows.length - 4 && hasNextPage && !isFetchingNextPage) void fetchNextPage();
      }
      const here = rows[at];
      if (event.key === 'm' && here) mark(here.id);
      if (event.key === 'r' && here) { event.preventDefault(); setReturning([here]); }
    };
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => keys.current(event);
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  const preview = openId && <Preview key={openId} id={openId} busy={steps.isPending && !confirming && !returning} onStep={one} />;
  return (
    <>
      <PageHeader
        title={t(`title.${stage}`)}
        facts={phone ? undefined : <span className="hj-caption"><kbd className="hj-kbd">j</kbd> <kbd className="hj-kbd">k</kbd> {t('keys.move')} · <kbd className="hj-kbd">m</kbd> {t('keys.mark')} · <kbd className="hj-kbd">r</kbd> {t('keys.return')}</span>}
        extra={
          <>
            {chosen.length > 0 && <Button danger icon={<RollbackOutlined />} onClick={() => setReturning(chosen)}>{t('returnMarked', { count: chosen.length })}</Button>}
            {batch.length > 0 && <Button type="primary" icon={<CheckSquareOutlined />} onClick={() => setConfirming(true)}>{t(`${chosen.length > 0 ? 'rest' : 'all_'}.${stage}`, { count: batch.length })}</Button>}
          </>
        }
      />
      {list.isPending ? (
        <div className="hj-surface"><ListSkeleton /></div>
      ) : list.error && !list.data ? (
        <div className="hj-surface"><ErrorState error={list.error} onRetry={() => void list.refetch()} /></div>
      ) : rows.length === 0 && !asked ? (
        <div className="hj-surface"><EmptyState title={t(`empty.${stage}`)} detail={t('emptyDetail')} /></div>
      ) : (
        <div className="hj-review">
          <section className="hj-surface hj-reviewside">
            <ReviewList rows={rows} openId={openId} marked={marked} onOpen={show} onMark={mark} />
            {hasNextPage && <div className="hj-pad"><Button block loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>{t('parts:more')}</Button></div>}
          </section>
          {phone ? <Drawer open={Boolean(openId)} size="100%" onClose={() => show(undefined)} title={t('preview')} styles={{ body: { padding: 12, background: 'var(--hj-ground)' } }}>{preview}</Drawer> : <div>{preview}</div>}
        </div>
      )}
      <Modal
        open={confirming}
        title={t(`confirm.${stage}`, { count: batch.length })}
        okText={t(`one.${stage}`)}
        cancelText={t('parts:cancel')}
        confirmLoading={steps.isPending}
        onCancel={() => setConfirming(false)}
        onOk={() => take(batch.map(({ id, version }): Step => ({ id, version, action: stage })))}
      >
        <p>{t(`confirmDetail.${stage}`)}</p>
        {failing.length > 0 && <p className="hj-bad">{t('confirmFailing', { count: failing.length, codes: failing.map((row) => row.code).join('、') })}</p>}
        {chosen.length > 0 && <p className="hj-quiet">{t('confirmMarked', { count: chosen.length })}</p>}
        {hasNextPage && <p className="hj-quiet">{t('confirmMore')}</p>}
      </Modal>
      {proof}
      {returning && (
        <ReturnModal
          count={returning.length}
          stage={stage}
          busy={steps.isPending}
          onClose={() => setReturning(null)}
          onReturn={(action, reason) => steps.mutate(returning.map(({ id, version }): Step => ({ id, version, action, reason })))}
        />
      )}
    </>
  );
}
