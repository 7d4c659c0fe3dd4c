import type { DirectoryRow } from '../../directory/domain/index.js';
import { chanceFrom } from './chance.js';
import { enterprisesOf, smallSubjectsOf, type CitySpec } from './enterprises.js';
import { enterpriseInstitution, institutionsOf, peopleOf, type Institution, type Person } from './institutions.js';
import { divisionsOfCity, townshipsOf, type DivisionRow, type Township } from './places.js';
import type { CityWords } from './words.js';

export interface City {
  readonly divisions: readonly DivisionRow[];
  readonly townships: readonly Township[];
  readonly institutions: readonly Institution[];
  readonly people: readonly Person[];
  /** 137,115 rows, made as they are read; each call begins anew with the same first row. */
  enterprises(): Iterable<DirectoryRow>;
  /** Stalls and street vendors; their organisers are among the enterprises, so load those first. */
  smallSubjects(): Iterable<DirectoryRow>;
}

export const citySeed = 'hengjian-demonstration-1';
const cityPrefix = '6229';

/**
 * The whole demonstration city from the province's divisions, the word lists and a legal day; nothing else decides it.
 * 131 townships with a station each, 137,115 enterprises, 2,620 stalls, 1,048 street vendors.
 */
export function demonstrationCity(provinceDivisions: readonly DivisionRow[], words: CityWords, today: string): City {
  const divisions = divisionsOfCity(provinceDivisions, cityPrefix);
  const townships = townshipsOf(divisions, words, chanceFrom(`${citySeed}/townships`));
  const spec: CitySpec = { seed: citySeed, townships, words, today };
  const [first] = enterprisesOf(spec, 1);
  const institutions = institutionsOf(divisions, townships);
  const withEnterprise = first?.uscc ? [...institutions, enterpriseInstitution(first.uscc, first.name, first.divisionCode)] : institutions;
  return {
    divisions,
    townships,
    institutions: withEnterprise,
    people: peopleOf(withEnterprise, words, citySeed),
    enterprises: () => enterprisesOf(spec),
    smallSubjects: () => smallSubjectsOf(spec, { stalls: 20, vendors: 8 }),
  };
}

/** The rows of a divisions file (`code,name,level,parent` with a header line, no quoted fields). */
export function divisionsFrom(csv: string): readonly DivisionRow[] {
  return csv.trim().split(/\r?\n/).slice(1).map((line) => {
    const [code = '', name = '', level = '', parent = ''] = line.split(',');
    return { code, name, level: level as DivisionRow['level'], parent: parent === '' ? null : parent };
  });
}
