const DANGEROUS = /^[=+\-@\t\r]/;
const NUMBER = /^[+-]?\d+(\.\d+)?$/;

/** A text cell that a spreadsheet will not take for a formula: a leading `= + - @`, tab or CR gets an apostrophe before it; plain numbers stay. */
export function safeCell(text: string): string {
  return DANGEROUS.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}
