import { useEffect, useRef, useState } from 'react';
import { Button } from 'antd';
import { ClearOutlined, UndoOutlined } from '@ant-design/icons';
import SignaturePad from 'signature_pad';
import { useTranslation } from 'react-i18next';

interface SignaturePadFieldProps {
  /** A PNG as data address; empty while nobody has signed. */
  readonly value?: string;
  readonly onChange?: (png: string | undefined) => void;
  readonly label: string;
  readonly disabled?: boolean;
}

/** A signature by finger, pen or mouse, black on white whatever the screen's colours, because it goes onto paper. */
export function SignaturePadField({ value, onChange, label, disabled = false }: SignaturePadFieldProps) {
  const { t } = useTranslation('parts');
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<SignaturePad | null>(null);
  const changed = useRef(onChange);
  const [written, setWritten] = useState(Boolean(value));
  const [shown] = useState(value);
  useEffect(() => {
    changed.current = onChange;
  });
  useEffect(() => {
    const board = canvas.current;
    if (!board) return undefined;
    const made = new SignaturePad(board, { penColor: '#111', backgroundColor: '#fff', minWidth: 0.8, maxWidth: 2.6 });
    pad.current = made;
    const fit = () => {
      const strokes = made.toData();
      const ratio = Math.max(1, window.devicePixelRatio || 1);
      const { width, height } = board.getBoundingClientRect();
      board.width = Math.round(width * ratio);
      board.height = Math.round(height * ratio);
      board.getContext('2d')?.scale(ratio, ratio);
      made.clear();
      if (strokes.length > 0) made.fromData(strokes);
      else if (shown) void made.fromDataURL(shown, { width, height });
    };
    fit();
    made.addEventListener('endStroke', () => {
      setWritten(true);
      changed.current?.(made.toDataURL('image/png'));
    });
    window.addEventListener('resize', fit);
    return () => {
      window.removeEventListener('resize', fit);
      made.off();
    };
  }, [shown]);
  useEffect(() => {
    if (disabled) pad.current?.off();
    else pad.current?.on();
  }, [disabled]);
  const clear = () => {
    pad.current?.clear();
    setWritten(false);
    onChange?.(undefined);
  };
  const undo = () => {
    const strokes = pad.current?.toData().slice(0, -1) ?? [];
    pad.current?.fromData(strokes, { clear: true });
    setWritten(strokes.length > 0);
    onChange?.(strokes.length > 0 ? pad.current?.toDataURL('image/png') : undefined);
  };
  return (
    <div>
      <canvas ref={canvas} className="hj-sign" role="img" aria-label={label} />
      <div className="hj-between" style={{ marginTop: 6 }}>
        <span className="hj-caption">{written ? t('sign.signed', { who: label }) : t('sign.here', { who: label })}</span>
        <span>
          <Button type="text" icon={<UndoOutlined />} disabled={!written || disabled} onClick={undo}>{t('sign.undo')}</Button>
          <Button type="text" icon={<ClearOutlined />} disabled={!written || disabled} onClick={clear}>{t('sign.clear')}</Button>
        </span>
      </div>
    </div>
  );
}
