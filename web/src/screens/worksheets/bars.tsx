import { useState } from 'react';
import { Button, Input, Modal, Radio, Space, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { at, StateTag } from '../../parts';
import type { Pending } from './draft';
import type { Worksheet } from './types';
import type { WorksheetDraft } from './use-worksheet';

/** The quiet word on how saving stands, and what waits for the connection. */
export function SaveStatus({ draft }: { draft: WorksheetDraft }) {
  const { t } = useTranslation('worksheets');
  const { status, held, savedAt, cells } = draft;
  const tone = status === 'saved' ? 'done' : status === 'offline' ? 'soon' : 'waiting';
  const waiting = cells.size - held.length;
  return (
    <span role="status" aria-live="polite" className="hj-row">
      {status === 'offline' ? <StateTag tone="soon" plain>{t('offline', { count: waiting })}</StateTag>
        : status !== 'clean' && <StateTag tone={tone} plain>{t(`parts:save.${status}`)}{status === 'saved' && savedAt ? ` ${at(savedAt).slice(11)}` : ''}</StateTag>}
      {held.length > 0 && <StateTag tone="late" plain>{t('examinations:held', { count: held.length })}</StateTag>}
    </span>
  );
}

function useNames(worksheet: Worksheet): (cell: Pending) => string {
  const { t } = useTranslation('worksheets');
  return ({ positionId, replicate, name }) => {
    const position = worksheet.positions.find((one) => one.id === positionId);
    const input = name === '@lod' ? t('limit.detection') : name === '@loq' ? t('limit.quantitation') : name.startsWith('@') ? '' : name;
    return [position?.code || t('batch'), position?.parameter, replicate > 0 && input ? t('detail.replicate', { at: replicate }) : '', input].filter(Boolean).join(' · ');
  };
}

/** What cannot be saved as it stands, each with its reason and the way back. */
export function Faults({ worksheet, draft }: { worksheet: Worksheet; draft: WorksheetDraft }) {
  const { t } = useTranslation('worksheets');
  const nameOf = useNames(worksheet);
  const faults = draft.held.filter(([, { hold }]) => hold === 'unreadable' || hold === 'refused').slice(0, 8);
  if (faults.length === 0) return null;
  return (
    <section className="hj-surface hj-pad hj-askbar" role="alert">
      {faults.map(([key, cell]) => (
        <div key={key} className="hj-between" style={{ flexWrap: 'wrap' }}>
          <span><StateTag tone="late" plain>{t(`cell.${cell.hold}`)}</StateTag> <b>{nameOf(cell)}</b> “{cell.text}” <span className="hj-bad">{cell.message}</span></span>
          <Button size="small" onClick={() => draft.drop(key)}>{t('examinations:cell.drop')}</Button>
        </div>
      ))}
    </section>
  );
}

/** Corrections after the run was closed are saved with their reason; one reason may serve several. */
export function Reasons({ worksheet, draft }: { worksheet: Worksheet; draft: WorksheetDraft }) {
  const { t } = useTranslation('worksheets');
  const nameOf = useNames(worksheet);
  const [reason, setReason] = useState('');
  const waiting = draft.held.filter(([, { hold }]) => hold === 'reason');
  if (waiting.length === 0) return null;
  const save = () => {
    if (!reason.trim()) return;
    draft.explain(reason.trim());
    setReason('');
  };
  return (
    <section className="hj-surface hj-pad hj-askbar" aria-label={t('examinations:correction.title')}>
      <div style={{ marginBottom: 6 }}><StateTag tone="soon" plain>{t('examinations:correction.ask', { count: waiting.length })}</StateTag> {waiting.slice(0, 6).map(([, cell]) => nameOf(cell)).join('、')}</div>
      <Space.Compact style={{ width: '100%' }}>
        <Input value={reason} maxLength={1000} placeholder={t('examinations:correction.placeholder')} aria-label={t('examinations:correction.reason')} onChange={(event) => setReason(event.target.value)} onPressEnter={save} />
        <Button type="primary" disabled={!reason.trim()} onClick={save}>{t('examinations:correction.save')}</Button>
      </Space.Compact>
    </section>
  );
}

/** Both values of every cell that somebody else changed meanwhile; nothing of them goes before a choice is made. A bar, not a dialog: no stray Enter decides. */
export function Conflicts({ worksheet, draft }: { worksheet: Worksheet; draft: WorksheetDraft }) {
  const { t } = useTranslation('worksheets');
  const nameOf = useNames(worksheet);
  const [open, setOpen] = useState(false);
  const [picked, setPicked] = useState<ReadonlyMap<string, 'mine' | 'theirs'>>(new Map());
  const stale = draft.held.flatMap(([key, cell]) => (cell.hold === 'stale' ? [{ key, cell }] : []));
  const pick = (keys: readonly string[], which: 'mine' | 'theirs') => setPicked(new Map([...picked, ...keys.map((key) => [key, which] as const)]));
  if (stale.length === 0) return null;
  const confirm = () => {
    draft.choose(new Map(stale.map(({ key }) => [key, picked.get(key) ?? 'mine'])));
    setPicked(new Map());
    setOpen(false);
  };
  return (
    <>
      <section className="hj-surface hj-pad hj-askbar hj-between" role="alert" style={{ flexWrap: 'wrap' }}>
        <span><StateTag tone="late" plain>{t('examinations:conflict.title', { count: stale.length })}</StateTag> {stale.slice(0, 6).map(({ cell }) => nameOf(cell)).join('、')}</span>
        <Button type="primary" onClick={() => setOpen(true)}>{t('examinations:conflict.open')}</Button>
      </section>
      <Modal
        open={open} title={t('examinations:conflict.title', { count: stale.length })} width={860} onCancel={() => setOpen(false)}
        footer={[
          <Button key="allMine" onClick={() => pick(stale.map(({ key }) => key), 'mine')}>{t('examinations:conflict.allMine')}</Button>,
          <Button key="allTheirs" onClick={() => pick(stale.map(({ key }) => key), 'theirs')}>{t('examinations:conflict.allTheirs')}</Button>,
          <Button key="ok" type="primary" onClick={confirm}>{t('examinations:conflict.confirm')}</Button>,
        ]}
      >
        <p>{t('conflictDetail')}</p>
        <Table
          size="small" pagination={false} rowKey={({ key }) => key} dataSource={stale} scroll={{ x: 'max-content' }}
          columns={[
            { title: t('cellName'), render: (_, { cell }) => nameOf(cell) },
            { title: t('examinations:conflict.mine'), render: (_, { key, cell }) => <Radio checked={(picked.get(key) ?? 'mine') === 'mine'} onChange={() => pick([key], 'mine')}>{cell.text || '—'}</Radio> },
            {
              title: t('examinations:conflict.theirs'),
              render: (_, { key, cell }) => (
                <Radio checked={picked.get(key) === 'theirs'} onChange={() => pick([key], 'theirs')}>
                  {cell.theirs?.text || '—'}{cell.theirs && <div className="hj-caption">{cell.theirs.by} · {at(cell.theirs.at)}</div>}
                </Radio>
              ),
            },
          ]}
        />
      </Modal>
    </>
  );
}
