import { inflateRawSync } from 'node:zlib';
import { LARGEST_BUNDLE, readBundle, whyNotContent, zipEntries, type NumberedBundle } from '../../draws/domain/index.js';
import { isRefusal, refuse, type Refusal } from '../../kernel/index.js';

/** The bundle in the bytes of a ZIP archive. Refuses what is no such archive, is damaged, or would unpack to more than a bundle needs. */
export function openBundle(bytes: Uint8Array): NumberedBundle | Refusal {
  const entries = zipEntries(bytes, LARGEST_BUNDLE);
  if (isRefusal(entries)) return entries;
  const files = new Map<string, Uint8Array>();
  for (const entry of entries) {
    let content = entry.content;
    try {
      if (entry.deflated) content = inflateRawSync(entry.content, { maxOutputLength: entry.size === 0 ? 1 : entry.size });
    } catch {
      return refuse('draws.archive-damaged', { file: entry.name }, 'invalid');
    }
    const fault = whyNotContent(entry, content);
    if (fault) return fault;
    files.set(entry.name, content);
  }
  return readBundle(files);
}
