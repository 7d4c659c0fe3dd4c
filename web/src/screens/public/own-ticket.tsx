import { useState } from 'react';
import { Alert, Button, Form, Input, Select } from 'antd';
import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { OwnPlace } from '@pure/draws/domain/index.js';
import { read } from '../../api/client';
import { drawSentence } from './draw-sentences';
import type { Draw } from './draw-types';
import { useDrawCheck } from './use-draw-check';
import { bundleOf } from './verify-draw';

/** A unified social credit code; ids in a frame have a hyphen before their stratum. */
const isCreditCode = (text: string): boolean => /^[0-9A-Z]{18}$/i.test(text);

/** One enterprise checks just its own ticket, by its credit code or by its id in the frame. */
export function OwnTicket({ draw }: { draw: Draw }) {
  const { t } = useTranslation('public');
  const [check, ask] = useDrawCheck(draw);
  const [unknown, setUnknown] = useState(false);
  const withheld = draw.weighting !== 'none' && !draw.weightsPublic;
  const submit = ({ unit, weight }: { unit: string; weight?: number }) => {
    const wanted = unit.trim();
    setUnknown(false);
    ask(async () => {
      const ids = isCreditCode(wanted)
        ? await read<{ id: string }[]>(`/api/public/draws/${encodeURIComponent(draw.number)}/units`, { uscc: wanted }).catch((error: unknown) => { setUnknown(true); throw error; })
        : [{ id: wanted }];
      return { archive: await bundleOf(draw), units: ids.map(({ id }) => ({ id, weight: weight ?? null })) };
    });
  };
  return (
    <section className="hj-surface">
      <h2 className="hj-section">{t('draw.own.title')}</h2>
      <div className="hj-pad">
        <p className="hj-quiet" style={{ marginTop: 0 }}>{t('draw.own.why')}</p>
        <Form layout="vertical" onFinish={submit} style={{ maxWidth: 520 }} requiredMark={false}>
          <Form.Item name="unit" label={t('draw.own.unit')} rules={[{ required: true, whitespace: true, message: t('need') }]}><Input autoComplete="off" maxLength={60} placeholder={t('draw.own.example')} /></Form.Item>
          {withheld && (
            <Form.Item name="weight" label={t('draw.own.weight')} extra={t('draw.own.weightWhy')} initialValue={1}>
              <Select options={Array.from({ length: 20 }, (_, n) => ({ value: n + 1, label: String(n + 1) }))} style={{ maxWidth: 120 }} />
            </Form.Item>
          )}
          <Button htmlType="submit" loading={check.running}>{t('draw.own.check')}</Button>
        </Form>
        <div role="status" style={{ marginTop: 16 }}>
          {check.refusal && <Alert type="warning" showIcon title={drawSentence(check.refusal.code, check.refusal.facts)} />}
          {check.failed && <Alert type="warning" showIcon title={unknown ? drawSentence('draws.not-in-frame', { number: draw.number }) : t('draw.verify.failed')} />}
          {check.places?.map((place) => <Place key={place.id} place={place} />)}
        </div>
      </div>
    </section>
  );
}

function Place({ place }: { place: OwnPlace }) {
  const { t } = useTranslation('public');
  return (
    <div className={`hj-verdict ${place.agrees ? 'hj-done' : 'hj-late'}`} style={{ marginBottom: 12 }}>
      {place.agrees ? <CheckCircleFilled aria-hidden /> : <CloseCircleFilled aria-hidden />}
      <div>
        <h2>{t(`draw.own.${place.role === 'unit' ? 'drawn' : place.role ?? 'none'}`, { id: place.id, rank: place.rank })}</h2>
        <p>{t(place.agrees ? 'draw.own.agrees' : 'draw.own.disagrees')}</p>
        <dl className="hj-facts" style={{ marginTop: 8 }}>
          <dt>{t('draw.stratum')}</dt><dd>{place.stratum}</dd>
          <dt>{t('draw.own.ticket')}</dt><dd className="hj-hash">{place.tickets[0]!.ticket}{place.tickets.length > 1 ? ` (${place.tickets[0]!.id})` : ''}</dd>
          {place.lastDrawn && <><dt>{t('draw.own.lastDrawn')}</dt><dd className="hj-hash">{place.lastDrawn}</dd></>}
          {place.lastReserve && <><dt>{t('draw.own.lastReserve')}</dt><dd className="hj-hash">{place.lastReserve}</dd></>}
        </dl>
      </div>
    </div>
  );
}
