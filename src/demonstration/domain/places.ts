import type { Chance } from './chance.js';
import type { CityWords } from './words.js';

export interface DivisionRow {
  readonly code: string;
  readonly name: string;
  readonly level: 'province' | 'city' | 'county' | 'township';
  readonly parent: string | null;
}

export interface Township {
  readonly code: string;
  readonly name: string;
  readonly countyCode: string;
  readonly countyName: string;
  /** A street office or the seat of a county, where addresses are streets and shops are many. */
  readonly urban: boolean;
  /** Its part of the city's enterprises; a whole number without unit. */
  readonly weight: number;
  readonly stationName: string;
  readonly schools: readonly string[];
  readonly market: string;
}

/** The divisions of a province's table that lie in one city (four digits of GB/T 2260), the city and its province included. */
export function divisionsOfCity(rows: readonly DivisionRow[], cityPrefix: string): readonly DivisionRow[] {
  const province = `${cityPrefix.slice(0, 2)}0000`;
  return rows.filter((row) => row.code.startsWith(cityPrefix) || row.code === province);
}

/**
 * The city's townships, each with its supervision station (one per township), in the order of their codes.
 * How many enterprises each gets is invented: streets and county seats many, towns some, villages few.
 */
export function townshipsOf(divisions: readonly DivisionRow[], words: CityWords, chance: Chance): readonly Township[] {
  const counties = new Map(divisions.filter((row) => row.level === 'county').map((row) => [row.code, row]));
  return divisions
    .filter((row) => row.level === 'township')
    .map((row) => {
      const county = counties.get(row.parent ?? '');
      if (county === undefined) throw new Error(`township ${row.code} has no county`);
      const kind = Number(row.code.slice(6));
      // GB/T 10114: 001–099 street offices, 100–199 towns (100 is usually the seat), 200–399 townships.
      const base = kind < 100 ? 34 : kind === 100 ? 36 : kind < 200 ? 11 : 4;
      const short = row.name.replace(/(街道|东乡族乡|镇|乡)$/, '');
      return {
        code: row.code,
        name: row.name,
        countyCode: county.code,
        countyName: county.name,
        urban: kind <= 100,
        weight: base + chance.below(base),
        // Two counties have a 城关镇, so the county's name belongs to the station's.
        stationName: `${county.name}市场监督管理局${short}市场监管所`,
        schools: [chance.of(words.schools), chance.of(words.schools)],
        market: `${short}${chance.of(words.markets)}`,
      };
    });
}

/** A county's short name as it stands on signs: 临夏市, 积石山, 东乡. */
export function shortCounty(name: string): string {
  if (name.endsWith('市') || name === '临夏县') return name;
  return name.replace(/(保安族东乡族撒拉族自治县|族自治县|县)$/, '');
}

/** An address in the township: street and number where there are streets, village and group elsewhere. */
export function addressIn(township: Township, words: CityWords, chance: Chance): string {
  const place = township.countyName + township.name;
  if (township.urban || chance.below(3) === 0) {
    const number = 1 + chance.below(398);
    const tail = chance.below(2) === 0 ? '' : chance.below(3) === 0 ? `${1 + chance.below(18)}号楼${101 + chance.below(24)}室` : chance.of(words.buildings);
    return `${place}${chance.of(words.streets)}${number}号${tail}`;
  }
  return `${place}${chance.of(words.villages)}村${1 + chance.below(9)}社${1 + chance.below(120)}号`;
}
