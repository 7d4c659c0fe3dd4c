import { useMemo, useState, type ReactNode } from 'react';
import { Button, Checkbox, Dropdown } from 'antd';
import { CheckOutlined, CloseOutlined, SettingOutlined } from '@ant-design/icons';
import type { TFunction } from 'i18next';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { at, ResultGrid, StateTag, type CellState, type GridColumn } from '../../parts';
import { usePhone } from '../../look/appearance';
import { shown as shortened } from '../worksheets/shown';
import { worksheetTone } from '../worksheets/types';
import { awaitsPerson, typedOf, type Field } from './cells';
import type { Sheet, SheetRow } from './types';
import type { SheetDraft } from './use-sheet';
import { RecordEntry } from './record-entry';
import { VerdictTag, verdictTone } from './words';

const optional: readonly Field[] = ['quantitationLimit', 'expressedAs', 'notExamined', 'note'];
const remembered = 'hengjian.columns.sheet';

function useShown(): [ReadonlySet<Field>, (field: Field) => void] {
  const [shown, setShown] = useState<ReadonlySet<Field>>(() => {
    try {
      return new Set(JSON.parse(localStorage.getItem(remembered) ?? '["notExamined","note"]') as Field[]);
    } catch {
      return new Set<Field>(['notExamined', 'note']);
    }
  });
  const toggle = (field: Field) => {
    const next = new Set(shown);
    if (!next.delete(field)) next.add(field);
    setShown(next);
    localStorage.setItem(remembered, JSON.stringify([...next]));
  };
  return [shown, toggle];
}

/** The state of a result: what is happening to what was typed, else the verdict. */
function resultState(row: SheetRow, draft: SheetDraft, t: TFunction): CellState | undefined {
  const cell = draft.cells.get(row.determinationId);
  if (cell?.hold === 'unreadable') return { tone: 'late', word: t('cell.unreadable'), why: cell.message };
  if (cell?.hold === 'refused') return { tone: 'late', word: t('cell.refused'), why: cell.message };
  if (cell?.hold === 'stale') return { tone: 'late', word: t('cell.stale') };
  if (cell?.hold === 'reason') return { tone: 'soon', word: t('cell.reason') };
  if (cell?.hold === 'empty') return { tone: 'soon', word: t(row.reading ? 'cell.emptied' : 'cell.empty'), why: t('cell.emptyWhy') };
  if (cell) return { tone: 'waiting', word: t(draft.status === 'saving' ? 'cell.saving' : 'cell.typed') };
  if (!row.judgement) return undefined;
  if (row.judgement.verdict === 'pass' && row.judgement.nearLimit) return { tone: 'soon', word: t('nearLimit'), why: row.judgement.words };
  return { tone: verdictTone[row.judgement.verdict], word: t(`verdict.${row.judgement.verdict}`), why: row.judgement.words };
}

/** What is calculated on a worksheet, or held there, is not typed here. */
const isElsewhere = ({ worksheet }: SheetRow): boolean => worksheet !== null && (worksheet.isCalculated || worksheet.state === 'held');

interface SheetGridProps {
  readonly sheet: Sheet;
  readonly draft: SheetDraft;
  readonly startAt?: string | undefined;
  readonly onSubmit?: (() => void) | undefined;
}

