import { useRef, useState } from 'react';
import { Button, Segmented } from 'antd';
import { UploadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { client, command } from '../../api/client';
import { Problem } from '../../api/problem';
import { ForbiddenState, Loaded, PageHeader, SignaturePadField, useAction, useProblemNotice } from '../../parts';
import { useMay, useSession } from '../../session/session';
import { addressOf, inkOf } from './signature-image';

const signatureKey = ['signature'];
const LARGEST_BYTES = 1024 * 1024;
const picture = { maxWidth: '100%', maxHeight: 120, background: '#fff', border: '1px solid var(--hj-line)', borderRadius: 6, padding: 8 } as const;

/** The stored picture as data address; null while there is none. */
async function stored(signal: AbortSignal): Promise<string | null> {
  try {
    const { data } = await client.GET('/api/signature', { parseAs: 'blob', signal });
    return data ? await addressOf(data as Blob) : null;
  } catch (error) {
    if (error instanceof Problem && error.status === 404) return null;
    throw error;
  }
}

/** The reader's own signature, as reports to come will print it: drawn here, or a picture of it. */
export function OwnSignature() {
  const { t } = useTranslation('session');
  const may = useMay();
  const { account } = useSession();
  const query = useQuery({ queryKey: signatureKey, queryFn: ({ signal }) => stored(signal), enabled: may('signature.own') });
  if (!may('signature.own')) return <ForbiddenState />;
  return (
    <div style={{ maxWidth: 760 }}>
      <PageHeader title={t('signature.title')} />
      <p className="hj-quiet">{t('signature.why')}</p>
      <div className="hj-stack">
        <section className="hj-surface">
          <h2 className="hj-section">{t('signature.present')}</h2>
          <div className="hj-pad">
            <Loaded query={query}>{(address) => (address ? <img src={address} alt={t('signature.preview', { name: account.name })} style={picture} /> : <span className="hj-quiet">{t('signature.none')}</span>)}</Loaded>
          </div>
        </section>
        <NewSignature name={account.name} />
      </div>
    </div>
  );
}

function NewSignature({ name }: { name: string }) {
  const { t } = useTranslation('session');
  const [way, setWay] = useState<'draw' | 'upload'>('draw');
  const [drawn, setDrawn] = useState<string>();
  const [file, setFile] = useState<{ readonly blob: File; readonly url: string }>();
  const [round, setRound] = useState(0);
  const chooser = useRef<HTMLInputElement>(null);
  const notice = useProblemNotice();
  const keep = useAction<Blob>({
    run: (blob, key) => {
      const body = new FormData();
      body.append('file', blob, blob.type === 'image/jpeg' ? 'signature.jpg' : 'signature.png');
      return command('PUT', '/api/signature', body, { key });
    },
    invalidates: [signatureKey],
    success: t('signature.kept'),
    onDone: () => {
      setDrawn(undefined);
      setFile(undefined);
      setRound((now) => now + 1);
    },
  });
  const choose = async (chosen: File | undefined) => {
    if (chooser.current) chooser.current.value = '';
    if (!chosen) return;
    if (!['image/png', 'image/jpeg'].includes(chosen.type) || chosen.size > LARGEST_BYTES) {
      notice(new Problem({ status: -1, code: 'signature.file', title: t('signature.wrongFile'), detail: t('signature.rule') }));
      return;
    }
    setFile({ blob: chosen, url: await addressOf(chosen) });
  };
  const send = async () => {
    const blob = way === 'upload' ? file?.blob : drawn && (await inkOf(drawn));
    if (blob) keep.mutate(blob);
  };
  return (
    <section className="hj-surface hj-pad">
      <Segmented<'draw' | 'upload'> value={way} onChange={setWay} options={[{ value: 'draw', label: t('signature.draw') }, { value: 'upload', label: t('signature.upload') }]} style={{ marginBottom: 16 }} />
      {way === 'draw' ? <SignaturePadField key={round} value={drawn ?? ''} label={name} onChange={setDrawn} /> : (
        <div className="hj-stack">
          <div className="hj-row"><Button icon={<UploadOutlined />} onClick={() => chooser.current?.click()}>{t('signature.choose')}</Button><span className="hj-caption">{t('signature.rule')}</span></div>
          <input ref={chooser} type="file" accept="image/png,image/jpeg" style={{ display: 'none' }} aria-label={t('signature.choose')} onChange={(event) => void choose(event.target.files?.[0])} />
          {file && <div><img src={file.url} alt={t('signature.preview', { name })} style={picture} /></div>}
        </div>
      )}
      <div style={{ marginTop: 16 }}>
        <Button type="primary" disabled={way === 'draw' ? !drawn : !file} loading={keep.isPending} onClick={() => void send()}>{t('signature.keep')}</Button>
      </div>
    </section>
  );
}
