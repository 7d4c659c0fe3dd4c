import type { ReactNode } from 'react';
import { Button, Modal, Table } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { wordsOf } from '../api/problem';
import { StateTag, type Tone } from './state-tag';
import type { Autosave, SaveStatus } from './use-autosave';

const tones: Readonly<Record<SaveStatus, Tone>> = { clean: 'waiting', typing: 'waiting', saving: 'waiting', saved: 'done', offline: 'soon', refused: 'late', conflict: 'late' };

interface AutosaveStatusProps<T> {
  readonly autosave: Autosave<T>;
  /** Names and shows a field where the two versions are compared; the field's own name and text if left out. */
  readonly label?: (field: string) => string;
  readonly show?: (field: string, value: unknown) => ReactNode;
}

const plain = (value: unknown): string => (value === null || value === undefined || value === '' ? '—' : typeof value === 'object' ? JSON.stringify(value) : String(value));

/** The quiet "saved" beside a form, and the question when somebody else saved in between. */
export function AutosaveStatus<T extends object>({ autosave, label = (field) => field, show = (_, value) => plain(value) }: AutosaveStatusProps<T>) {
  const { t } = useTranslation('parts');
  const { status, savedAt, problem, conflict, resolve, blocker } = autosave;
  const words = problem && status === 'refused' ? wordsOf(problem) : null;
  const mine = (conflict?.mine ?? {}) as Record<string, unknown>;
  const theirs = (conflict?.theirs ?? {}) as Record<string, unknown>;
  const differing = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].filter((field) => JSON.stringify(mine[field]) !== JSON.stringify(theirs[field]));
  return (
    <>
      <span role="status" aria-live="polite">
        {status !== 'clean' && (
          <StateTag tone={tones[status]} plain>
            {t(`save.${status}`)}{status === 'saved' && savedAt ? ` ${dayjs(savedAt).format('HH:mm:ss')}` : ''}{words ? `：${words.title}` : ''}
          </StateTag>
        )}
      </span>
      <Modal
        open={conflict !== null}
        title={t('conflict.title')}
        width={760}
        closable={false}
        footer={[
          // Mine comes first and so has the focus: a stray Enter never throws away what was typed.
          <Button key="mine" type="primary" onClick={() => resolve('mine')}>{t('conflict.keepMine')}</Button>,
          <Button key="theirs" onClick={() => resolve('theirs')}>{t('conflict.takeTheirs')}</Button>,
        ]}
      >
        <p>{t('conflict.detail')}</p>
        <Table
          size="small"
          pagination={false}
          rowKey={(field) => field}
          dataSource={differing}
          columns={[
            { title: t('conflict.field'), render: (_, field: string) => label(field) },
            { title: t('conflict.mine'), render: (_, field: string) => show(field, mine[field]) },
            { title: t('conflict.theirs'), render: (_, field: string) => show(field, theirs[field]) },
          ]}
        />
      </Modal>
      <Modal open={blocker.state === 'blocked'} title={t('leave.title')} okText={t('leave.leave')} cancelText={t('leave.stay')} onOk={() => blocker.proceed?.()} onCancel={() => blocker.reset?.()}>
        {t('leave.detail')}
      </Modal>
    </>
  );
}
