/**
 * Repeatable chance for the demonstration city: the same text gives the same numbers on every machine.
 * It is not for draws: those are decided by SHA-256 and a public seed, never by a generator.
 */
export interface Chance {
  /** An integer from 0 to `bound` − 1; `bound` from 1 to 2³² . */
  below(bound: number): number;
  /** One of the list's members; the list must not be empty. */
  of<T>(list: readonly T[]): T;
  /** True `share` times in 1,000. */
  perMille(share: number): boolean;
}

/**
 * A small fast counter generator (sfc32) that is seeded by a text.
 * @source sfc32, Chris Doty-Humphrey, PractRand (public domain); seed spread by FNV-1a steps, 32 bits
 */
export function chanceFrom(seed: string): Chance {
  let [a, b, c, counter] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 1];
  for (let index = 0; index < seed.length; index += 1) {
    a = Math.imul(a ^ seed.charCodeAt(index), 16777619);
    b = Math.imul(b ^ a, 2246822519);
    c = (c + Math.imul(a ^ (b >>> 15), 3266489917)) | 0;
  }
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return sum >>> 0;
  };
  for (let round = 0; round < 15; round += 1) next();
  // The slight bias of a product is of no account here, and a product is quicker than rejection.
  const below = (bound: number): number => Math.floor((next() / 4294967296) * bound);
  return {
    below,
    of: <T>(list: readonly T[]): T => {
      const member = list[below(list.length)];
      if (member === undefined) throw new Error('chance.of needs a list with members');
      return member;
    },
    perMille: (share) => below(1000) < share,
  };
}

/**
 * A chooser among members in proportion to their whole-number weights, by a table that is looked up in one step.
 * The weights' sum may be at most a million; a member of weight 0 is never chosen.
 */
export function weighted<T>(members: readonly T[], weightOf: (member: T) => number): (chance: Chance) => T {
  const table: number[] = [];
  members.forEach((member, index) => {
    for (let count = weightOf(member); count > 0; count -= 1) table.push(index);
  });
  if (table.length === 0 || table.length > 1_000_000) throw new Error(`weights add up to ${table.length}`);
  return (chance) => {
    const index = table[chance.below(table.length)];
    return members[index ?? 0] as T;
  };
}
