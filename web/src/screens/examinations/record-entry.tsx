import { useMemo, useState } from 'react';
import { App, Button, Input, Table, Upload } from 'antd';
import { SaveOutlined, UploadOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { blankRecord, criterionWords, parseRequirement, readRecord, RECORD_LIBRARY, type RecordResult } from '@pure/disciplines/index.js';
import { isRefusal, type Refusal } from '@pure/kernel/index.js';
import { StateTag } from '../../parts';
import { typedOf } from './cells';
import { DeficiencyChart } from './deficiency-chart';
import { sentenceOf } from './record-sentences';
import type { SheetRow } from './types';
import type { SheetDraft } from './use-sheet';

const MOST_BYTES = 1_000_000;
const shanghaiDay = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());

/** A whole original record: typed, pasted, scanned or read from a file, and judged as it grows by the same rules as on the server. What is typed stays on the device until it is saved. */
export function RecordEntry({ row, draft }: { row: SheetRow; draft: SheetDraft }) {
  const { t, i18n } = useTranslation('examinations');
  const { message } = App.useApp();
  const stored = draft.cells.get(row.determinationId)?.typed.text ?? typedOf(row.reading).text;
  const requirement = useMemo(() => {
    const parsed = parseRequirement(row.requirementText ?? '');
    return isRefusal(parsed) || parsed.kind !== 'procedure' ? undefined : parsed;
  }, [row.requirementText]);
  const [text, setText] = useState(() => stored || (requirement ? blankRecord(requirement, shanghaiDay(), RECORD_LIBRARY) : ''));
  const found = useMemo(() => (requirement ? readRecord(requirement, text, RECORD_LIBRARY) : undefined), [requirement, text]);
  if (!requirement) return null;
  const save = () => {
    if (text !== stored) draft.write([{ id: row.determinationId, field: 'text', to: text }]);
  };
  const append = async (file: File) => {
    if (file.size > MOST_BYTES) return void message.error(t('record.tooLarge'));
    const bytes = new Uint8Array(await file.arrayBuffer());
    setText((before) => `${before.replace(/\s+$/, '')}\n${decoded(bytes).replace(/^\uFEFF/, '').replace(/\s+$/, '')}`);
  };
  return (
    <div className="hj-record">
      <Input.TextArea
        aria-label={t('record.label', { parameter: row.parameter })} value={text} readOnly={!row.mine} autoSize={{ minRows: 8, maxRows: 24 }} spellCheck={false} style={{ fontFamily: 'monospace', margin: '8px 0' }}
        onChange={(event) => setText(event.target.value)} onBlur={() => { if (found && !isRefusal(found)) save(); }}
      />
      {row.mine && (
        <div className="hj-row" style={{ flexWrap: 'wrap' }}>
          <Button type="primary" icon={<SaveOutlined />} disabled={text === stored} onClick={save}>{t('record.save')}</Button>
          <Upload accept=".csv,.txt,.log" showUploadList={false} beforeUpload={(file) => { void append(file); return false; }}><Button icon={<UploadOutlined />}>{t('record.file')}</Button></Upload>
          <span className="hj-caption">{t('record.lines', { count: text.split('\n').length })}</span>
        </div>
      )}
      <div role="status" aria-live="polite" style={{ marginTop: 8 }}>{found && <Found found={found} language={i18n.language} />}</div>
    </div>
  );
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function Found({ found, language }: { found: RecordResult | Refusal; language: string }) {
  const { t } = useTranslation('examinations');
  const tongue = language.startsWith('zh') ? 'zh' : 'en';
  if (isRefusal(found)) return <p className="hj-bad">{sentenceOf(found, tongue)}</p>;
  const verdict = found.form === 'calibration' ? undefined : found.result.verdict;
  const tag = verdict && <StateTag tone={verdict === 'pass' ? 'done' : 'late'}>{t(`verdict.${verdict}`)}</StateTag>;
  switch (found.form) {
    case 'net-content': {
      const { result } = found;
      return (
        <>
          <p>{tag} x̄ = {result.mean} {result.unit}，s = {result.deviation}{result.bound && `，Qn − λs = ${result.bound}`}；T～2T：{result.beyondT}，&gt;2T：{result.beyondDoubleT}</p>
          {result.failed.map((criterion) => <p key={criterion} className="hj-bad">{criterionWords(criterion, result)[tongue]}</p>)}
          {result.plan?.isUnverified && <p className="hj-caption">{t('record.planUnverified', { edition: result.plan.edition })}</p>}
          <DeficiencyChart result={result} />
        </>
      );
    }
    case 'points':
    case 'calibration':
      return (
        <>
          <p>{tag}</p>
          <Table
            size="small" pagination={false} rowKey="name" dataSource={[...found.result.items]} scroll={{ x: 'max-content' }}
            columns={[
              { title: t('record.item'), dataIndex: 'name' }, { title: t('record.found'), dataIndex: 'found', align: 'right' }, { title: t('record.allowed'), dataIndex: 'allowed', align: 'right' },
              { title: t('record.line'), dataIndex: 'line', align: 'right' }, { title: t('sheet.judgement'), dataIndex: 'verdict', render: (one: 'pass' | 'fail') => <StateTag tone={one === 'pass' ? 'done' : 'late'} plain>{t(`verdict.${one}`)}</StateTag> },
            ]}
          />
        </>
      );
    case 'weighing':
      return <p>{tag} {t('record.sales', { count: found.result.sales.length, short: found.result.failed.length })}</p>;
    case 'checklist':
      return <p>{tag} {[found.result.conclusion, found.result.grade, ...found.result.failed].filter(Boolean).join(' · ')}</p>;
    case 'cylinders':
      return <p>{tag} {t('record.cylinders', { count: found.result.cylinders.length, scrapped: found.result.scrapped })}</p>;
  }
}