/** All determinations of an item at once, in a grid that is worked from the keyboard; beneath it the one at hand in full. */
export function SheetGrid({ sheet, draft, startAt, onSubmit }: SheetGridProps) {
  const { t } = useTranslation('examinations');
  const phone = usePhone();
  const [shown, toggle] = useShown();
  const [hereId, setHere] = useState(startAt ?? sheet.determinations.find((row) => row.mine)?.determinationId);
  const rows = sheet.determinations;
  const readOnly = !rows.some((row) => row.mine);
  const typed = (row: SheetRow) => draft.cells.get(row.determinationId)?.typed ?? typedOf(row.reading);
  const findings = rows.some((row) => row.requirementKind === 'text' || awaitsPerson(row) || typed(row).meets !== '');
  const several = new Set(rows.map((row) => row.technicianName)).size > 1;
  const here = rows.find((row) => row.determinationId === hereId) ?? rows[0];

  const judged = (row: SheetRow): ReactNode => {
    const cell = draft.cells.get(row.determinationId);
    if (cell?.message) return <span className="hj-bad">{cell.message}</span>;
    if (cell?.hold === 'stale') return <span className="hj-bad">{t('cell.staleWhy', { who: cell.theirs?.by ?? '', text: cell.theirs?.text ?? '' })}</span>;
    if (cell) return <span className="hj-quiet">{cell.hold === 'empty' ? t('cell.emptyWhy') : cell.hold === 'reason' ? t('cell.reasonWhy') : '…'}</span>;
    if (!row.judgement) return <span className="hj-quiet">{row.computed ?? '—'}</span>;
    return <span className={verdictTone[row.judgement.verdict] === 'late' ? 'hj-bad' : ''}>{row.judgement.words || '—'}</span>;
  };
  const plainJudged = (row: SheetRow) => draft.cells.get(row.determinationId)?.message ?? row.judgement?.words ?? row.computed ?? '';
  const unitShown = (row: SheetRow) => (/[A-Za-zμ%℃]/.test(typed(row).text.replace(/^[<≤]/, '')) ? '' : row.unit);

  const columns: GridColumn<SheetRow>[] = [
    { key: 'parameter', title: t('sheet.parameter'), width: phone ? 128 : 190, clip: (row) => `${row.seq}. ${row.parameter}`, render: (row) => <><span className="hj-seq">{row.seq}</span>{row.parameter}</> },
    // On a phone the requirement stands beneath, with the determination at hand.
    ...(phone ? [] : [{ key: 'requirement', title: t('sheet.requirement'), width: 120, clip: (row: SheetRow) => row.requirementText ?? t('sheet.noRequirement'), render: (row: SheetRow) => row.requirementText ?? <StateTag tone="soon" plain>{t('sheet.noRequirement')}</StateTag> }]),
    { key: 'text', title: t('sheet.result'), width: phone ? 150 : 170, numeric: true, editable: (row) => row.mine && !isElsewhere(row) && row.requirementKind !== 'procedure', render: (row) => (row.requirementKind === 'procedure' ? <span className="hj-quiet">{t('record.whole')}</span> : isElsewhere(row) && row.reading ? <span title={typed(row).text}>{shortened(typed(row).text)}</span> : typed(row).text), suggestions: ['未检出'] },
    { key: 'detectionLimit', title: t('sheet.detectionLimit'), width: 84, numeric: true, editable: (row) => row.mine && !isElsewhere(row) },
    { key: 'unit', title: t('sheet.unit'), width: 64, editable: (row) => row.mine && !isElsewhere(row), render: (row) => typed(row).unit || <span className="hj-quiet">{unitShown(row)}</span> },
    ...(findings ? [{ key: 'meets', title: t('sheet.finding'), width: 76, editable: (row: SheetRow) => row.mine && (row.requirementKind === 'text' || awaitsPerson(row) || typed(row).meets !== ''), suggestions: [t('finding.yes'), t('finding.no')] } satisfies GridColumn<SheetRow>] : []),
    { key: 'judgement', title: t('sheet.judgement'), width: 300, clip: plainJudged, render: judged },
    ...optional.filter((field) => shown.has(field)).map((field): GridColumn<SheetRow> => ({ key: field, title: t(`sheet.${field}`), width: field === 'quantitationLimit' ? 96 : 130, editable: (row) => row.mine, clip: (row) => typed(row)[field] })),
    ...(several ? [{ key: 'technician', title: t('sheet.technician'), width: 90, render: (row: SheetRow) => row.technicianName ?? '—' }] : []),
  ];
  const value = useMemo(() => (row: SheetRow, column: string) => {
    const cells = draft.cells.get(row.determinationId)?.typed ?? typedOf(row.reading);
    const text = cells[column as Field] ?? '';
    return column === 'meets' && text ? t(`finding.${text}`) : text;
  }, [draft.cells, t]);

  return (
    <>
      <div className="hj-between" style={{ marginBottom: 8 }}>
        <span className="hj-caption">{t('sheet.count', { count: rows.length, entered: rows.filter((row) => row.reading).length })}</span>
        <Dropdown
          trigger={['click']}
          popupRender={() => (
            <div className="hj-surface hj-columns">
              {optional.map((field) => <Checkbox key={field} checked={shown.has(field)} onChange={() => toggle(field)}>{t(`sheet.${field}`)}</Checkbox>)}
            </div>
          )}
        >
          <Button type="text" size="small" icon={<SettingOutlined />}>{t('sheet.more')}</Button>
        </Dropdown>
      </div>
      <ResultGrid<SheetRow>
        label={t('sheet.label', { code: sheet.code })}
        rows={rows}
        rowKey={(row) => row.determinationId}
        columns={columns}
        value={value}
        readOnly={readOnly}
        startAt={startAt}
        onRow={(row) => setHere(row.determinationId)}
        {...(onSubmit ? { onSubmit } : {})}
        onChange={(changes) => draft.write(changes.map(({ rowKey, column, to }) => ({ id: rowKey, field: column as Field, to })))}
        cellState={(row, column) => {
          if (column === 'text') return resultState(row, draft, t);
          return column === 'detectionLimit' && row.judgement?.code === 'detection-limit-unknown' && typed(row).detectionLimit === '' ? { tone: 'soon', word: t('cell.needed') } : undefined;
        }}
      />
      {here && <AtHand row={here} draft={draft} />}
    </>
  );
}

