import { useRef, useState } from 'react';
import { Button, Image } from 'antd';
import { CameraOutlined, DeleteOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { newKey } from '../api/client';
import { useProblemNotice } from './use-action';
import { Problem } from '../api/problem';

export interface Photo {
  /** Made on the device, so that sending it twice keeps it once. */
  readonly id: string;
  readonly blob?: Blob;
  /** An object address of the blob, or where the server has it. */
  readonly url: string;
  readonly takenAt: string;
}

/** The picture as JPEG, at most `longest` pixels on its long side, without the camera's own data (place, device). */
async function scaled(file: File, longest: number): Promise<Blob> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no JPEG'))), 'image/jpeg', 0.82));
}

interface PhotoFieldProps {
  readonly value?: readonly Photo[];
  readonly onChange?: (photos: readonly Photo[]) => void;
  /** Sends a new photo; what it throws is shown and the photo not kept. */
  readonly upload?: (photo: Photo & { readonly blob: Blob }) => Promise<void>;
  readonly max?: number;
  readonly longest?: number;
  readonly disabled?: boolean;
  /** False where a photo that was sent stays for good. */
  readonly removable?: boolean;
}

/** Photos taken or chosen, made smaller on the device before they travel. */
export function PhotoField({ value = [], onChange, upload, max = 9, longest = 1600, disabled = false, removable = true }: PhotoFieldProps) {
  const { t } = useTranslation('parts');
  const chooser = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const notice = useProblemNotice();
  const add = async (files: FileList | null) => {
    if (!files?.length) return;
    setBusy(true);
    const taken: Photo[] = [];
    for (const file of [...files].slice(0, max - value.length)) {
      try {
        const blob = await scaled(file, longest);
        const photo = { id: newKey(), blob, url: URL.createObjectURL(blob), takenAt: new Date(file.lastModified).toISOString() };
        await upload?.(photo);
        taken.push(photo);
      } catch (error) {
        notice(error instanceof Problem ? error : new Problem({ status: -1, code: 'photo.unreadable', title: t('photo.unreadable', { name: file.name }), detail: t('photo.unreadableDetail') }));
      }
    }
    setBusy(false);
    if (chooser.current) chooser.current.value = '';
    if (taken.length > 0) onChange?.([...value, ...taken]);
  };
  return (
    <div className="hj-photos">
      <Image.PreviewGroup>
        {value.map((photo, index) => (
          <div key={photo.id} className="hj-photo">
            <Image src={photo.url} alt={t('photo.one', { index: index + 1 })} width={96} height={96} />
            {!disabled && removable && <Button size="small" shape="circle" icon={<DeleteOutlined />} aria-label={t('photo.remove', { index: index + 1 })} onClick={() => onChange?.(value.filter((one) => one.id !== photo.id))} />}
          </div>
        ))}
      </Image.PreviewGroup>
      {!disabled && value.length < max && (
        <button type="button" className="hj-photo-add" disabled={busy} onClick={() => chooser.current?.click()}>
          <CameraOutlined style={{ fontSize: 22 }} />
          <span>{t(busy ? 'photo.working' : 'photo.add')}</span>
        </button>
      )}
      <input ref={chooser} type="file" accept="image/jpeg,image/png,image/webp" multiple style={{ display: 'none' }} aria-label={t('photo.add')} onChange={(event) => void add(event.target.files)} />
    </div>
  );
}
