import type { BusinessType, CreditClass, DirectoryRow, LicenceRow, UnitStatus } from '../../directory/domain/index.js';
import { chanceFrom, weighted, type Chance } from './chance.js';
import { inventedLicence, inventedPhone, inventedUscc } from './code-numbers.js';
import { addressIn, shortCounty, type Township } from './places.js';
import { personName, type CityWords, type Trade } from './words.js';

/** As many as the bureau's city register has. */
export const enterpriseCount = 137_115;

export interface CitySpec {
  readonly seed: string;
  readonly townships: readonly Township[];
  readonly words: CityWords;
  /** The demonstration's legal day, `YYYY-MM-DD`; licences begin before it and most end after it. */
  readonly today: string;
}

/** Shares in 1,000, near what provinces have published for food operators' risk classes. */
const creditShares: readonly (readonly [CreditClass, number])[] = [['A', 312], ['B', 538], ['C', 124], ['D', 26]];
const statusShares: readonly (readonly [UnitStatus, number])[] = [['open', 951], ['suspended', 17], ['closed', 32]];

/**
 * The city's enterprises, one after the other; the same specification gives the same rows. Every one has a USCC that is
 * valid and nobody's, an address in its township, and one premises whose code is the USCC. The first enterprise of every
 * township is the company that runs its market, so that stalls can name an organiser that stands before them.
 */
export function* enterprisesOf(spec: CitySpec, count: number = enterpriseCount): Generator<DirectoryRow> {
  const chance = chanceFrom(`${spec.seed}/enterprises`);
  const nextTownship = weighted(spec.townships, (township) => township.weight);
  const nextTrade = weighted(spec.words.trades, (trade) => trade.share);
  const nextCredit = weighted(creditShares, ([, share]) => share);
  const nextStatus = weighted(statusShares, ([, share]) => share);
  const taken = new Set<string>();
  for (let serial = 0; serial < count; serial += 1) {
    const organises = serial < spec.townships.length ? spec.townships[serial] : undefined;
    const township = organises ?? nextTownship(chance);
    const trade = nextTrade(chance);
    const company = organises !== undefined || chance.below(100) < trade.companyPercent;
    const name = organises
      ? `${shortCounty(township.countyName)}${township.market}管理有限公司`
      : distinctName(spec.words, township, trade, company, chance, taken);
    const [status] = organises ? (['open'] as const) : nextStatus(chance);
    const uscc = inventedUscc(company ? '1' : '2', township.countyCode, serial);
    yield {
      kind: 'enterprise',
      uscc,
      name,
      organiser: null,
      legalRepresentative: personName(spec.words, chance),
      phone: inventedPhone(chance),
      creditClass: nextCredit(chance)[0],
      status,
      premisesCode: uscc,
      address: addressIn(township, spec.words, chance),
      divisionCode: township.code,
      station: township.stationName,
      businessTypes: organises ? ['distribution'] : businessTypesOf(trade, chance),
      tags: tagsOf(township, trade, organises !== undefined, chance),
      latitude: null,
      longitude: null,
      licences: organises ? [] : licencesOf(trade, township, serial, spec.today, chance),
    };
  }
}

/** Subjects without a USCC: stalls in the townships' markets and street vendors. Codes are theirs alone and never change. */
export function* smallSubjectsOf(spec: CitySpec, perTownship: { readonly stalls: number; readonly vendors: number }): Generator<DirectoryRow> {
  const chance = chanceFrom(`${spec.seed}/small-subjects`);
  const organisers = [...enterprisesOf(spec, spec.townships.length)];
  for (const [index, township] of spec.townships.entries()) {
    const organiser = organisers[index];
    const stalls = organiser === undefined ? 0 : perTownship.stalls;
    for (let number = 1; number <= stalls + perTownship.vendors; number += 1) {
      const isStall = number <= stalls;
      const owner = personName(spec.words, chance);
      const place = isStall ? `${township.market}${number}号` : '';
      const goods = chance.of(isStall ? spec.words.stallGoods : spec.words.vendorGoods);
      yield {
        kind: isStall ? 'stall' : 'vendor',
        uscc: null,
        name: `${place}${owner}${goods}`,
        organiser: isStall ? (organiser?.uscc ?? null) : null,
        legalRepresentative: owner,
        phone: inventedPhone(chance),
        creditClass: null,
        status: 'open',
        premisesCode: `${isStall ? 'T' : 'F'}-${township.code}-${String(number).padStart(3, '0')}`,
        address: isStall ? `${township.countyName}${township.name}${township.market}${number}号摊位` : addressIn(township, spec.words, chance),
        divisionCode: township.code,
        station: township.stationName,
        businessTypes: [isStall ? 'distribution' : 'catering'],
        tags: isStall && !township.urban ? ['rural-market'] : [],
        latitude: null,
        longitude: null,
        licences: [],
      };
    }
  }
}

