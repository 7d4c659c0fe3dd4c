import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PhotoField } from '../../parts';
import { attach, pictureHref, visitKey } from './queries';
import type { AttachmentKind, Visit } from './types';

interface PicturesProps {
  readonly visit: Visit;
  readonly kind: AttachmentKind;
  readonly hint?: string | undefined;
  readonly disabled?: boolean;
  /** Shows only these; all of the kind if left out. */
  readonly only?: readonly string[];
  readonly onAdded?: (id: string) => void;
}

/** The visit's pictures of one kind, and one more by the camera; each is with the server as soon as it was taken. */
export function Pictures({ visit, kind, hint, disabled = false, only, onAdded }: PicturesProps) {
  const { t } = useTranslation('visits');
  const cache = useQueryClient();
  const mine = visit.attachments.filter((one) => one.kind === kind && (only?.includes(one.id) ?? true));
  return (
    <section className="hj-pictures" aria-label={t(`photo.${kind}`)}>
      <h3>{t(`photo.${kind}`)}{mine.length > 0 && <span className="hj-quiet hj-figures"> {mine.length}</span>}</h3>
      {hint && <p className="hj-caption">{hint}</p>}
      {disabled && mine.length === 0 ? <p className="hj-quiet">{t('photo.none')}</p> : (
        <PhotoField
          value={mine.map((one) => ({ id: one.id, url: pictureHref(visit.id, one.id), takenAt: one.takenAt }))}
          removable={false}
          max={40}
          disabled={disabled}
          upload={async ({ id, blob, takenAt }) => {
            await attach(visit.id, { id, kind, blob, takenAt });
            onAdded?.(id);
            await cache.invalidateQueries({ queryKey: visitKey(visit.id) });
          }}
        />
      )}
    </section>
  );
}
