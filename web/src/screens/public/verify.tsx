import { Button, Form, Input } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { read } from '../../api/client';
import type { Page } from '../../api/types';
import { at, PdfDrop, StateTag } from '../../parts';
import { drawTone, type DrawRow } from './draw-types';
import { useUnlisted } from './use-unlisted';

interface Fields {
  readonly number: string;
  readonly code: string;
}

/** Anyone checks a report by what is printed on it, or a draw by its number. */
export function Verify() {
  const { t } = useTranslation('public');
  const navigate = useNavigate();
  const number = useSearchParams()[0].get('number') ?? '';
  useUnlisted(`${t('verify.title')} · ${t('frame:name')}`);
  const draws = useQuery({ queryKey: ['public', 'draws'], queryFn: ({ signal }) => read<Page<DrawRow>>('/api/public/draws', { limit: 10 }, signal), retry: false });
  const need = { required: true, whitespace: true, message: t('need') };
  return (
    <div className="hj-door-body" style={{ maxWidth: 720 }}>
      <section className="hj-surface" style={{ padding: 24 }}>
        <h1 style={{ fontSize: 20, margin: '0 0 8px' }}>{t('verify.title')}</h1>
        <p className="hj-quiet" style={{ marginTop: 0 }}>{t('verify.why')}</p>
        <Form<Fields> layout="vertical" size="large" requiredMark={false} initialValues={{ number }} onFinish={({ number, code }) => void navigate(`/verify/r/${encodeURIComponent(number.trim())}?c=${encodeURIComponent(code.trim())}`)}>
          <Form.Item name="number" label={t('verify.number')} rules={[need]}><Input autoFocus={number === ''} autoComplete="off" spellCheck={false} placeholder={t('verify.numberExample')} /></Form.Item>
          <Form.Item name="code" label={t('verify.code')} extra={t('verify.codeHelp')} rules={[need]}><Input autoFocus={number !== ''} autoComplete="off" autoCapitalize="characters" spellCheck={false} /></Form.Item>
          <Button type="primary" htmlType="submit">{t('verify.submit')}</Button>
        </Form>
        <h2 style={{ fontSize: 16, margin: '24px 0 4px' }}>{t('verify.file')}</h2>
        <p className="hj-quiet" style={{ marginTop: 0 }}>{t('verify.fileWhy')}</p>
        <PdfDrop onFile={({ sha256 }) => void navigate(`/verify/f/${sha256}`)} />
      </section>
      <section className="hj-surface" style={{ padding: 24, marginTop: 16 }}>
        <h2 style={{ fontSize: 16, margin: '0 0 8px' }}>{t('draw.check')}</h2>
        <p className="hj-quiet" style={{ marginTop: 0 }}>{t('draw.checkWhy')}</p>
        <Form<{ number: string }> layout="inline" onFinish={({ number }) => void navigate(`/verify/draws/${encodeURIComponent(number.trim())}`)} style={{ gap: '8px 0' }}>
          <Form.Item name="number" rules={[need]}><Input aria-label={t('draw.number')} placeholder={t('draw.number')} spellCheck={false} style={{ width: 220 }} /></Form.Item>
          <Button htmlType="submit">{t('draw.open')}</Button>
        </Form>
        {(draws.data?.items.length ?? 0) > 0 && (
          <div className="hj-cards" style={{ marginTop: 16 }}>
            {draws.data?.items.map((draw) => (
              <Link key={draw.number} to={`/verify/draws/${encodeURIComponent(draw.number)}`} className="hj-task" style={{ paddingInline: 0 }}>
                <span><b>{draw.planTitle}</b><small className="hj-figures">{draw.number} · {draw.organiserName} · {at(draw.eventAt)}</small></span>
                <StateTag of="public" state={draw.state} tone={drawTone[draw.state]} plain />
              </Link>
            ))}
          </div>
        )}
      </section>
    </div>
  );
}
