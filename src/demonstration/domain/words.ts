/** The lists of words that the demonstration city's names are put together from. */
export interface Trade {
  readonly code: string;
  /** Its part of all enterprises, in 1,000. */
  readonly share: number;
  readonly businessTypes: readonly ('production' | 'distribution' | 'catering' | 'online')[];
  /** How many in 100 are companies; the others are individual households (个体工商户). */
  readonly companyPercent: number;
  readonly licence: 'food-production' | 'food-trade' | 'drug' | 'none';
  readonly signs: readonly string[];
}

export interface CityWords {
  readonly surnames: readonly string[];
  readonly givenNames: readonly [readonly string[], readonly string[]];
  readonly brands: readonly [readonly string[], readonly string[]];
  readonly streets: readonly string[];
  readonly villages: readonly string[];
  readonly buildings: readonly string[];
  readonly schools: readonly string[];
  readonly markets: readonly string[];
  readonly stallGoods: readonly string[];
  readonly vendorGoods: readonly string[];
  readonly trades: readonly Trade[];
}

interface WordsFile {
  readonly [list: string]: unknown;
  readonly trades: readonly { code: string; share: number; types: string; company: number; licence: string; words: string }[];
}

const listOf = (file: WordsFile, name: string): readonly string[] => {
  const text = file[name];
  if (typeof text !== 'string' || text.trim() === '') throw new Error(`the list of words "${name}" is missing`);
  return text.trim().split(' ');
};

/** The word lists from the content of `words.json`; throws when a list is missing or the trades' shares do not add up to 1,000. */
export function wordsFrom(content: unknown): CityWords {
  const file = content as WordsFile;
  const trades = file.trades.map((trade) => ({
    code: trade.code,
    share: trade.share,
    businessTypes: trade.types.split(' ') as Trade['businessTypes'],
    companyPercent: trade.company,
    licence: trade.licence as Trade['licence'],
    signs: trade.words.split(' '),
  }));
  const shares = trades.reduce((sum, trade) => sum + trade.share, 0);
  if (shares !== 1000) throw new Error(`the trades' shares add up to ${shares}, not 1000`);
  return {
    surnames: listOf(file, 'surnames'),
    givenNames: [listOf(file, 'givenFirst'), listOf(file, 'givenSecond')],
    brands: [listOf(file, 'brandFirst'), listOf(file, 'brandSecond')],
    streets: listOf(file, 'streets'),
    villages: listOf(file, 'villages'),
    buildings: listOf(file, 'buildings'),
    schools: listOf(file, 'schools'),
    markets: listOf(file, 'markets'),
    stallGoods: listOf(file, 'stallGoods'),
    vendorGoods: listOf(file, 'vendorGoods'),
    trades,
  };
}

/** A person's name from the lists: surname and one or two given characters. */
export function personName(words: CityWords, pick: { below(bound: number): number; of<T>(list: readonly T[]): T }): string {
  const [first, second] = words.givenNames;
  const surname = pick.of(words.surnames);
  return pick.below(5) === 0 ? surname + pick.of(second) : surname + pick.of(first) + pick.of(second);
}
