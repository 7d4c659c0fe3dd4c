/** How one kind of result file is to be read, as data: plain JSON that a laboratory keeps per instrument. */
export interface InstrumentDeclaration {
  readonly name: string;
  /** `auto`: by byte-order mark, else UTF-8 where the bytes are sound UTF-8, else GB18030. */
  readonly encoding: 'auto' | 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
  readonly layout: TableLayout | PlateLayout | BlocksLayout;
  /** Words that mean “below the detection limit”, whatever their case (`<LOD`, `N.D.`, `----`). 未检出 and ND always do. */
  readonly notDetected?: readonly string[];
  /** The instrument's names of units that mean something else or nothing elsewhere: `{"ppb": "μg/L"}`. */
  readonly unitNames?: Readonly<Record<string, string>>;
  /** `1,25` is 1.25. */
  readonly decimalComma?: boolean;
  /** The last line that a whole file must have, as it begins; a file without it was cut off. */
  readonly lastLine?: string;
  /** A sample and analyte that appear again: `replicates` numbers them, `refuse` keeps none of them. A line that appears twice as a whole is refused either way. */
  readonly repeats: 'replicates' | 'refuse';
}

/** Which analyte a column or a name in the file stands for, and the unit its results must be expressible in. */
export interface AnalyteSpec {
  /** The column's header, or the name in the analyte column, as the file prints it. */
  readonly called: string;
  readonly analyte: string;
  readonly unit: string;
  /** The file's own unit, where the file does not print one; else as `unit`. */
  readonly fileUnit?: string;
}

interface Delimited {
  readonly delimiter: ',' | ';' | '\t' | '|' | 'blanks';
  /** Fields in double quotes, a quote inside doubled. */
  readonly quoted?: boolean;
}

/** A table with a header: each row a sample with a column per analyte (`wide`), or each row one sample and one analyte (`long`). */
export interface TableLayout extends Delimited {
  readonly kind: 'wide' | 'long';
  /** The table begins after the line that begins so; every further one begins another table, such as one per injection. */
  readonly after?: string;
  /** The header is the first line that holds a cell of each of these names. */
  readonly headerHas: readonly string[];
  /** How many lines the header takes: a second one (units, or kinds of value) is joined to the first as `Pb 208 [He]|Conc. [ug/L]`, an empty cell above repeating the one before it. */
  readonly headerLines?: 1 | 2;
  /** The table ends at a blank line (`blank`) or with the file. */
  readonly until: 'blank' | 'end';
  /** The sample's code stands in a column, or on a line `label<delimiter>code` above the table. */
  readonly sample: { readonly column: string } | { readonly label: string };
  readonly analytes: readonly AnalyteSpec[];
  /** Long tables: the columns of analyte, value and unit. A column that is not named: the one analyte, the unit of its declaration. */
  readonly analyteColumn?: string;
  readonly valueColumn?: string;
  readonly unitColumn?: string;
  /** Rows that are no samples, by what a column holds: standards, blanks of the calibration. */
  readonly leaveOut?: readonly { readonly column: string; readonly begins: readonly string[] }[];
}

/** A grid of 8 × 12 (or other) wells: a line with the column numbers, then a line per row letter. The sample is the well (`A1`). */
export interface PlateLayout extends Delimited {
  readonly kind: 'plate';
  readonly after?: string;
  readonly columns: number;
  readonly rows: number;
  readonly analyte: AnalyteSpec;
  /** Wells that were not used print nothing, or one of these. */
  readonly empty?: readonly string[];
}

/** A printer's lines: a label, then a value. A line `sampleLabel code` names the sample of those below it. A value without unit is not stable yet. */
export interface BlocksLayout {
  readonly kind: 'blocks';
  readonly sampleLabel: string;
  readonly analytes: readonly AnalyteSpec[];
}
