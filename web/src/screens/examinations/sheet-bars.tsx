import { useState } from 'react';
import { Button, Input, Modal, Radio, Space, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { at, StateTag } from '../../parts';
import type { Sheet } from './types';
import { typedOf, type Typed } from './cells';
import type { SheetDraft } from './use-sheet';

/** The quiet word on how the sheet's saving stands. */
export function SheetStatus({ draft }: { draft: SheetDraft }) {
  const { t } = useTranslation('examinations');
  const { status, held, savedAt } = draft;
  const tone = status === 'saved' ? 'done' : status === 'offline' ? 'soon' : 'waiting';
  return (
    <span role="status" aria-live="polite" className="hj-row">
      {status !== 'clean' && <StateTag tone={tone} plain>{t(`parts:save.${status}`)}{status === 'saved' && savedAt ? ` ${at(savedAt).slice(11)}` : ''}</StateTag>}
      {held.length > 0 && <StateTag tone="late" plain>{t('held', { count: held.length })}</StateTag>}
    </span>
  );
}

/** Corrections after a submission are saved with their reason; one reason may serve several. */
export function ReasonBar({ sheet, draft }: { sheet: Sheet; draft: SheetDraft }) {
  const { t } = useTranslation('examinations');
  const [reason, setReason] = useState('');
  const waiting = new Set(draft.held.filter(([, cell]) => cell.hold === 'reason').map(([id]) => id));
  if (waiting.size === 0) return null;
  const names = sheet.determinations.filter((row) => waiting.has(row.determinationId)).map((row) => row.parameter);
  const save = () => {
    if (!reason.trim()) return;
    draft.explain(reason.trim());
    setReason('');
  };
  return (
    <section className="hj-surface hj-pad hj-askbar" aria-label={t('correction.title')}>
      <div style={{ marginBottom: 6 }}><StateTag tone="soon" plain>{t('correction.ask', { count: names.length })}</StateTag> {names.join('、')}</div>
      <Space.Compact style={{ width: '100%' }}>
        <Input value={reason} maxLength={1000} placeholder={t('correction.placeholder')} aria-label={t('correction.reason')} onChange={(event) => setReason(event.target.value)} onPressEnter={save} />
        <Button type="primary" disabled={!reason.trim()} onClick={save}>{t('correction.save')}</Button>
      </Space.Compact>
    </section>
  );
}

const shownOf = ({ text, unit, detectionLimit, note, notExamined, meets }: Typed, t: (key: string) => string): string =>
  [text || (notExamined ? `${t('verdict.not-examined')}：${notExamined}` : '—'), unit, detectionLimit && `${t('sheet.detectionLimit')} ${detectionLimit}`, meets && t(`finding.${meets}`), note].filter(Boolean).join(' · ');

/** Both versions of every cell that somebody else changed meanwhile; nothing typed goes before a choice is made. */
export function Conflicts({ sheet, draft }: { sheet: Sheet; draft: SheetDraft }) {
  const { t } = useTranslation('examinations');
  const [open, setOpen] = useState(false);
  const [picked, setPicked] = useState<ReadonlyMap<string, 'mine' | 'theirs'>>(new Map());
  const stale = draft.held.flatMap(([id, cell]) => {
    const row = sheet.determinations.find((one) => one.determinationId === id);
    return cell.hold === 'stale' && row ? [{ id, cell, row }] : [];
  });
  const choiceOf = (id: string) => picked.get(id) ?? 'mine';
  const pick = (ids: readonly string[], which: 'mine' | 'theirs') => setPicked(new Map([...picked, ...ids.map((id) => [id, which] as const)]));
  const confirm = () => {
    draft.choose(new Map(stale.map(({ id }) => [id, choiceOf(id)])));
    setPicked(new Map());
    setOpen(false);
  };
  if (stale.length === 0) return null;
  // A bar, not a dialog: whoever is typing is not interrupted, and no stray Enter decides.
  return (
    <>
    <section className="hj-surface hj-pad hj-askbar hj-between" role="alert" style={{ flexWrap: 'wrap' }}>
      <span><StateTag tone="late" plain>{t('conflict.title', { count: stale.length })}</StateTag> {stale.map(({ row }) => row.parameter).join('、')}</span>
      <Button type="primary" onClick={() => setOpen(true)}>{t('conflict.open')}</Button>
    </section>
    <Modal
      open={open}
      title={t('conflict.title', { count: stale.length })}
      width={860}
      onCancel={() => setOpen(false)}
      footer={[
        <Button key="allMine" onClick={() => pick(stale.map(({ id }) => id), 'mine')}>{t('conflict.allMine')}</Button>,
        <Button key="allTheirs" onClick={() => pick(stale.map(({ id }) => id), 'theirs')}>{t('conflict.allTheirs')}</Button>,
        <Button key="ok" type="primary" onClick={confirm}>{t('conflict.confirm')}</Button>,
      ]}
    >
      <p>{t('conflict.detail')}</p>
      <Table
        size="small"
        pagination={false}
        rowKey={({ id }) => id}
        dataSource={stale}
        scroll={{ x: 'max-content' }}
        columns={[
          { title: t('sheet.parameter'), width: 160, render: (_, { row }) => row.parameter },
          { title: t('conflict.mine'), render: (_, { id, cell }) => <Radio checked={choiceOf(id) === 'mine'} onChange={() => pick([id], 'mine')}>{shownOf(cell.typed, t)}</Radio> },
          {
            title: t('conflict.theirs'),
            render: (_, { id, cell }) => (
              <Radio checked={choiceOf(id) === 'theirs'} onChange={() => pick([id], 'theirs')}>
                {shownOf(typedOf(cell.theirs), t)}
                {cell.theirs && <div className="hj-caption">{cell.theirs.by} · {at(cell.theirs.at)}</div>}
              </Radio>
            ),
          },
        ]}
      />
    </Modal>
    </>
  );
}
