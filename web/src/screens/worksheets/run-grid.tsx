import { useCallback, useMemo, useState } from 'react';
import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { keyOfInput, type InputPlace } from '@pure/results/domain/index.js';
import { ResultGrid, type GridColumn } from '../../parts';
import { AtHand } from './at-hand';
import { batchLines, calculationColumns, cellStateOf, inputAt, plainColumns, type BatchLine } from './grid-columns';
import { calculationOf, Places, type PlaceRow } from './model';
import type { Worksheet } from './types';
import type { WorksheetDraft } from './use-worksheet';

interface Typing { readonly rowKey: string; readonly column: string; readonly text: string }

/** The run in a grid that is worked from the keyboard: what is entered once on top, then every place; results and judgements appear as one types. */
export function RunGrid({ worksheet, draft, onSubmit }: { worksheet: Worksheet; draft: WorksheetDraft; onSubmit?: (() => void) | undefined }) {
  const { t, i18n } = useTranslation('worksheets');
  const isChinese = i18n.resolvedLanguage !== 'en';
  const calculation = useMemo(() => calculationOf(worksheet.calculation ?? null), [worksheet.calculation]);
  const [chosen, setChosen] = useState(worksheet.parameters[0] ?? '');
  const parameter = calculation ? chosen : null;
  const [typing, setTyping] = useState<Typing | null>(null);
  const [here, setHere] = useState<number | null>(null);
  const { cells, inputs, status, write } = draft;

  const typed = useMemo(() => {
    if (!typing) return null;
    const at = inputAt(typing.column, parameter);
    const position = worksheet.positions.find((one) => String(one.place) === typing.rowKey && one.parameter === at.parameter);
    return position ? { key: keyOfInput({ positionId: position.id, replicate: at.replicate, name: at.name }), text: typing.text } : null;
  }, [typing, parameter, worksheet.positions]);

  const places = useMemo(() => new Places(calculation, isChinese ? 'zh' : 'en'), [calculation, isChinese]);
  const findings = useMemo(() => new Map(worksheet.findings.map((finding) => [finding.positionId, finding])), [worksheet.findings]);
  const rows = useMemo(() => {
    const stored = (place: InputPlace) => cells.get(keyOfInput(place))?.text ?? inputs.get(keyOfInput(place))?.text ?? '';
    const textOf = (place: InputPlace) => (typed?.key === keyOfInput(place) ? typed.text : stored(place));
    return places.of(worksheet, textOf, (key) => {
      const cell = cells.get(key);
      return cell ? `·${cell.hold ?? status}` : '';
    });
  }, [places, worksheet, cells, inputs, status, typed]);

  const columns = useMemo(
    () => (calculation && parameter !== null ? calculationColumns(parameter, calculation, isChinese, t) : plainColumns(worksheet.parameters, t)),
    [calculation, parameter, isChinese, t, worksheet.parameters],
  );
  const value = useCallback((row: PlaceRow, column: string) => {
    const at = inputAt(column, parameter);
    const position = row.cells.get(at.parameter);
    const key = position && keyOfInput({ positionId: position.id, replicate: at.replicate, name: at.name });
    return (key && (cells.get(key)?.text ?? inputs.get(key)?.text)) ?? '';
  }, [parameter, cells, inputs]);
  const byPlace = new Map(rows.map((row) => [String(row.place), row]));
  const atHand = (here === null ? undefined : byPlace.get(String(here))) ?? rows[0];

  return (
    <div className="hj-stack">
      {calculation && worksheet.parameters.length > 1 && <Segmented value={chosen} onChange={setChosen} options={[...worksheet.parameters]} aria-label={t('parameter')} />}
      <BatchGrid worksheet={worksheet} draft={draft} lines={batchLines(calculation, isChinese, t)} />
      <ResultGrid<PlaceRow>
        key={parameter ?? ''}
        label={t('grid', { number: worksheet.number })}
        rows={rows}
        rowKey={(row) => String(row.place)}
        columns={columns}
        value={value}
        readOnly={!worksheet.mine}
        revision={(row) => (findings.size > 0 ? `${row.sign}${[...row.cells.values()].map(({ id }) => findings.get(id)?.kept).join()}` : row)}
        onTyping={setTyping}
        onRow={(row) => setHere(row.place)}
        {...(onSubmit ? { onSubmit } : {})}
        onChange={(changes) => write(changes.flatMap(({ rowKey, column, to }) => {
          const at = inputAt(column, parameter);
          const position = byPlace.get(rowKey)?.cells.get(at.parameter);
          return position ? [{ positionId: position.id, replicate: at.replicate, name: at.name, text: to }] : [];
        }))}
        cellState={(row, column) => cellStateOf(row, column, parameter, draft, findings, t)}
      />
      {calculation && parameter !== null && atHand && <AtHand row={atHand} parameter={parameter} calculation={calculation} />}
    </div>
  );
}

/** What is entered once for all places: the method's limits, blanks, concentrations of standards. */
function BatchGrid({ worksheet, draft, lines }: { worksheet: Worksheet; draft: WorksheetDraft; lines: readonly BatchLine[] }) {
  const { t } = useTranslation('worksheets');
  const { cells, inputs, write, status } = draft;
  const batchOf = new Map(worksheet.positions.filter(({ kind }) => kind === 'batch').map((position) => [position.parameter, position]));
  const placeOf = (line: BatchLine, parameter: string): InputPlace => ({ positionId: batchOf.get(parameter)?.id ?? '', replicate: 0, name: line.name });
  const columns: GridColumn<BatchLine>[] = [
    { key: 'label', title: t('batch'), width: 216, render: (line) => line.label },
    ...worksheet.parameters.map((parameter): GridColumn<BatchLine> => ({ key: parameter, title: `${parameter}${batchOf.get(parameter)?.unit ? ` (${batchOf.get(parameter)!.unit})` : ''}`, width: 112, numeric: true, editable: true })),
  ];
  return (
    <ResultGrid<BatchLine>
      label={t('batchGrid')}
      rows={lines}
      rowKey={(line) => line.name}
      columns={columns}
      value={(line, parameter) => (parameter === 'label' ? line.label : cells.get(keyOfInput(placeOf(line, parameter)))?.text ?? inputs.get(keyOfInput(placeOf(line, parameter)))?.text ?? '')}
      readOnly={!worksheet.mine}
      isBare
      onChange={(changes) => write(changes.flatMap(({ rowKey, column, to }) => {
        const line = lines.find(({ name }) => name === rowKey);
        return line ? [{ ...placeOf(line, column), text: to }] : [];
      }))}
      cellState={(line, parameter) => {
        const cell = parameter === 'label' ? undefined : cells.get(keyOfInput(placeOf(line, parameter)));
        if (!cell) return undefined;
        return cell.hold ? { tone: 'late', word: t(`cell.${cell.hold}`), sign: '!', why: cell.message } : { tone: 'waiting', word: t(status === 'offline' ? 'cell.offline' : 'cell.saving'), sign: status === 'offline' ? '⏸' : '…' };
      }}
    />
  );
}
