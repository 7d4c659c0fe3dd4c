/**
 * JSON in the one form that two programs write alike, so that a hash of the text is a hash of the value.
 * @source RFC 8785 (JSON Canonicalization Scheme), sections 3.2.1 to 3.2.4
 */

/**
 * The canonical text of a value: no white space, members sorted by the UTF-16 code units of their names, strings and
 * numbers as ECMAScript writes them (`-0` becomes `0`). Values with a `toJSON` (Decimal, Date) are written as that
 * says; members that are `undefined` are left out, as JSON leaves them out.
 * @throws TypeError for what JSON cannot carry: NaN, infinities, lone surrogates, bigint, functions, `undefined` in an array.
 * @source RFC 8785, 3.2.2 (literals, strings, numbers) and 3.2.3 (sorting)
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return canonicalString(value);
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`canonical JSON cannot carry ${value}`);
      return JSON.stringify(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      return value === null ? 'null' : canonicalObject(value);
    default:
      throw new TypeError(`canonical JSON cannot carry a value of type ${typeof value}`);
  }
}

/**
 * Whether a text is JSON in canonical form, byte for byte. A text that is no JSON at all is not.
 * @source RFC 8785, 3.2
 */
export function isCanonicalJson(text: string): boolean {
  let value: unknown;
  try {
    value = JSON.parse(text);
    return canonicalJson(value) === text;
  } catch (error) {
    // A text that does not parse, and a parsed text with a lone surrogate, are answers here and not failures.
    if (error instanceof SyntaxError || error instanceof TypeError) return false;
    throw error;
  }
}

function canonicalString(text: string): string {
  if (/\p{Surrogate}/u.test(text)) throw new TypeError('canonical JSON cannot carry a lone surrogate');
  return JSON.stringify(text);
}

function canonicalObject(value: object): string {
  if (Array.isArray(value)) {
    let list = '[';
    for (let at = 0; at < value.length; at += 1) list += (at === 0 ? '' : ',') + canonicalJson(value[at]);
    return `${list}]`;
  }
  const own = (value as { toJSON?: unknown }).toJSON;
  if (typeof own === 'function') return canonicalJson((value as { toJSON(): unknown }).toJSON());
  const members: string[] = [];
  // Array.prototype.sort without a comparison sorts by UTF-16 code units, which is what 3.2.3 asks for.
  for (const name of Object.keys(value).sort()) {
    const member = (value as Record<string, unknown>)[name];
    if (member !== undefined) members.push(`${canonicalString(name)}:${canonicalJson(member)}`);
  }
  return `{${members.join(',')}}`;
}
