/**
 * The colour profile that PDF/A asks for, made here from the published figures of sRGB: a matrix profile with one tone curve of 1024 steps.
 * It is part of this project and under its licence; no one's profile is copied.
 * @source ICC.1:2001-04 (version 2.4), 6.1 and 6.5; IEC 61966-2-1:1999, 5.2 (primaries, tone curve); the primaries adapted to D50 by Bradford
 */

const STEPS = 1024;
const WHITE_D50 = [0.9642, 1, 0.8249];
const PRIMARIES = { rXYZ: [0.4360657, 0.2224884, 0.0139160], gXYZ: [0.3851471, 0.7168732, 0.0970764], bXYZ: [0.1430664, 0.0606079, 0.7140961] };

const padded = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
const word = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};
const fixed = (value: number): Buffer => word(Math.round(value * 65536));
const typed = (type: string, ...parts: Buffer[]): Buffer => Buffer.concat([Buffer.from(type, 'latin1'), word(0), ...parts]);

/** The linear light of an encoded value, both from 0 to 1. @source IEC 61966-2-1:1999, 5.2 */
function linear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function curve(): Buffer {
  const steps = Buffer.alloc(STEPS * 2);
  for (let at = 0; at < STEPS; at += 1) steps.writeUInt16BE(Math.round(linear(at / (STEPS - 1)) * 65535), at * 2);
  return typed('curv', word(STEPS), steps);
}

function description(text: string): Buffer {
  return typed('desc', word(text.length + 1), Buffer.from(`${text}\0`, 'latin1'), word(0), word(0), Buffer.alloc(2 + 1 + 67));
}

function build(): Buffer {
  const tone = curve();
  const xyz = (values: readonly number[]) => typed('XYZ ', ...values.map(fixed));
  const tags: readonly (readonly [string, Buffer])[] = [
    ['desc', description('sRGB (Hengjian)')], ['cprt', typed('text', Buffer.from('Hengjian contributors, Apache-2.0\0', 'latin1'))], ['wtpt', xyz(WHITE_D50)],
    ...Object.entries(PRIMARIES).map(([name, values]) => [name, xyz(values)] as const), ['rTRC', tone], ['gTRC', tone], ['bTRC', tone],
  ];
  const table: Buffer[] = [word(tags.length)];
  const data: Buffer[] = [];
  const placed = new Map<Buffer, number>();
  let end = 128 + 4 + tags.length * 12;
  for (const [name, bytes] of tags) {
    if (!placed.has(bytes)) {
      placed.set(bytes, end);
      data.push(padded(bytes));
      end += padded(bytes).length;
    }
    table.push(Buffer.from(name, 'latin1'), word(placed.get(bytes)!), word(bytes.length));
  }
  const header = Buffer.alloc(128);
  header.writeUInt32BE(end, 0);
  header.writeUInt32BE(0x02400000, 8);
  header.write('mntrRGB XYZ ', 12, 'latin1');
  [2026, 1, 1, 0, 0, 0].forEach((part, at) => header.writeUInt16BE(part, 24 + at * 2));
  header.write('acsp', 36, 'latin1');
  Buffer.concat(WHITE_D50.map(fixed)).copy(header, 68);
  return Buffer.concat([header, ...table, ...data]);
}

/** The profile's bytes, the same every time. */
export const sRgbProfile = build();