/** A name that no other enterprise has had: place, sign, trade, and for companies the legal form. */
function distinctName(words: CityWords, township: Township, trade: Trade, company: boolean, chance: Chance, taken: Set<string>): string {
  const county = shortCounty(township.countyName);
  const place = company ? county : `${county}${chance.below(3) === 0 ? township.name.replace(/(街道|镇|乡)$/, '') : ''}`;
  for (let attempt = 0; ; attempt += 1) {
    const sign = chance.of(trade.signs);
    const brand = brandOf(words, company, chance);
    // After a few collisions further shops are branches, as they are on real signs.
    const branch = attempt > 3 ? `${township.name.replace(/(街道|镇|乡)$/, '')}${1 + chance.below(99)}店` : '';
    const name = company ? `${place}${brand}${sign}有限${chance.below(9) === 0 ? '责任' : ''}公司${branch && `第${chance.below(90) + 10}分公司`}` : `${place}${brand}${sign}${branch}`;
    if (!taken.has(name)) {
      taken.add(name);
      return name;
    }
  }
}

function brandOf(words: CityWords, company: boolean, chance: Chance): string {
  const [first, second] = words.brands;
  const draw = chance.below(10);
  if (!company && draw < 2) return `${chance.of(words.surnames)}${chance.of(words.givenNames[1])}`;
  if (!company && draw < 4) return `${chance.of(words.surnames)}${chance.of(second)}`;
  if (!company && draw === 4) return `${chance.of(words.surnames)}记${chance.of(second)}${chance.of(second)}`;
  return `${chance.of(first)}${chance.of(second)}${draw > 7 ? chance.of(second) : ''}`;
}

function businessTypesOf(trade: Trade, chance: Chance): readonly BusinessType[] {
  const also = trade.code !== 'online' && !trade.businessTypes.includes('production') && chance.perMille(60);
  return also ? [...trade.businessTypes, 'online'] : trade.businessTypes;
}

function tagsOf(township: Township, trade: Trade, organises: boolean, chance: Chance): DirectoryRow['tags'] {
  const nearSchool = !organises && trade.code !== 'factory' && chance.perMille(township.urban ? 90 : 45);
  const market = !township.urban && (organises || (trade.businessTypes.includes('distribution') && chance.perMille(170)));
  return nearSchool && market ? ['school-surroundings', 'rural-market'] : nearSchool ? ['school-surroundings'] : market ? ['rural-market'] : [];
}

/** The trade's licence: five years from a day in the past; about one in thirty has run out. */
function licencesOf(trade: Trade, township: Township, serial: number, today: string, chance: Chance): readonly LicenceRow[] {
  if (trade.licence === 'none') return [];
  const form = trade.licence === 'food-production' ? 1 + chance.below(31) : trade.businessTypes.includes('catering') ? 2 : 1;
  const year = Number(today.slice(0, 4)) - (chance.perMille(32) ? 6 : chance.below(5));
  const month = String(1 + chance.below(year === Number(today.slice(0, 4)) ? Math.max(1, Number(today.slice(5, 7)) - 1) : 12)).padStart(2, '0');
  const day = 2 + chance.below(26);
  const text = (value: number) => String(value).padStart(2, '0');
  return [{
    kind: trade.licence,
    number: inventedLicence(trade.licence, form, township.countyCode, serial),
    validFrom: `${year}-${month}-${text(day)}`,
    validTo: `${year + 5}-${month}-${text(day - 1)}`,
  }];
}
