import { inflateSync } from 'node:zlib';

/**
 * Structural checks of PDF/A-2b that need no other tool: what the rules name and a text search can see. Not a validator.
 * @source ISO 19005-2:2011, 6.1.3 (id), 6.1.6 and 6.6.1 (actions), 6.2.2 and 6.2.4 (output intent), 6.2.10 (transparency), 6.2.11 (fonts), 6.3 (annotations), 6.4 (forms), 6.6.2 (metadata), 6.7.4 of level A (language, kept here too)
 */
export function archiveFaults(pdf: Buffer): string[] {
  const text = pdf.toString('latin1');
  const faults: string[] = [];
  const need = (ok: boolean, fault: string): void => void (ok || faults.push(fault));
  need(/^%PDF-1\.[4-7]\n%[\x80-\xff]{4}/.test(text), 'no header with a binary comment');
  need(/\/ID \[<[0-9a-f]{32}> <[0-9a-f]{32}>\]/.test(text), 'no document id');
  need(!/\/Encrypt\b/.test(text), 'encryption');
  need(/\/OutputIntents \[/.test(text) && /\/S \/GTS_PDFA1/.test(text), 'no output intent');
  const profile = streamOf(text, pdf, /\/N 3\b[^>]*\/FlateDecode|\/FlateDecode[^>]*\/N 3\b/);
  need(profile !== undefined && profile.toString('latin1', 36, 40) === 'acsp' && profile.readUInt32BE(0) === profile.length && profile.toString('latin1', 12, 20) === 'mntrRGB ', 'no sRGB profile');
  const metadata = /<x:xmpmeta[\s\S]*?<\/x:xmpmeta>/.exec(text)?.[0] ?? '';
  need(/<pdfaid:part>2<\/pdfaid:part>/.test(metadata) && /<pdfaid:conformance>B<\/pdfaid:conformance>/.test(metadata), 'no PDF/A-2b mark in the metadata');
  need(/\/Type \/Metadata\b/.test(text) && metadata !== '', 'no metadata');
  const dated = /\/CreationDate (\d+) 0 R/.exec(text)?.[1];
  const created = new RegExp(`\\n${dated} 0 obj\\n\\(D:(\\d{14})Z\\)`).exec(text)?.[1];
  const said = /<xmp:CreateDate>([^<]+)</.exec(metadata)?.[1]?.replace(/[-:TZ]/g, '');
  need(created !== undefined && created === said && /<xmp:ModifyDate>/.test(metadata), 'dates that differ between document and metadata');
  need(/\/Lang \(zh-CN\)/.test(text), 'no language');
  need(/\/MarkInfo|\/ViewerPreferences/.test(text), 'no preferences');
  for (const [font] of text.matchAll(/<<[^<>]*\/Type \/FontDescriptor[\s\S]*?>>/g)) need(/\/FontFile2? |\/FontFile3 /.test(font), 'a font that is not embedded');
  for (const [annotation] of text.matchAll(/<<\s*\/Type \/Annot\b[\s\S]*?\nendobj/g)) {
    const flags = Number(/\/F (\d+)/.exec(annotation)?.[1] ?? 0);
    // Print set; Hidden, Invisible, NoView and ToggleNoView not.
    need((flags & 4) === 4 && (flags & (1 | 2 | 32 | 256)) === 0, 'an annotation that does not print');
    const isFlat = /\/Rect \[0 0 0 0\]/.test(annotation);
    need(isFlat || /\/AP <<\s*\/N \d+ 0 R\s*>>/.test(annotation), 'an annotation without appearance');
  }
  need(!/\/NeedAppearances true/.test(text), 'a form that asks for appearances');
  need(!/\/S \/(JavaScript|Launch|Sound|Movie|ResetForm|ImportData|Rendition|Trans|SetOCGState|GoTo3DView)|\/AA\b/.test(text), 'an action');
  need(!/\/EmbeddedFiles|\/Filter \/LZWDecode|\/Alternates\b|\/OPI\b|\/Ref <</.test(text), 'something that is barred');
  const opacities = [...text.matchAll(/\/(?:ca|CA) ([\d.]+)/g)].map(([, value]) => Number(value));
  need(opacities.every((value) => value === 1) && !/\/BM \/(?!Normal|Compatible)/.test(text), 'transparency');
  return [...new Set(faults)];
}

/** The inflated stream of the first object whose dictionary matches. */
function streamOf(text: string, pdf: Buffer, dictionary: RegExp): Buffer | undefined {
  for (const match of text.matchAll(/<<([^<>]*)>>\nstream\n/g)) {
    if (!dictionary.test(match[1]!)) continue;
    const start = match.index + match[0].length;
    return inflateSync(pdf.subarray(start, start + Number(/\/Length (\d+)/.exec(match[1]!)?.[1])));
  }
  return undefined;
}
