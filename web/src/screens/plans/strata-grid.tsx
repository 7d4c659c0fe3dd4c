import { useState } from 'react';
import { App, Button, Input, Modal } from 'antd';
import { CopyOutlined, DeleteOutlined, SnippetsOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { blockOf, ResultGrid, type GridColumn } from '../../parts';
import { blankRow, completed, countOf, faultsOf, isBlank, nextCode, stratumFields, type Book, type StratumField, type StratumText } from './strata-text';

interface StrataGridProps {
  readonly rows: readonly StratumText[];
  readonly book: Book;
  readonly period: { readonly periodFrom: string; readonly periodTo: string };
  /** Units that can be drawn, by stratum as it was saved last. */
  readonly sizes: ReadonlyMap<string, number>;
  readonly onChange: (change: (before: readonly StratumText[]) => readonly StratumText[]) => void;
  readonly onSubmit: () => void;
}

/** Ends with one blank row, so that there is always a place to type; drops blank rows before it. */
export function tidy(rows: readonly StratumText[]): readonly StratumText[] {
  const filled = rows.filter((row, at) => !isBlank(row) || at === rows.length - 1);
  const last = filled.at(-1);
  return last && isBlank(last) ? filled : [...filled, blankRow(nextCode(filled))];
}

/** Puts a block from a spreadsheet into new rows at the end, its first cell in the column `from`. */
function appended(rows: readonly StratumText[], block: readonly (readonly string[])[], from: number, period: StrataGridProps['period']): readonly StratumText[] {
  const out = rows.filter((row) => !isBlank(row));
  for (const line of block) {
    if (line.every((cell) => cell === '')) continue;
    const cells = Object.fromEntries(line.flatMap((cell, at) => (stratumFields[from + at] ? [[stratumFields[from + at]!, cell]] : [])));
    out.push(completed({ ...blankRow(nextCode(out)), ...cells }, out.at(-1), period));
  }
  return tidy(out);
}

/** The strata as a spreadsheet: typed, pasted, filled down; every cell that cannot be understood says why. */
export function StrataGrid({ rows, book, period, sizes, onChange, onSubmit }: StrataGridProps) {
  const { t } = useTranslation('plans');
  const suggestions: Partial<Record<StratumField, readonly string[]>> = {
    division: book.divisions.labels, businessType: book.businessTypes.labels, tag: book.tags.labels, scheme: book.schemes.labels, laboratory: book.laboratories.labels,
    creditClass: book.creditClasses.labels,
  };
  const widths: Readonly<Record<StratumField, number>> = { division: 108, businessType: 48, tag: 96, scheme: 190, quota: 48, reserves: 48, laboratory: 170, dueOn: 88, creditClass: 48 };
  const columns: GridColumn<StratumText>[] = [
    { key: 'code', title: t('field.code'), width: 48, render: (row) => (isBlank(row) ? <span aria-hidden>+</span> : row.code) },
    ...stratumFields.map((field) => ({
      key: field, title: t(`field.${field}`), width: widths[field], editable: true, numeric: field === 'quota' || field === 'reserves', ...(suggestions[field] ? { suggestions: suggestions[field] } : {}),
    })),
    { key: 'remove', title: <span className="hj-hidden">{t('remove')}</span>, width: 28, render: (row) => !isBlank(row) && (
      <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={t('removeRow', { code: row.code })} onClick={() => onChange((before) => tidy(before.filter(({ code }) => code !== row.code)))} />
    ) },
  ];
  const filled = rows.filter((row) => !isBlank(row));
  return (
    <section className="hj-surface" aria-label={t('strata')}>
      <div className="hj-sectionhead">
        <h2>{t('strata')} <span className="hj-quiet">{filled.length}</span></h2>
        <div className="hj-row">
          <span className="hj-figures" role="status">{t('totals', { quota: filled.reduce((sum, row) => sum + countOf(row.quota), 0), reserves: filled.reduce((sum, row) => sum + countOf(row.reserves), 0) })}</span>
          <PasteButton onPaste={(block) => onChange((before) => appended(before, block, 0, period))} />
        </div>
      </div>
      <p className="hj-caption" style={{ margin: 0, padding: '0 20px 10px' }}>{t('poolHelp')}</p>
      <div className="hj-strata">
        <ResultGrid<StratumText>
          label={t('strata')}
          rows={rows}
          rowKey={(row) => row.code}
          columns={columns}
          value={(row, column) => row[column as StratumField]}
          onChange={(changes) => onChange((before) => {
            const byRow = new Map<string, Record<string, string>>();
            for (const { rowKey, column, to } of changes) byRow.set(rowKey, { ...byRow.get(rowKey), [column]: to });
            const next: StratumText[] = [];
            for (const row of before) {
              const change = byRow.get(row.code);
              const made = change ? { ...row, ...change } : row;
              // What was left empty is filled in once, when the row is begun; a cell that is cleared later stays clear.
              next.push(change && isBlank(row) ? completed(made, next.at(-1), period) : made);
            }
            const last = next.at(-1);
            return last && isBlank(last) ? next : [...next, blankRow(nextCode(next))];
          })}
          onPasteBelow={(block, column) => onChange((before) => appended(before, block, Math.max(0, stratumFields.indexOf(column as StratumField)), period))}
          cellState={(row, column) => {
            const fault = faultsOf(row, book, period)[column as StratumField];
            const size = sizes.get(row.code);
            const over = column === 'quota' && !fault && size !== undefined ? countOf(row.quota) - size : 0;
            if (over > 0) return { tone: 'late', word: t('fault.over', { over }), why: t('faultWhy.over', { size, over }) };
            return fault && { tone: 'late', word: t(`fault.${fault}`), why: t(`faultWhy.${fault}`, { from: period.periodFrom, to: period.periodTo }) };
          }}
          onSubmit={onSubmit}
        />
      </div>
    </section>
  );
}

function PasteButton({ onPaste }: { onPaste: (block: readonly (readonly string[])[]) => void }) {
  const { t } = useTranslation('plans');
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const headings = stratumFields.map((field) => t(`field.${field}`));
  // A first line of headings is no stratum.
  const block = blockOf(text).filter((line, at) => !(at === 0 && line.some((cell) => headings.includes(cell))) && line.some((cell) => cell !== ''));
  const copy = () => void navigator.clipboard.writeText(headings.join('\t')).then(() => message.success(t('paste.copied')), () => message.info(headings.join(' | '), 8));
  return (
    <>
      <Button icon={<SnippetsOutlined />} onClick={() => setOpen(true)}>{t('paste.open')}</Button>
      <Modal
        open={open}
        title={t('paste.open')}
        width={720}
        okText={t('paste.add', { count: block.length })}
        okButtonProps={{ disabled: block.length === 0 }}
        cancelText={t('parts:cancel')}
        onCancel={() => setOpen(false)}
        onOk={() => { onPaste(block); setText(''); setOpen(false); }}
        destroyOnHidden
      >
        <p>{t('paste.how')}</p>
        <p className="hj-row"><span className="hj-caption">{headings.join(' | ')}</span><Button size="small" icon={<CopyOutlined />} onClick={copy}>{t('paste.copy')}</Button></p>
        <Input.TextArea autoFocus rows={8} value={text} aria-label={t('paste.open')} placeholder={t('paste.here')} onChange={(event) => setText(event.target.value)} wrap="off" />
      </Modal>
    </>
  );
}
