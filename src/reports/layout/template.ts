/**
 * A template is data: pages of blocks, with facts named by paths. It has no logic beyond "present" and "absent".
 * Widths and heights are millimetres unless said otherwise, sizes of type are points.
 * In texts `{report.number}` is a fact, `{.name}` a fact of the current row, `{#}` its number, `{page}` and `{pages}` the page's;
 * `{path?}` gives nothing where the fact is absent, `{path|date}` writes 2026-05-13 as 2026年05月13日. `<b>`, `<sub>` and `<sup>` style the template's own words only.
 */
export interface Template {
  readonly $schema?: string;
  readonly discipline: string;
  readonly kind: string;
  readonly version: number;
  readonly title: string;
  readonly keywords?: string;
  readonly author?: string;
  /** Printed for an absent fact. */
  readonly absent: string;
  readonly page: PageSetup;
  readonly sections: readonly Section[];
}

export interface PageSetup {
  readonly orientation?: 'portrait' | 'landscape';
  readonly margins: Margins;
  readonly size: number;
}

export interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface Conditional {
  /** The block appears only where this fact is present (not absent, empty, or an empty list). */
  readonly when?: string;
  readonly unless?: string;
}

/** Begins on a new page. */
export interface Section extends Conditional {
  readonly id: string;
  readonly bookmark?: string;
  readonly margins?: Margins;
  readonly header?: readonly Block[];
  readonly footer?: readonly Block[];
  readonly blocks: readonly Block[];
  /** Type and heights shrink, down to 70 %, until the section fits on one page. */
  readonly onePage?: boolean;
}

export type Alignment = 'left' | 'center' | 'right' | 'justify' | 'spread';

export interface Style {
  readonly size?: number;
  readonly bold?: boolean;
  readonly align?: Alignment;
  readonly tracking?: number;
  readonly leading?: number;
  readonly indent?: number;
  readonly hanging?: number;
  readonly maxLines?: number;
  readonly absent?: string;
}

export interface TextBlock extends Conditional, Style {
  readonly kind: 'text';
  readonly text: string;
  readonly before?: number;
  readonly after?: number;
  readonly keepWithNext?: boolean;
}

/** Boxes to tick; a value outside the options ticks 其他 where that is one, and follows it. */
export interface Choices extends Style {
  readonly of: string;
  readonly options: readonly string[];
}

export interface ChoicesBlock extends Conditional, Choices {
  readonly kind: 'choices';
  readonly label?: string;
}

export interface Cell extends Style {
  readonly text?: string;
  readonly choices?: Choices;
  readonly blocks?: readonly Block[];
  /** A heading of the grid: centred. */
  readonly label?: boolean;
  readonly span?: number;
  readonly rows?: number;
  readonly valign?: 'top' | 'middle' | 'bottom';
  readonly padding?: number;
}

export interface GridRow extends Conditional {
  readonly cells: readonly Cell[];
  readonly height?: number;
}

export interface GridBlock extends Conditional {
  readonly kind: 'grid';
  /** Relative widths. */
  readonly columns: readonly number[];
  readonly rows: readonly GridRow[];
  readonly height?: number;
  readonly size?: number;
  readonly border?: 'full' | 'none';
}

export interface Column extends Conditional {
  readonly head: string;
  readonly text: string;
  /** A second, smaller paragraph where its facts are present. */
  readonly note?: string;
  readonly noteWhen?: string;
  readonly width: number;
  readonly align?: Alignment;
}

export interface TableBlock extends Conditional {
  readonly kind: 'table';
  readonly rows: string;
  readonly columns: readonly Column[];
  /** Rows in succession with the same value here stand under one heading. */
  readonly group?: string;
  readonly groupText?: string;
  readonly end?: string;
  readonly continued?: string;
  readonly continuation?: string;
  readonly empty?: string;
  readonly size?: number;
  readonly height?: number;
  /** A row where this is present is set in bold. */
  readonly boldWhen?: string;
}

/** Labels of equal width with underlined values, as on a cover. */
export interface LinesBlock extends Conditional {
  readonly kind: 'lines';
  readonly labelWidth: number;
  readonly gap: number;
  readonly size?: number;
  readonly items: readonly ({ readonly label: string; readonly text: string } & Conditional)[];
}

export interface NotesBlock extends Conditional, Style {
  readonly kind: 'notes';
  readonly items?: readonly string[];
  readonly from?: string;
  readonly gap?: number;
}

export interface SignaturesBlock extends Conditional {
  readonly kind: 'signatures';
  readonly columns: number;
  readonly size?: number;
  readonly height?: number;
  readonly people: readonly { readonly label: string; readonly name?: string; readonly image?: string; readonly date?: string }[];
}

export interface ImageBlock extends Conditional {
  readonly kind: 'image';
  readonly image: string;
  readonly width: number;
  readonly height: number;
  readonly align?: 'left' | 'center' | 'right';
}

/** Photographs with captions, several in a row. `from` is a list of `{image, caption}`. */
export interface ImagesBlock extends Conditional {
  readonly kind: 'images';
  readonly from: string;
  readonly columns: number;
  readonly height: number;
}

export interface QrBlock extends Conditional {
  readonly kind: 'qr';
  readonly text: string;
  readonly size: number;
  readonly align?: 'left' | 'center' | 'right';
}

/** The place of a seal: the seal's image, else the seal drawn with a name, else a dashed circle with words. With a drawn seal or an image the words stand beneath it. */
export interface SealBlock extends Conditional {
  readonly kind: 'seal';
  readonly text: string;
  readonly size: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly image?: string;
  readonly outline?: boolean;
  /** Drawn as a round seal: the name on the arc, what the seal is for under the star, a note in small type. */
  readonly name?: string;
  readonly purpose?: string;
  readonly note?: string;
  /** The digital signature is shown when the seal is pointed at. */
  readonly signature?: boolean;
}

/** Words in a dashed frame: the place of a mark that the laboratory prints or pastes. */
export interface FrameBlock extends Conditional {
  readonly kind: 'frame';
  readonly width: number;
  readonly height: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly blocks: readonly Block[];
}

export interface ColumnsBlock extends Conditional {
  readonly kind: 'columns';
  readonly gap?: number;
  readonly columns: readonly { readonly width: number; readonly valign?: 'top' | 'middle' | 'bottom'; readonly blocks: readonly Block[] }[];
}

export interface GroupBlock extends Conditional {
  readonly kind: 'group';
  readonly blocks: readonly Block[];
}

/** A sheet of equal cells, one for each row of `each`. */
export interface SheetBlock extends Conditional {
  readonly kind: 'sheet';
  readonly each: string;
  readonly columns: number;
  readonly rows: number;
  readonly padding: number;
  readonly outline?: boolean;
  readonly blocks: readonly Block[];
}

export interface RuleBlock extends Conditional {
  readonly kind: 'rule';
  readonly width?: number;
  readonly before?: number;
  readonly after?: number;
}

export interface SpaceBlock extends Conditional {
  readonly kind: 'space';
  readonly height: number;
}

/** Pushes what follows to the foot of the page. */
export interface SpringBlock extends Conditional {
  readonly kind: 'spring';
}

export type Block =
  | TextBlock | ChoicesBlock | GridBlock | TableBlock | LinesBlock | NotesBlock | SignaturesBlock | ImageBlock | ImagesBlock
  | QrBlock | SealBlock | FrameBlock | ColumnsBlock | GroupBlock | SheetBlock | RuleBlock | SpaceBlock | SpringBlock;
