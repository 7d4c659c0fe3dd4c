/** What one line of the directory's list says about one unit at one place, after it has been read and checked. */

export const unitKinds = ['enterprise', 'vendor', 'stall'] as const;
export type UnitKind = (typeof unitKinds)[number];

export const businessTypes = ['production', 'distribution', 'catering', 'online'] as const;
export type BusinessType = (typeof businessTypes)[number];

export const premisesTags = ['school-surroundings', 'rural-market', 'online-platform', 'coal-yard'] as const;
export type PremisesTag = (typeof premisesTags)[number];

export const creditClasses = ['A', 'B', 'C', 'D'] as const;
export type CreditClass = (typeof creditClasses)[number];

export const unitStatuses = ['open', 'suspended', 'closed'] as const;
export type UnitStatus = (typeof unitStatuses)[number];

export const licenceKinds = ['food-production', 'food-trade', 'drug'] as const;
export type LicenceKind = (typeof licenceKinds)[number];

export interface LicenceRow {
  readonly kind: LicenceKind;
  readonly number: string;
  /** Legal days, `YYYY-MM-DD`; a licence without a last day has none. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export interface DirectoryRow {
  readonly kind: UnitKind;
  /** Absent for street vendors and for stalls that have none of their own. */
  readonly uscc: string | null;
  readonly name: string;
  /** USCC of the market's organiser; only and always for stalls. */
  readonly organiser: string | null;
  readonly legalRepresentative: string | null;
  readonly phone: string | null;
  readonly creditClass: CreditClass | null;
  /** Absent: open for a new unit, unchanged for a known one. */
  readonly status: UnitStatus | null;
  /** The id that draws use: `[0-9A-Za-z-]+`. A unit with a USCC and no code of its own has its USCC here. */
  readonly premisesCode: string;
  readonly address: string;
  readonly divisionCode: string;
  /** The station's name; absent means the station of the division. */
  readonly station: string | null;
  readonly businessTypes: readonly BusinessType[];
  /** Absent: none for new premises, unchanged for known ones. */
  readonly tags: readonly PremisesTag[] | null;
  /** Degrees as written (decimal text), both or neither. */
  readonly latitude: string | null;
  readonly longitude: string | null;
  readonly licences: readonly LicenceRow[];
}
