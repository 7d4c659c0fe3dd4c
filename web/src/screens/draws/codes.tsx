import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState, ListSkeleton } from '../../parts';
import { useCodes } from './queries';
import type { Draw } from './types';

/** All have appeared by then, however many they are. */
const LONGEST_SECONDS = 24;
const STEP_SECONDS = 0.6;

/** What was drawn, as codes in draw order. Where the draw happened before the eyes of the room they appear one after another; who wants no motion gets them at once. */
export function Codes({ draw, large = false }: { draw: Draw; large?: boolean }) {
  const { t } = useTranslation('draws');
  const codes = useCodes(draw.id, draw.drawnAt !== null);
  const [witnessed, setWitnessed] = useState(false);
  const waited = useRef(draw.drawnAt === null);
  useEffect(() => { if (draw.drawnAt !== null && waited.current) setWitnessed(true); }, [draw.drawnAt]);
  if (draw.drawnAt === null) return null;
  if (codes.error && !codes.data) return <ErrorState error={codes.error} onRetry={() => void codes.refetch()} />;
  if (!codes.data) return <ListSkeleton />;
  const step = Math.min(STEP_SECONDS, LONGEST_SECONDS / Math.max(1, codes.data.length));
  return (
    <>
      <h2 className="hj-section" style={{ borderBottom: 0 }}>{t('codes.title')} <span className="hj-quiet hj-figures">{codes.data.length}</span></h2>
      <p className="hj-caption" style={{ margin: 0, padding: '0 20px 10px' }}>{t('codes.why')}</p>
      <ol className={`hj-codes${large ? ' hj-codes-large' : ''}${witnessed ? ' hj-codes-appear' : ''}`}>
        {codes.data.map(({ position, stratum, code }, index) => (
          <li key={position} style={{ animationDelay: `${(index * step).toFixed(2)}s` }}><span className="hj-caption">{position}</span><b>{code.slice(0, 4)} {code.slice(4)}</b><span className="hj-quiet">{stratum}</span></li>
        ))}
      </ol>
    </>
  );
}
