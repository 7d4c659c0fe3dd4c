import { useEffect, useRef } from 'react';

/** A burst ends where this many milliseconds pass between two keys, and is a scanner's where its keys come faster on average than any hand. */
const pause = 100;
const average = 45;
const shortest = 5;

function restore(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const prototype = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/**
 * Hears a keyboard scanner wherever the focus is: a burst of keys ended by Enter. What the burst typed into another
 * field is taken out of it again, and its Enter submits nothing. Fields marked `data-scan="own"` are left alone.
 */
export function useScanner(onScan: (text: string) => void, enabled = true): void {
  const heard = useRef(onScan);
  useEffect(() => {
    heard.current = onScan;
  });
  useEffect(() => {
    if (!enabled) return undefined;
    let burst = '';
    let last = 0;
    let began = 0;
    let before: { field: HTMLInputElement | HTMLTextAreaElement; text: string } | null = null;
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
      const target = event.target as HTMLElement;
      if (target.dataset?.['scan'] === 'own') return;
      const now = event.timeStamp;
      const quick = now - last <= pause;
      if (event.key === 'Enter') {
        if (quick && burst.length >= shortest && (now - began) / burst.length <= average) {
          event.preventDefault();
          event.stopImmediatePropagation();
          const text = burst.trim();
          if (before) restore(before.field, before.text);
          heard.current(text);
        }
        burst = '';
        before = null;
        last = 0;
        return;
      }
      if (event.key.length !== 1) return;
      if (!quick) {
        burst = '';
        began = now;
        before = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? { field: target, text: target.value } : null;
      }
      burst += event.key;
      last = now;
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [enabled]);
}
