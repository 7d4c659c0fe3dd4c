import { chanceFrom } from './chance.js';
import { shortCounty, type DivisionRow, type Township } from './places.js';
import { personName, type CityWords } from './words.js';

export type InstitutionKind = 'city-bureau' | 'county-bureau' | 'station' | 'laboratory' | 'third-party-laboratory' | 'enterprise';
export type InstitutionDiscipline = 'food' | 'drug' | 'product' | 'metrology' | 'special-equipment';

export interface Institution {
  /** Stable within the demonstration; other rows refer to it. */
  readonly key: string;
  readonly kind: InstitutionKind;
  readonly name: string;
  /** Begins the numbers of a laboratory's reports; none for other institutions. */
  readonly shortName?: string;
  /** The institution above it in the tree; none for the city bureau and for those that belong to no bureau. */
  readonly parent: string | null;
  readonly divisionCode: string;
  readonly disciplines: readonly InstitutionDiscipline[];
}

export type RoleCode =
  | 'platform-administrator' | 'leader' | 'planner' | 'dispatcher' | 'handling-officer' | 'standards-officer' | 'sampler' | 'custodian'
  | 'technician' | 'checker' | 'signatory' | 'quality-manager' | 'enterprise-administrator' | 'enterprise-user' | 'auditor';

export interface Person {
  /** Signs in with it, lower case: the role alone for those shown at sign-in, otherwise role, institution and number. */
  readonly login: string;
  readonly name: string;
  readonly institution: string;
  readonly roles: readonly RoleCode[];
  /** The one of each role that the sign-in page of the demonstration offers. */
  readonly shownAtSignIn: boolean;
}

const centres: readonly (readonly [InstitutionDiscipline, string, string])[] = [
  ['food', '食品检验检测中心', '食检'],
  ['drug', '药品检验检测中心', '药检'],
  ['product', '产品质量检验检测中心', '质检'],
  ['metrology', '计量检定测试中心', '计量'],
  ['special-equipment', '特种设备检验检测中心', '特检'],
];

/** The city's bureau, county bureaus, stations, the five city centres, county centres and two laboratories from outside, parents before children. */
export function institutionsOf(divisions: readonly DivisionRow[], townships: readonly Township[]): readonly Institution[] {
  const city = divisions.find((row) => row.level === 'city');
  if (city === undefined) throw new Error('the divisions hold no city');
  const counties = divisions.filter((row) => row.level === 'county' && row.parent === city.code);
  const cityName = city.name.replace(/回族自治州$/, '州');
  const bureau: Institution = { key: 'city-bureau', kind: 'city-bureau', name: `${cityName}市场监督管理局`, parent: null, divisionCode: city.code, disciplines: [] };
  return [
    bureau,
    ...counties.map((county): Institution => (
      { key: `bureau-${county.code}`, kind: 'county-bureau', name: `${county.name}市场监督管理局`, parent: bureau.key, divisionCode: county.code, disciplines: [] })),
    ...townships.map((township): Institution => (
      { key: `station-${township.code}`, kind: 'station', name: township.stationName, parent: `bureau-${township.countyCode}`, divisionCode: township.code, disciplines: [] })),
    ...centres.map(([discipline, name, shortName]): Institution => (
      { key: `centre-${discipline}`, kind: 'laboratory', name: `${cityName}${name}`, shortName, parent: bureau.key, divisionCode: city.code, disciplines: [discipline] })),
    ...counties.map((county): Institution => ({
      key: `centre-${county.code}`, kind: 'laboratory', name: `${shortCounty(county.name)}检验检测中心`, shortName: `${shortCounty(county.name)}检`, parent: `bureau-${county.code}`, divisionCode: county.code, disciplines: ['food', 'product'],
    })),
    { key: 'third-party-1', kind: 'third-party-laboratory', name: '陇鉴检测技术（演示）有限公司', shortName: '陇鉴', parent: null, divisionCode: city.code, disciplines: ['food', 'product'] },
    { key: 'third-party-2', kind: 'third-party-laboratory', name: '河源质量检验（演示）股份有限公司', shortName: '河源', parent: null, divisionCode: city.code, disciplines: ['food'] },
  ];
}

type Posts = readonly (readonly [RoleCode, number])[];

const cityPosts: Posts = [
  ['platform-administrator', 1], ['leader', 1], ['planner', 3], ['dispatcher', 2], ['handling-officer', 4], ['standards-officer', 2], ['sampler', 6], ['auditor', 1],
];
const countyPosts: Posts = [['leader', 1], ['planner', 1], ['dispatcher', 1], ['handling-officer', 2], ['sampler', 3]];
const stationPosts: Posts = [['sampler', 2]];
const centrePosts: Posts = [['custodian', 2], ['technician', 8], ['checker', 2], ['signatory', 2], ['quality-manager', 1]];
const smallLaboratoryPosts: Posts = [['custodian', 1], ['technician', 3], ['checker', 1], ['signatory', 1], ['quality-manager', 1]];

function postsOf(institution: Institution): Posts {
  if (institution.key === 'city-bureau') return cityPosts;
  if (institution.kind === 'county-bureau') return countyPosts;
  if (institution.kind === 'station') return stationPosts;
  if (institution.key.startsWith('centre-6') || institution.kind === 'third-party-laboratory') return smallLaboratoryPosts;
  return institution.kind === 'laboratory' ? centrePosts : [['enterprise-administrator', 1], ['enterprise-user', 1]];
}

/** The people of the institutions, for every role at least one; an enterprise user belongs to an institution of kind `enterprise`. */
export function peopleOf(institutions: readonly Institution[], words: CityWords, seed: string): readonly Person[] {
  const chance = chanceFrom(`${seed}/people`);
  const shown = new Set<RoleCode>();
  return institutions.flatMap((institution) =>
    postsOf(institution).flatMap(([role, count]) =>
      Array.from({ length: count }, (_, index): Person => {
        // Laboratory roles are offered from the food centre, whose work the demonstration shows; it is the first laboratory.
        const shownAtSignIn = !shown.has(role);
        shown.add(role);
        return { login: shownAtSignIn ? role : `${role}.${institution.key.toLowerCase()}.${index + 1}`, name: personName(words, chance), institution: institution.key, roles: [role], shownAtSignIn };
      })));
}

/** An enterprise's place in the tree of institutions, for its own people. */
export function enterpriseInstitution(uscc: string, name: string, divisionCode: string): Institution {
  return { key: `enterprise-${uscc}`, kind: 'enterprise', name, parent: null, divisionCode, disciplines: [] };
}
