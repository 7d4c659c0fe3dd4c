/** Digits and letters that are not mistaken for each other on paper (Crockford's base 32). */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 28;
/** So many random bytes make a code of 140 bits. */
export const CODE_BYTES = 18;

/** The verification code in these random bytes: 28 signs of five bits each. Throws for fewer than `CODE_BYTES` bytes. */
export function codeOf(bytes: Uint8Array): string {
  if (bytes.length < CODE_BYTES) throw new RangeError(`a code needs ${CODE_BYTES} bytes`);
  let code = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffff;
    bits += 8;
    while (bits >= 5 && code.length < LENGTH) {
      bits -= 5;
      code += SIGNS[(held >> bits) & 31];
    }
  }
  return code;
}

/** The code as it is printed, in groups of four. */
export function printedCode(code: string): string {
  return code.match(/.{1,4}/g)?.join('-') ?? '';
}

/** What a person typed from the paper as the code that was meant: without dashes and blanks, in capitals, O read as 0, I and L as 1. */
export function typedCode(text: string): string {
  return text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
}

/** The page that verifies a report: `base` is the installation's public address, without a slash at its end. */
export function verificationUrl(base: string, number: string, code: string): string {
  return `${base}/verify/r/${encodeURIComponent(number)}?c=${code}`;
}
