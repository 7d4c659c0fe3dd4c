export const ALLOWED_MEDIA = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf', 'application/zip', 'text/csv', 'text/plain', 'video/mp4'] as const;
export type AllowedMedia = (typeof ALLOWED_MEDIA)[number];

const startsWith = (bytes: Uint8Array, ...magic: number[]) => magic.every((byte, i) => bytes[i] === byte);
const ascii = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));

/** The media type that the first bytes prove, or undefined. What a file calls itself is not asked. SVG and HTML are nobody's. */
export function sniffMediaType(bytes: Uint8Array): AllowedMedia | undefined {
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'image/webp';
  if (ascii(bytes, 0, 5) === '%PDF-') return 'application/pdf';
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'application/zip';
  if (ascii(bytes, 4, 8) === 'ftyp') return 'video/mp4';
  return undefined;
}

/** Width and height in pixels of a PNG, JPEG or WebP header, without decoding it; undefined when the header does not say. */
export function pixelSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const type = sniffMediaType(bytes);
  if (type === 'image/png' && bytes.length >= 24) return { width: view.getUint32(16), height: view.getUint32(20) };
  if (type === 'image/webp') return webpSize(view, ascii(bytes, 12, 16));
  if (type !== 'image/jpeg') return undefined;
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    // Fill bytes before a marker, and markers without a length: a decoder steps over them, and so must we, or it would see another frame than we do.
    if (marker === 0xff) at += 1;
    if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    if (marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) continue;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

function webpSize(view: DataView, chunk: string): { width: number; height: number } | undefined {
  if (view.byteLength < 30) return undefined;
  if (chunk === 'VP8 ') return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (chunk === 'VP8L') {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
  }
  if (chunk !== 'VP8X') return undefined;
  const uint24 = (at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
  return { width: uint24(24) + 1, height: uint24(27) + 1 };
}

/** Whether bytes could be text: no control characters but tabs, line ends and page feeds. UTF-16 has its byte-order mark. */
export function isText(bytes: Uint8Array): boolean {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return bytes.length % 2 === 0;
  return !bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32));
}
