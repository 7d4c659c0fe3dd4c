import { useEffect, useRef, useState } from 'react';
import { Alert, Button, Input, Modal, Space, type InputRef } from 'antd';
import { CameraOutlined, ScanOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { pixelsOf, readCode } from './read-code';
import { useScanner } from './use-scanner';

function CameraReader({ onScan }: { onScan: (text: string) => void }) {
  const { t } = useTranslation('parts');
  const video = useRef<HTMLVideoElement>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  useEffect(() => {
    let stream: MediaStream | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    const look = async () => {
      if (over || !video.current) return;
      const image = pixelsOf(video.current);
      const text = image ? await readCode(image).catch(() => null) : null;
      if (over) return;
      if (text) onScan(text.trim());
      else timer = setTimeout(() => void look(), 160);
    };
    const start = async () => {
      if (!navigator.mediaDevices?.getUserMedia) return setTrouble(t('scan.noCamera'));
      try {
        stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1280 } }, audio: false });
        if (over || !video.current) return stream.getTracks().forEach((track) => track.stop());
        video.current.srcObject = stream;
        await video.current.play();
        await look();
      } catch {
        setTrouble(t('scan.cameraRefused'));
      }
    };
    void start();
    return () => {
      over = true;
      clearTimeout(timer);
      stream?.getTracks().forEach((track) => track.stop());
    };
  }, [onScan, t]);
  const fromPicture = async (file: File | undefined) => {
    if (!file) return;
    const image = pixelsOf(await createImageBitmap(file), 1600);
    const text = image ? await readCode(image) : null;
    if (text) onScan(text.trim());
    else setTrouble(t('scan.nothingFound'));
  };
  return (
    <div className="hj-stack">
      {trouble ? <Alert type="warning" showIcon title={trouble} /> : <video ref={video} playsInline muted style={{ width: '100%', borderRadius: 8, background: '#000', aspectRatio: '4 / 3' }} />}
      <label>
        <span className="hj-quiet">{t('scan.picture')} </span>
        <input type="file" accept="image/*" capture="environment" onChange={(event) => void fromPicture(event.target.files?.[0])} />
      </label>
    </div>
  );
}

/** Reads one code by the camera, for a field that takes a code. */
export function CameraScan({ open, onScan, onClose }: { readonly open: boolean; readonly onScan: (text: string) => void; readonly onClose: () => void }) {
  const { t } = useTranslation('parts');
  const take = useRef(onScan);
  useEffect(() => { take.current = onScan; });
  const [scanned] = useState(() => (code: string) => take.current(code));
  return (
    <Modal open={open} title={t('scan.title')} footer={null} destroyOnHidden onCancel={onClose}>
      <CameraReader onScan={scanned} />
    </Modal>
  );
}

interface ScanInputProps {
  /** Gets what was scanned, or typed and confirmed with Enter. */
  readonly onScan: (text: string) => void;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  readonly disabled?: boolean;
  /** Also hear the scanner while the focus is elsewhere. */
  readonly everywhere?: boolean;
}

/** A box for codes: a scanner that types and presses Enter works wherever the focus is, the camera on a phone, a hand on the keyboard. */
export function ScanInput({ onScan, placeholder, autoFocus = true, disabled = false, everywhere = true }: ScanInputProps) {
  const { t } = useTranslation('parts');
  const box = useRef<InputRef>(null);
  const [text, setText] = useState('');
  const [camera, setCamera] = useState(false);
  const [heard, setHeard] = useState('');
  const take = useRef<(code: string) => void>(() => {});
  useEffect(() => {
    take.current = (code) => {
      setCamera(false);
      setHeard(code);
      onScan(code);
    };
  });
  const [scanned] = useState(() => (code: string) => take.current(code));
  useScanner(scanned, everywhere && !disabled);
  const submit = () => {
    if (!text.trim()) return;
    const code = text.trim();
    setText('');
    scanned(code);
    box.current?.focus();
  };
  return (
    <>
      <Space.Compact style={{ width: '100%' }}>
        <Input
          ref={box}
          size="large"
          autoFocus={autoFocus}
          disabled={disabled}
          data-scan="own"
          autoComplete="off"
          prefix={<ScanOutlined />}
          placeholder={placeholder ?? t('scan.placeholder')}
          aria-label={placeholder ?? t('scan.placeholder')}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onPressEnter={(event) => { if (!event.nativeEvent.isComposing) { event.preventDefault(); submit(); } }}
        />
        <Button size="large" icon={<CameraOutlined />} disabled={disabled} onClick={() => setCamera(true)}>{t('scan.camera')}</Button>
      </Space.Compact>
      <span className="hj-hidden" role="status">{heard && t('scan.heard', { code: heard })}</span>
      <CameraScan open={camera} onScan={scanned} onClose={() => setCamera(false)} />
    </>
  );
}
