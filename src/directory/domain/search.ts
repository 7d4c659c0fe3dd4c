/** What someone typed into the search field, as the patterns that the database compares. */
export interface SearchTerms {
  /** LIKE patterns of the words, all of which must be found in the name or the address. */
  readonly contained: readonly string[];
  /** What the USCC or the premises code may begin with, where the text can be one. */
  readonly codePrefix: string | null;
}

/**
 * The terms of a search, or null where the text is too short to search for: one Chinese character or one letter would fit half the city.
 * Width variants are brought to one form (NFKC); words are separated by white space; at most five words count.
 */
export function searchTerms(typed: string): SearchTerms | null {
  const text = typed.normalize('NFKC').replaceAll('\u0000', '').trim();
  if ([...text].length < 2) return null;
  const words = text.split(/\s+/).slice(0, 5);
  return {
    contained: words.map((word) => `%${escapeLike(word)}%`),
    codePrefix: /^[0-9A-Za-z-]{2,40}$/.test(text) ? `${escapeLike(text.toUpperCase())}%` : null,
  };
}

/** A text as the literal part of a LIKE pattern. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (character) => `\\${character}`);
}
