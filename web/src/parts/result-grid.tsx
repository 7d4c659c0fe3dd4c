import { useEffect, useMemo, useRef, useState, type ClipboardEvent, type KeyboardEvent, type ReactNode } from 'react';
import { Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { blockOf, cleared, filledDown, moved, pasted, rangeOf, textOf, undone, type At, type GridChange } from './grid-moves';
import { StateTag, type Tone } from './state-tag';

export interface GridColumn<Row> {
  readonly key: string;
  readonly title: ReactNode;
  readonly width?: number;
  readonly numeric?: boolean;
  /** Cells with text of the reader's; otherwise `render` shows what is fixed. */
  readonly editable?: boolean | ((row: Row) => boolean);
  readonly render?: (row: Row) => ReactNode;
  /** Offered while typing ("未检出"); other text stays allowed. */
  readonly suggestions?: readonly string[];
  /** Long words: cut at `width` in the grid, whole on hover. */
  readonly clip?: (row: Row) => string;
}

/** A cell's state: always a word and an icon, and on hover the reason. */
export interface CellState {
  readonly tone: Tone;
  readonly word: string;
  readonly why?: ReactNode;
}

interface ResultGridProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly columns: readonly GridColumn<Row>[];
  /** Exactly the text that was typed. */
  readonly value: (row: Row, column: string) => string;
  /** All changes of one deed (a paste is one deed, and one undo). */
  readonly onChange: (changes: readonly { rowKey: string; column: string; from: string; to: string }[]) => void;
  readonly cellState?: (row: Row, column: string) => CellState | undefined;
  readonly readOnly?: boolean;
  /** What a paste holds below the last row, and the key of the column in which it begins; left out where the rows are fixed. */
  readonly onPasteBelow?: (block: readonly (readonly string[])[], column: string) => void;
  /** Ctrl+Enter. */
  readonly onSubmit?: () => void;
  /** The row that the reader has come to. */
  readonly onRow?: (row: Row) => void;
  /** Key of the row to begin at; the first that may be edited if left out. */
  readonly startAt?: string | undefined;
}

/**
 * A grid that behaves like a spreadsheet: arrows, Tab and Enter move, typing replaces, F2 edits, Escape gives back,
 * Shift selects, Ctrl+C and Ctrl+V with blocks from Excel, Ctrl+D fills down, Delete clears, Ctrl+Z and Ctrl+Y.
 */
