import { refuse, type Refusal } from '../../kernel/index.js';

/**
 * Why a file cannot stand for another laboratory's own report: it is no PDF (`subcontract.not-a-pdf`), carries no digital signature (`subcontract.not-signed`),
 * or its last signature does not cover the whole file (`subcontract.changed-after-signing`). Whether the certificate is to be trusted is for the person who
 * files it to see.
 * @source ISO 32000-1:2008 12.8.1, ByteRange
 */
export function whyNotSignedPdf(bytes: Uint8Array): Refusal | undefined {
  const text = latin(bytes);
  if (!text.startsWith('%PDF-')) return refuse('subcontract.not-a-pdf', {}, 'invalid');
  const ranges = [...text.matchAll(/\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g)].map((match) => match.slice(1).map(Number));
  if (ranges.length === 0 || !/\/(?:Type\s*\/Sig|SubFilter)\b/.test(text)) return refuse('subcontract.not-signed', {}, 'invalid');
  const covers = ranges.some(([start = 1, first = 0, second = 0, rest = 0]) => start === 0 && second + rest >= text.trimEnd().length && second > first
    && /^<[0-9A-Fa-f\s]+>$/.test(text.slice(first, second).trim()));
  return covers ? undefined : refuse('subcontract.changed-after-signing', {}, 'invalid');
}

function latin(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}
