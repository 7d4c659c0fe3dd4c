import { useMemo, useState } from 'react';
import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { ResultGrid, type GridColumn } from '../../parts';
import { blankRow, completed, countOf, isBlank, nextCode, type Book, type StratumField, type StratumText } from './strata-text';

const DIMENSIONS = ['division', 'businessType', 'tag', 'creditClass', 'scheme'] as const satisfies readonly StratumField[];
type Dimension = (typeof DIMENSIONS)[number];
const TOTAL = '#total';

interface StrataCrossProps {
  readonly rows: readonly StratumText[];
  readonly book: Book;
  readonly period: { readonly periodFrom: string; readonly periodTo: string };
  readonly sizes: ReadonlyMap<string, number>;
  readonly onChange: (change: (before: readonly StratumText[]) => readonly StratumText[]) => void;
  readonly onSubmit: () => void;
}

interface Line {
  readonly key: string;
  readonly value: string;
}

/** What the cells that are typed first are filled with: the dimensions that stand neither in a row nor in a column, and the laboratory. */
type Rest = Partial<Record<Dimension | 'laboratory', string>>;

function lookupOf(book: Book, dimension: Dimension | 'laboratory') {
  return { division: book.divisions, businessType: book.businessTypes, tag: book.tags, creditClass: book.creditClasses, scheme: book.schemes, laboratory: book.laboratories }[dimension];
}

/** The strata of one cell: those of its row and column that agree with what is fixed for the rest. */
function inCell(row: StratumText, rowBy: Dimension, of: string, columnBy: Dimension, across: string, rest: Rest): boolean {
  return !isBlank(row) && row[rowBy] === of && row[columnBy] === across
    && DIMENSIONS.every((dimension) => dimension === rowBy || dimension === columnBy || rest[dimension] === undefined || row[dimension] === rest[dimension]);
}

