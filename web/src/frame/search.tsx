import { useEffect, useRef, useState } from 'react';
import { Input, Modal, type InputRef } from 'antd';
import { SearchOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useTranslation } from 'react-i18next';
import { read } from '../api/client';
import { wordsOf } from '../api/problem';
import { usePhone } from '../look/appearance';
import { isTyping } from '../parts/keyboard';

export interface Found {
  readonly kind: string;
  readonly number?: string;
  readonly title: string;
  readonly subtitle?: string;
  readonly href: string;
}

function useSettled(text: string, milliseconds: number): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), milliseconds);
    return () => clearTimeout(timer);
  }, [text, milliseconds]);
  return settled;
}

function SearchPanel({ close }: { close: () => void }) {
  const { t } = useTranslation('frame');
  const navigate = useNavigate();
  const box = useRef<InputRef>(null);
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const wanted = useSettled(text.trim(), 180);
  const enough = wanted.length >= 2;
  const { data, error, isFetching } = useQuery({
    queryKey: ['search', wanted],
    queryFn: ({ signal }) => read<{ items: readonly Found[] }>('/api/search', { q: wanted }, signal),
    enabled: enough,
    placeholderData: (before) => before,
  });
  const found = enough ? (data?.items ?? []) : [];
  const go = (one: Found | undefined) => {
    if (!one) return;
    close();
    void navigate(one.href);
  };
  const note = !enough ? t('search.hint') : error ? wordsOf(error).title : found.length === 0 ? t(isFetching ? 'search.looking' : 'search.nothing', { text: wanted }) : null;
  return (
    <>
      <Input
        ref={box}
        autoFocus
        className="hj-searchfield"
        size="large"
        variant="borderless"
        prefix={<SearchOutlined />}
        placeholder={t('search.placeholder')}
        aria-label={t('search.label')}
        aria-controls="hj-found"
        value={text}
        onChange={(event) => { setText(event.target.value); setAt(0); }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'ArrowDown') { event.preventDefault(); setAt(Math.min(at + 1, found.length - 1)); }
          if (event.key === 'ArrowUp') { event.preventDefault(); setAt(Math.max(at - 1, 0)); }
          if (event.key === 'Enter') go(found[at]);
        }}
      />
      <div id="hj-found" role="listbox" aria-label={t('search.label')} style={{ maxHeight: '55vh', overflow: 'auto', borderTop: '1px solid var(--hj-line)' }}>
        {note && <p className="hj-quiet" role="status" style={{ padding: '12px 16px', margin: 0 }}>{note}</p>}
        {found.map((one, index) => (
          <a
            key={`${one.kind}:${one.href}`}
            role="option"
            aria-selected={index === at}
            href={one.href}
            className="hj-task"
            style={index === at ? { background: 'var(--hj-select)' } : undefined}
            onMouseMove={() => setAt(index)}
            onClick={(event) => { event.preventDefault(); go(one); }}
          >
            <span>
              <b className="hj-figures">{one.number ? `${one.number}　${one.title}` : one.title}</b>
              {one.subtitle && <small>{one.subtitle}</small>}
            </span>
            <span className="hj-caption">{t(`kinds:${one.kind}`, { defaultValue: '' })}</span>
          </a>
        ))}
      </div>
    </>
  );
}

/** The global search: a button in the header, Ctrl+K anywhere, `/` where nothing is being typed. */
export function Search() {
  const { t } = useTranslation('frame');
  const phone = usePhone();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const hotkey = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
      if (!hotkey && !(event.key === '/' && !event.ctrlKey && !event.altKey && !isTyping(event.target))) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      {phone ? (
        <button type="button" className="hj-searchbutton" onClick={() => setOpen(true)} aria-label={t('search.label')} style={{ height: 40 }}>
          <SearchOutlined />
          <span>{t('search.short')}</span>
        </button>
      ) : (
        <button type="button" className="hj-searchbutton" onClick={() => setOpen(true)} aria-keyshortcuts="Control+K /">
          <SearchOutlined />
          <span>{t('search.placeholder')}</span>
          <kbd className="hj-kbd">Ctrl K</kbd>
        </button>
      )}
      <Modal open={open} onCancel={() => setOpen(false)} footer={null} closable={false} destroyOnHidden width={640} style={{ top: phone ? 8 : 72 }} styles={{ container: { padding: 0, overflow: 'hidden' } }} title={null} aria-label={t('search.label')}>
        <SearchPanel close={() => setOpen(false)} />
      </Modal>
    </>
  );
}
