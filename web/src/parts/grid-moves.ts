/** Pure moves of a spreadsheet-like grid. Positions count from zero; a block is text in rows of cells. */
export interface At {
  readonly row: number;
  readonly column: number;
}

export interface GridChange {
  readonly row: number;
  readonly column: number;
  readonly from: string;
  readonly to: string;
}

export interface Range {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export function rangeOf(a: At, b: At): Range {
  return { top: Math.min(a.row, b.row), bottom: Math.max(a.row, b.row), left: Math.min(a.column, b.column), right: Math.max(a.column, b.column) };
}

/** The block that Excel, WPS or LibreOffice put on the clipboard: tabs between cells, line ends between rows, quotes around cells that hold either. */
export function blockOf(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const end = () => { rows.at(-1)!.push(cell); cell = ''; };
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index]!;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[index + 1] === '"') { cell += '"'; index += 1; } else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === '\t') end();
    else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && text[index + 1] === '\n') index += 1;
      end();
      rows.push([]);
    } else cell += sign;
  }
  if (cell !== '' || rows.at(-1)!.length > 0) end();
  if (rows.at(-1)!.length === 0) rows.pop();
  return rows.map((row) => row.map((one) => one.trim()));
}

/** The block as it goes to the clipboard. */
export function textOf(block: readonly (readonly string[])[]): string {
  return block.map((row) => row.map((cell) => (/[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t')).join('\n');
}

interface Sheet {
  readonly rows: number;
  readonly columns: number;
  readonly get: (row: number, column: number) => string;
  readonly editable: (row: number, column: number) => boolean;
}

function changed(sheet: Sheet, row: number, column: number, to: string): GridChange[] {
  if (row >= sheet.rows || column >= sheet.columns || !sheet.editable(row, column)) return [];
  const from = sheet.get(row, column);
  return from === to ? [] : [{ row, column, from, to }];
}

/** Changes of a paste: one cell fills the whole range, a block starts at its corner; cells that may not be edited are skipped. */
export function pasted(sheet: Sheet, range: Range, block: readonly (readonly string[])[]): GridChange[] {
  if (block.length === 1 && block[0]?.length === 1) return cleared(sheet, range, block[0][0]!);
  return block.flatMap((line, down) => line.flatMap((to, across) => changed(sheet, range.top + down, range.left + across, to)));
}

/** Changes that put `to` into every cell of the range; empty text clears it. */
export function cleared(sheet: Sheet, range: Range, to = ''): GridChange[] {
  const out: GridChange[] = [];
  for (let row = range.top; row <= range.bottom; row += 1) for (let column = range.left; column <= range.right; column += 1) out.push(...changed(sheet, row, column, to));
  return out;
}

/** Changes of fill down: the range's top row goes into the rows below; of a single cell, the one above comes down. */
export function filledDown(sheet: Sheet, range: Range): GridChange[] {
  const source = range.top === range.bottom ? range.top - 1 : range.top;
  if (source < 0) return [];
  const out: GridChange[] = [];
  for (let row = source + 1; row <= range.bottom; row += 1) for (let column = range.left; column <= range.right; column += 1) out.push(...changed(sheet, row, column, sheet.get(source, column)));
  return out;
}

export function undone(changes: readonly GridChange[]): GridChange[] {
  return changes.map((change) => ({ ...change, from: change.to, to: change.from })).reverse();
}

/** The next editable cell from `from` in a direction; `from` itself where there is none. Tab wraps to the next row. */
export function moved(sheet: Sheet, from: At, down: number, across: number, wrap = false): At {
  let { row, column } = from;
  for (let guard = 0; guard < sheet.rows * sheet.columns; guard += 1) {
    row += down;
    column += across;
    if (wrap && column >= sheet.columns) { column = 0; row += 1; }
    if (wrap && column < 0) { column = sheet.columns - 1; row -= 1; }
    if (row < 0 || column < 0 || row >= sheet.rows || column >= sheet.columns) return from;
    if (sheet.editable(row, column)) return { row, column };
  }
  return from;
}