/** The strata as a cross of two dimensions: a quota per cell, with the totals of rows and columns. A cell that is typed makes a stratum, one that is cleared removes it. */
export function StrataCross({ rows, book, period, sizes, onChange, onSubmit }: StrataCrossProps) {
  const { t } = useTranslation('plans');
  const [rowBy, setRowBy] = useState<Dimension>('division');
  const [columnBy, setColumnBy] = useState<Dimension>('scheme');
  const [added, setAdded] = useState<Partial<Record<Dimension, readonly string[]>>>({});
  const [rest, setRest] = useState<Rest>({});
  const label = (dimension: Dimension, value: string) => value || t(dimension === 'division' ? 'everywhere' : dimension === 'businessType' ? 'everyType' : 'notAsked');
  const filled = useMemo(() => rows.filter((row) => !isBlank(row)), [rows]);
  const valuesOf = (dimension: Dimension) => {
    const order = ['', ...lookupOf(book, dimension).labels];
    const all = new Set([...filled.map((row) => row[dimension]), ...(added[dimension] ?? [])]);
    return [...all].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  };
  const [down, across] = [valuesOf(rowBy), valuesOf(columnBy)];
  const cell = (of: string, over: string) => filled.filter((row) => inCell(row, rowBy, of, columnBy, over, rest));
  const sum = (found: readonly StratumText[]) => found.reduce((total, row) => total + countOf(row.quota), 0);
  const shown = filled.filter((row) => DIMENSIONS.every((dimension) => dimension === rowBy || dimension === columnBy || rest[dimension] === undefined || row[dimension] === rest[dimension]));
  const lines: Line[] = [...down.map((value) => ({ key: `=${value}`, value })), { key: TOTAL, value: '' }];
  const columns: GridColumn<Line>[] = [
    { key: 'name', title: t(`field.${rowBy}`), width: 150, render: (line) => (line.key === TOTAL ? <b>{t('total')}</b> : label(rowBy, line.value)) },
    ...across.map((over): GridColumn<Line> => ({
      key: `=${over}`, title: label(columnBy, over), width: 76, numeric: true,
      editable: (line) => line.key !== TOTAL && cell(line.value, over).length <= 1,
    })),
    { key: TOTAL, title: t('total'), width: 64, numeric: true, render: (line) => <b>{sum(line.key === TOTAL ? shown : shown.filter((row) => row[rowBy] === line.value))}</b> },
  ];
  const value = (line: Line, column: string) => {
    if (!column.startsWith('=')) return '';
    const over = column.slice(1);
    const found = line.key === TOTAL ? shown.filter((row) => row[columnBy] === over) : cell(line.value, over);
    return found.length === 0 ? '' : found.length === 1 && line.key !== TOTAL ? found[0]!.quota : String(sum(found));
  };
  const write = (changes: readonly { rowKey: string; column: string; to: string }[]) => onChange((before) => changes.reduce<readonly StratumText[]>((next, { rowKey, column, to }) => {
    const [of, over] = [rowKey.slice(1), column.slice(1)];
    const known = next.find((row) => inCell(row, rowBy, of, columnBy, over, rest));
    if (known) return to.trim() === '' ? next.filter((row) => row !== known) : next.map((row) => (row === known ? { ...row, quota: to } : row));
    if (to.trim() === '') return next;
    const done = next.filter((row) => !isBlank(row));
    return [...done, completed({ ...blankRow(nextCode(done)), ...rest, [rowBy]: of, [columnBy]: over, quota: to }, done.at(-1), period)];
  }, before));
  const choose = (which: 'row' | 'column', dimension: Dimension) => {
    const other = which === 'row' ? columnBy : rowBy;
    if (dimension === other) { setRowBy(columnBy); setColumnBy(rowBy); } else if (which === 'row') setRowBy(dimension); else setColumnBy(dimension);
    setRest(({ [dimension]: _, ...left }) => left);
  };
  const add = (dimension: Dimension) => (
    <Select
      mode="multiple" maxTagCount="responsive" style={{ minWidth: 180 }} aria-label={t('cross.values', { dimension: t(`field.${dimension}`) })} showSearch={{ optionFilterProp: 'label' }} value={valuesOf(dimension)}
      options={['', ...lookupOf(book, dimension).labels].map((one) => ({ value: one, label: label(dimension, one), disabled: filled.some((row) => row[dimension] === one) }))}
      onChange={(chosen: string[]) => setAdded((before) => ({ ...before, [dimension]: chosen }))}
    />
  );
  const dimensionSelect = (which: 'row' | 'column', at: Dimension) => (
    <Select style={{ width: 116 }} aria-label={t(`cross.${which}`)} value={at} onChange={(chosen) => choose(which, chosen)} options={DIMENSIONS.map((one) => ({ value: one, label: t(`field.${one}`) }))} />
  );
  return (
    <section className="hj-surface" aria-label={t('view.cross')}>
      <div className="hj-sectionhead">
        <h2>{t('view.cross')}</h2>
        <span className="hj-figures" role="status">{t('totals', { quota: sum(filled), reserves: filled.reduce((total, row) => total + countOf(row.reserves), 0) })}</span>
      </div>
      <Form layout="vertical" component="div" className="hj-pad hj-crosshead">
        <Form.Item label={t('cross.row')}><div className="hj-row" style={{ flexWrap: 'nowrap' }}>{dimensionSelect('row', rowBy)}{add(rowBy)}</div></Form.Item>
        <Form.Item label={t('cross.column')}><div className="hj-row" style={{ flexWrap: 'nowrap' }}>{dimensionSelect('column', columnBy)}{add(columnBy)}</div></Form.Item>
        {[...DIMENSIONS.filter((one) => one !== rowBy && one !== columnBy), 'laboratory' as const].map((one) => (
          <Form.Item key={one} label={t(`field.${one}`)}>
            <Select
              allowClear style={{ width: 170 }} aria-label={t(`field.${one}`)} showSearch={{ optionFilterProp: 'label' }} placeholder={t('cross.any')} value={rest[one] ?? null}
              options={lookupOf(book, one).labels.map((name) => ({ value: name, label: name }))}
              onChange={(chosen: string | null) => setRest(({ [one]: _, ...left }) => (chosen ? { ...left, [one]: chosen } : left))}
            />
          </Form.Item>
        ))}
      </Form>
      <div className="hj-strata">
        <ResultGrid<Line>
          label={t('view.cross')} rows={lines} rowKey={(line) => line.key} columns={columns} value={value} onChange={write} onSubmit={onSubmit}
          cellState={(line, column) => {
            const found = line.key !== TOTAL && column.startsWith('=') ? cell(line.value, column.slice(1)) : [];
            const [only] = found;
            if (found.length > 1) return { tone: 'waiting', word: t('cross.several', { count: found.length }), why: t('cross.severalWhy') };
            if (only && !/^\d{1,6}$/.test(only.quota.trim())) return { tone: 'late', word: t('fault.number'), why: t('faultWhy.number') };
            const size = only && sizes.get(only.code);
            const over = only && size !== undefined ? countOf(only.quota) - size : 0;
            return over > 0 ? { tone: 'late', word: t('fault.over', { over }), why: t('faultWhy.over', { size, over }) } : undefined;
          }}
        />
      </div>
    </section>
  );
}