/** The determination at hand: what it demands by which method, and what became of it. */
function AtHand({ row, draft }: { row: SheetRow; draft: SheetDraft }) {
  const { t } = useTranslation('examinations');
  const cell = draft.cells.get(row.determinationId);
  return (
    <section className="hj-surface hj-pad hj-athand" aria-label={t('sheet.atHand')} style={row.requirementKind === 'procedure' ? { position: 'static', marginTop: 12 } : undefined}>
      <div className="hj-between" style={{ flexWrap: 'wrap' }}>
        <b>{row.seq}. {row.parameter}</b>
        <span className="hj-row">
          {cell?.hold && <Button size="small" onClick={() => draft.drop(row.determinationId)}>{t('cell.drop')}</Button>}
          {row.mine && awaitsPerson(row) && !cell && (
            <>
              <span className="hj-caption">{t('finding.ask')}</span>
              <Button size="small" icon={<CheckOutlined />} onClick={() => draft.write([{ id: row.determinationId, field: 'meets', to: 'yes' }])}>{t('finding.yes')}</Button>
              <Button size="small" icon={<CloseOutlined />} onClick={() => draft.write([{ id: row.determinationId, field: 'meets', to: 'no' }])}>{t('finding.no')}</Button>
            </>
          )}
          {!cell && row.judgement && <VerdictTag verdict={row.judgement.verdict} nearLimit={row.judgement.nearLimit} t={t} plain={false} />}
        </span>
      </div>
      {row.worksheet && <p>{t('worksheets:number')} <Link to={`/worksheets/${row.worksheet.id}`}>{row.worksheet.number}</Link> <StateTag of="worksheets" state={row.worksheet.state} tone={worksheetTone[row.worksheet.state]} plain /></p>}
      {cell?.message && <p className="hj-bad">{cell.message}</p>}
      {row.requirementKind === 'procedure' ? <RecordEntry key={row.determinationId} row={row} draft={draft} /> : !cell && row.judgement?.words && <p>{row.judgement.words}</p>}
      <p className="hj-caption">
        {[row.requirementText ?? t('sheet.noRequirement'), row.basis, row.methods.join('、'), row.leftOut && `${row.leftOut.byName} ${at(row.leftOut.at)}`, row.reading && `${row.reading.enteredByName} ${at(row.reading.enteredAt)} ${t('sheet.reading', { number: row.reading.number })}`].filter(Boolean).join(' · ')}
      </p>
    </section>
  );
}
