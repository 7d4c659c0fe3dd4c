import { useState } from 'react';
import { FilePdfOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';

export interface HashedFile {
  readonly name: string;
  readonly bytes: number;
  /** SHA-256 as 64 lower-case hexadecimal digits. */
  readonly sha256: string;
}

/** The SHA-256 of a file, computed in this browser; the file goes nowhere. */
export async function sha256Of(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const digest = globalThis.crypto?.subtle ? new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)) : (await import('@noble/hashes/sha2.js')).sha256(bytes);
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Takes a PDF, computes its SHA-256 here and hands it on; never shows or uploads the file. */
export function PdfDrop({ onFile, maxBytes = 50_000_000 }: { onFile: (file: HashedFile) => void; maxBytes?: number }) {
  const { t } = useTranslation('parts');
  const [over, setOver] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const take = async (file: File | undefined) => {
    setOver(false);
    if (!file) return;
    if (file.size > maxBytes) return setSaid(t('pdf.tooBig'));
    setSaid(t('pdf.working', { name: file.name }));
    const sha256 = await sha256Of(file);
    setSaid(file.name);
    onFile({ name: file.name, bytes: file.size, sha256 });
  };
  return (
    <label
      className={`hj-drop${over ? ' hj-over' : ''}`}
      onDragOver={(event) => { event.preventDefault(); setOver(true); }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => { event.preventDefault(); void take(event.dataTransfer.files[0]); }}
    >
      <FilePdfOutlined style={{ fontSize: 28 }} aria-hidden />
      <div style={{ marginTop: 8, color: 'var(--hj-text)' }}>{said ?? t('pdf.drop')}</div>
      <div className="hj-caption">{t('pdf.private')}</div>
      <input type="file" accept="application/pdf,.pdf" className="hj-hidden" onChange={(event) => void take(event.target.files?.[0])} />
    </label>
  );
}
