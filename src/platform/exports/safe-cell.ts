/** The full-width forms too: spreadsheets set to Chinese take them for the same signs. */
const DANGEROUS = /^[=+\-@\t\r\n＝＋－＠]/;
const NUMBER = /^[+-]?\d+(\.\d+)?$/;

/** A text cell that a spreadsheet will not take for a formula: a leading `= + - @`, tab or line break gets an apostrophe before it; plain numbers stay. */
export function safeCell(text: string): string {
  return DANGEROUS.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}