export function ResultGrid<Row>({ label, rows, rowKey, columns, value, onChange, cellState, readOnly = false, onPasteBelow, onSubmit, onRow, startAt }: ResultGridProps<Row>) {
  const { t } = useTranslation('parts');
  const sheet = useMemo(
    () => ({
      rows: rows.length,
      columns: columns.length,
      get: (row: number, column: number) => (rows[row] && columns[column] ? value(rows[row], columns[column].key) : ''),
      editable: (row: number, column: number) => {
        const may = columns[column]?.editable;
        return !readOnly && rows[row] !== undefined && (typeof may === 'function' ? may(rows[row]) : may === true);
      },
    }),
    [rows, columns, value, readOnly],
  );
  const [at, setAt] = useState<At>(() => moved(sheet, { row: Math.max(0, rows.findIndex((row) => rowKey(row) === startAt)), column: -1 }, 0, 1, true));
  const [anchor, setAnchor] = useState<At | null>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const [past, setPast] = useState<readonly (readonly GridChange[])[]>([]);
  const [future, setFuture] = useState<readonly (readonly GridChange[])[]>([]);
  const field = useRef<HTMLInputElement>(null);
  const inside = useRef(false);
  const range = rangeOf(at, anchor ?? at);

  const told = useRef(onRow);
  useEffect(() => { told.current = onRow; });
  const here = rows[at.row];
  const hereKey = here && rowKey(here);
  const shown = useRef(here);
  useEffect(() => { shown.current = here; });
  useEffect(() => {
    if (inside.current && hereKey !== undefined && shown.current) told.current?.(shown.current);
  }, [hereKey]);

  useEffect(() => {
    if (inside.current) {
      field.current?.focus({ preventScroll: true });
      field.current?.select();
      field.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  }, [at]);

  const announce = (changes: readonly GridChange[]) =>
    onChange(changes.map((change) => ({ rowKey: rowKey(rows[change.row]!), column: columns[change.column]!.key, from: change.from, to: change.to })));
  const apply = (changes: readonly GridChange[]) => {
    if (changes.length === 0) return;
    setPast([...past.slice(-99), changes]);
    setFuture([]);
    announce(changes);
  };
  const commit = () => {
    if (editing !== null && sheet.editable(at.row, at.column) && editing !== sheet.get(at.row, at.column)) apply([{ ...at, from: sheet.get(at.row, at.column), to: editing.trim() }]);
    setEditing(null);
  };
  const go = (to: At, extend = false) => {
    commit();
    inside.current = true;
    setAnchor(extend ? (anchor ?? at) : null);
    setAt(to);
  };
  const travel = (redo: boolean) => {
    const changes = (redo ? future : past).at(-1);
    if (!changes) return;
    setEditing(null);
    const back = redo ? changes : undone(changes);
    (redo ? setFuture : setPast)((redo ? future : past).slice(0, -1));
    (redo ? setPast : setFuture)([...(redo ? past : future), changes]);
    announce(back);
    setAt({ row: back[0]!.row, column: back[0]!.column });
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const control = event.ctrlKey || event.metaKey;
    const deep = editing !== null && field.current?.dataset['deep'] === '1';
    const take = (act: () => void) => { event.preventDefault(); act(); };
    const steps: Record<string, readonly [number, number]> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
    const step = steps[event.key];
    if (control && event.key === 'Enter') return take(() => { commit(); onSubmit?.(); });
    if (control && event.key.toLowerCase() === 'z') return take(() => travel(event.shiftKey));
    if (control && event.key.toLowerCase() === 'y') return take(() => travel(true));
    if (control && event.key.toLowerCase() === 'd') return take(() => { commit(); apply(filledDown(sheet, range)); });
    if (step && !(deep && step[0] === 0) && !control) {
      if (event.shiftKey) return take(() => { commit(); inside.current = true; setAnchor(anchor ?? at); setAt({ row: Math.max(0, Math.min(rows.length - 1, at.row + step[0])), column: Math.max(0, Math.min(columns.length - 1, at.column + step[1])) }); });
      return take(() => go(moved(sheet, at, step[0], step[1])));
    }
    if (event.key === 'Enter') return take(() => go(moved(sheet, at, event.shiftKey ? -1 : 1, 0)));
    if (event.key === 'Tab') {
      const to = moved(sheet, at, 0, event.shiftKey ? -1 : 1, true);
      if (to === at) return commit(); // at the last cell Tab leaves the grid
      return take(() => go(to));
    }
    if (event.key === 'Escape') return take(() => { setEditing(null); if (field.current) field.current.dataset['deep'] = ''; });
    if (event.key === 'F2') return take(() => { setEditing(sheet.get(at.row, at.column)); if (field.current) { field.current.dataset['deep'] = '1'; const end = field.current.value.length; field.current.setSelectionRange(end, end); } });
    if ((event.key === 'Delete' || (event.key === 'Backspace' && anchor)) && editing === null) return take(() => apply(cleared(sheet, range)));
    return undefined;
  };
  const onCopy = (event: ClipboardEvent) => {
    if (editing !== null) return;
    event.preventDefault();
    const block = Array.from({ length: range.bottom - range.top + 1 }, (_, down) => Array.from({ length: range.right - range.left + 1 }, (__, across) => sheet.get(range.top + down, range.left + across)));
    event.clipboardData.setData('text/plain', textOf(block));
  };
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (editing !== null && !/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    setEditing(null);
    const block = blockOf(text);
    apply(pasted(sheet, range, block));
    const below = block.slice(rows.length - range.top);
    if (below.length > 0) onPasteBelow?.(below, columns[range.left]!.key);
  };

  return (
    <div className="hj-grid hj-surface">
      <table role="grid" aria-label={label} aria-rowcount={rows.length} aria-readonly={readOnly} aria-description={t('grid.help')}>
        <thead>
          <tr>{columns.map((column) => <th key={column.key} scope="col" className={column.numeric ? 'hj-right' : ''} style={{ minWidth: column.width }}>{column.title}</th>)}</tr>
        </thead>
        <tbody>
          {rows.map((row, down) => (
            <tr key={rowKey(row)}>
              {columns.map((column, across) => {
                const may = sheet.editable(down, across);
                const active = may && at.row === down && at.column === across;
                const ranged = anchor !== null && down >= range.top && down <= range.bottom && across >= range.left && across <= range.right;
                const state = cellState?.(row, column.key);
                const text = column.editable === undefined ? undefined : sheet.get(down, across);
                const badge = state && <StateTag tone={state.tone} plain>{state.word}</StateTag>;
                return (
                  <td
                    key={column.key}
                    role="gridcell"
                    aria-selected={active}
                    data-cell={`${rowKey(row)}:${column.key}`}
                    className={`${may ? 'hj-cell' : 'hj-fixed'}${active ? ' hj-active' : ''}${ranged ? ' hj-ranged' : ''}${column.numeric ? ' hj-right' : ''}`}
                    onMouseDown={(event) => {
                      if (!may || (active && editing !== null)) return;
                      event.preventDefault();
                      if (active && !event.shiftKey) {
                        // Clicked again, a cell is still chosen as a whole: what is typed replaces it.
                        field.current?.focus();
                        field.current?.select();
                        return;
                      }
                      go({ row: down, column: across }, event.shiftKey);
                    }}
                    onDoubleClick={() => { if (active) { setEditing(text ?? ''); if (field.current) field.current.dataset['deep'] = '1'; } }}
                  >
                    <span className="hj-cellbody">
                      <span className="hj-celltext">
                        {active ? (
                          <input
                            ref={field}
                            className={column.numeric ? 'hj-right' : ''}
                            aria-label={`${label} ${down + 1} · ${typeof column.title === 'string' ? column.title : column.key}`}
                            autoComplete="off"
                            list={column.suggestions ? `hj-suggest-${column.key}` : undefined}
                            value={editing ?? text ?? ''}
                            onFocus={(event) => { inside.current = true; if (editing === null) event.target.select(); }}
                            onBlur={() => { inside.current = false; commit(); }}
                            onChange={(event) => setEditing(event.target.value)}
                            onKeyDown={onKeyDown}
                            onCopy={onCopy}
                            onPaste={onPaste}
                          />
                        ) : column.clip ? (
                          <Tooltip title={column.clip(row)}><span className="hj-clip" style={{ maxWidth: column.width }}>{column.render?.(row) ?? text}</span></Tooltip>
                        ) : (column.render?.(row) ?? text)}
                      </span>
                      {badge && <span className="hj-cellstate">{state.why ? <Tooltip title={state.why}><span>{badge}</span></Tooltip> : badge}</span>}
                    </span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {columns.filter((column) => column.suggestions).map((column) => (
        <datalist key={column.key} id={`hj-suggest-${column.key}`}>{column.suggestions!.map((one) => <option key={one} value={one} />)}</datalist>
      ))}
      <p className="hj-caption" style={{ padding: '6px 10px', margin: 0 }}>{t('grid.help')}</p>
    </div>
  );
}
