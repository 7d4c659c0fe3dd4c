import { memo, type ClipboardEvent, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { Tooltip } from 'antd';
import { StateTag, type Tone } from './state-tag';

export interface GridColumn<Row> {
  readonly key: string;
  readonly title: ReactNode;
  /** What the title stands for in full, on hover. */
  readonly hint?: string;
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
  /** Many small cells: a sign with the word on hover and for screen readers, in place of the written word. */
  readonly sign?: string;
}

/** What a row does to its grid; always the present ones, however long ago the row was drawn. */
export interface GridHands {
  readonly go: (row: number, column: number, extend: boolean) => void;
  readonly again: () => void;
  readonly deepen: (text: string) => void;
  readonly type: (text: string) => void;
  readonly enter: () => void;
  readonly leave: () => void;
  readonly key: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly copy: (event: ClipboardEvent) => void;
  readonly paste: (event: ClipboardEvent) => void;
}

interface GridRowProps<Row> {
  readonly row: Row;
  readonly rowKey: string;
  /** Drawn again only when this changes; left out: every time. */
  readonly revision?: unknown;
  readonly down: number;
  readonly label: string;
  readonly columns: readonly GridColumn<Row>[];
  readonly readOnly: boolean;
  /** The column of the cell at hand; −1 where it is in another row. */
  readonly active: number;
  readonly left: number;
  readonly right: number;
  readonly editing: string | null;
  readonly value: (row: Row, column: string) => string;
  readonly cellState?: ((row: Row, column: string) => CellState | undefined) | undefined;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly hands: RefObject<GridHands>;
}

export function mayEdit<Row>(column: GridColumn<Row> | undefined, row: Row | undefined, readOnly: boolean): boolean {
  const may = column?.editable;
  return !readOnly && row !== undefined && (typeof may === 'function' ? may(row) : may === true);
}

function DrawnRow<Row>({ row, rowKey, down, label, columns, readOnly, active, left, right, editing, value, cellState, field, hands }: GridRowProps<Row>) {
  return (
    <tr>
      {columns.map((column, across) => {
        const may = mayEdit(column, row, readOnly);
        const isActive = may && active === across;
        const ranged = across >= left && across <= right;
        const state = cellState?.(row, column.key);
        const text = column.editable === undefined ? undefined : value(row, column.key);
        return (
          <td
            key={column.key}
            role="gridcell"
            aria-selected={isActive}
            data-cell={`${rowKey}:${column.key}`}
            className={`${may ? 'hj-cell' : 'hj-fixed'}${isActive ? ' hj-active' : ''}${ranged ? ' hj-ranged' : ''}${column.numeric ? ' hj-right' : ''}`}
            onMouseDown={(event) => {
              if (!may || (isActive && editing !== null)) return;
              event.preventDefault();
              // Clicked again, a cell is still chosen as a whole: what is typed replaces it.
              if (isActive && !event.shiftKey) hands.current.again();
              else hands.current.go(down, across, event.shiftKey);
            }}
            onDoubleClick={() => { if (isActive) hands.current.deepen(text ?? ''); }}
          >
            <span className="hj-cellbody">
              <span className="hj-celltext">
                {isActive ? (
                  <input
                    ref={field}
                    className={column.numeric ? 'hj-right' : ''}
                    aria-label={`${label} ${down + 1} · ${typeof column.title === 'string' ? column.title : column.key}`}
                    autoComplete="off"
                    list={column.suggestions ? `hj-suggest-${column.key}` : undefined}
                    value={editing ?? text ?? ''}
                    onFocus={(event) => { hands.current.enter(); if (editing === null) event.target.select(); }}
                    onBlur={() => hands.current.leave()}
                    onChange={(event) => hands.current.type(event.target.value)}
                    onKeyDown={(event) => hands.current.key(event)}
                    onCopy={(event) => hands.current.copy(event)}
                    onPaste={(event) => hands.current.paste(event)}
                  />
                ) : column.clip ? (
                  <Tooltip title={column.clip(row)}><span className="hj-clip" style={{ maxWidth: column.width }}>{column.render?.(row) ?? text}</span></Tooltip>
                ) : (column.render?.(row) ?? text)}
              </span>
              {state && <Badge state={state} />}
            </span>
          </td>
        );
      })}
    </tr>
  );
}

function Badge({ state }: { state: CellState }) {
  if (state.sign !== undefined) {
    return <span className={`hj-cellstate hj-cellmark hj-${state.tone}`} role="img" aria-label={state.word} title={typeof state.why === 'string' ? `${state.word}：${state.why}` : state.word}>{state.sign}</span>;
  }
  const badge = <StateTag tone={state.tone} plain>{state.word}</StateTag>;
  return <span className="hj-cellstate">{state.why ? <Tooltip title={state.why}><span>{badge}</span></Tooltip> : badge}</span>;
}

/** Functions may be new at every drawing of the grid; what a row shows follows from its revision. */
export const GridRow = memo(DrawnRow, (before, now) =>
  now.revision !== undefined && before.revision === now.revision && before.columns === now.columns && before.down === now.down && before.active === now.active
  && before.left === now.left && before.right === now.right && before.editing === now.editing && before.readOnly === now.readOnly) as typeof DrawnRow;
