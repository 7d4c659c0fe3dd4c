import { useEffect, useLayoutEffect, useMemo, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { blockOf, cleared, filledDown, moved, pasted, rangeOf, textOf, undone, type At, type GridChange } from './grid-moves';
import { GridRow, mayEdit, type CellState, type GridColumn, type GridHands } from './grid-row';

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
  /** Changes whenever what a row shows changes: rows whose own stays are not drawn again. Left out, all are, at every key. */
  readonly revision?: (row: Row) => unknown;
  /** Without the line that says which keys there are, where another grid beside says it. */
  readonly isBare?: boolean;
  /** What stands in the cell at hand while it is typed; null when it is no longer typed. */
  readonly onTyping?: (typing: { readonly rowKey: string; readonly column: string; readonly text: string } | null) => void;
}

/**
 * A grid that behaves like a spreadsheet: arrows, Tab and Enter move, typing replaces, F2 edits, Escape gives back,
 * Shift selects, Ctrl+C and Ctrl+V with blocks from Excel, Ctrl+D fills down, Delete clears, Ctrl+Z and Ctrl+Y.
 */
export function ResultGrid<Row>({ label, rows, rowKey, columns, value, onChange, cellState, readOnly = false, onPasteBelow, onSubmit, onRow, startAt, revision, onTyping, isBare = false }: ResultGridProps<Row>) {
  const { t } = useTranslation('parts');
  const sheet = useMemo(
    () => ({
      rows: rows.length,
      columns: columns.length,
      get: (row: number, column: number) => (rows[row] && columns[column] ? value(rows[row], columns[column].key) : ''),
      editable: (row: number, column: number) => mayEdit(columns[column], rows[row], readOnly),
    }),
    [rows, columns, value, readOnly],
  );
  const [at, setAt] = useState<At>(() => moved(sheet, { row: Math.max(0, rows.findIndex((row) => rowKey(row) === startAt)), column: -1 }, 0, 1, true));
  const [anchor, setAnchor] = useState<At | null>(null);
  const [editing, setText] = useState<string | null>(null);
  const setEditing = (text: string | null) => {
    setText(text);
    const row = rows[at.row];
    const column = columns[at.column];
    if (text !== editing && row && column) onTyping?.(text === null ? null : { rowKey: rowKey(row), column: column.key, text });
  };
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

  const hands = useRef<GridHands>(null!);
  const present: GridHands = {
    go: (row, column, extend) => go({ row, column }, extend),
    again: () => { field.current?.focus(); field.current?.select(); },
    deepen: (text) => { setEditing(text); if (field.current) field.current.dataset['deep'] = '1'; },
    type: setEditing,
    enter: () => { inside.current = true; },
    leave: () => { inside.current = false; commit(); },
    key: onKeyDown,
    copy: onCopy,
    paste: onPaste,
  };
  // Before the browser paints: a key that follows at once meets the hands of this drawing.
  useLayoutEffect(() => { hands.current = present; });

  return (
    <div className="hj-grid hj-surface">
      <table role="grid" aria-label={label} aria-rowcount={rows.length} aria-readonly={readOnly} aria-description={t('grid.help')}>
        <thead>
          <tr>{columns.map((column) => <th key={column.key} scope="col" title={column.hint} className={column.numeric ? 'hj-right' : ''} style={{ minWidth: column.width }}>{column.title}</th>)}</tr>
        </thead>
        <tbody>
          {rows.map((row, down) => {
            const isRanged = anchor !== null && down >= range.top && down <= range.bottom;
            const isHere = at.row === down;
            return (
              <GridRow<Row>
                key={rowKey(row)}
                row={row}
                rowKey={rowKey(row)}
                revision={revision?.(row)}
                down={down}
                label={label}
                columns={columns}
                readOnly={readOnly}
                active={isHere ? at.column : -1}
                left={isRanged ? range.left : -1}
                right={isRanged ? range.right : -1}
                editing={isHere ? editing : null}
                value={value}
                cellState={cellState}
                field={field}
                hands={hands}
              />
            );
          })}
        </tbody>
      </table>
      {columns.filter((column) => column.suggestions).map((column) => (
        <datalist key={column.key} id={`hj-suggest-${column.key}`}>{column.suggestions!.map((one) => <option key={one} value={one} />)}</datalist>
      ))}
      {!isBare && <p className="hj-caption" style={{ padding: '6px 10px', margin: 0 }}>{t('grid.help')}</p>}
    </div>
  );
}
