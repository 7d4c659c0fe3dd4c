import { useState } from 'react';
import { Alert, Button, DatePicker, Select } from 'antd';
import { DownOutlined, PlusOutlined, RightOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import dayjs from 'dayjs';
import { useParams, useSearchParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { read } from '../../api/client';
import { Loaded, PageHeader, StateTag } from '../../parts';
import { useMay } from '../../session/session';
import { LimitLine } from './limit-line';
import { ProposeLimit } from './propose-limit';
import { GapCount } from './schemes';
import type { Scheme, SchemeItem } from './types';

export function SchemePage() {
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const on = search.get('on') ?? undefined;
  const foodType = search.get('foodType') ?? undefined;
  const query = useQuery({
    queryKey: ['catalogue', 'scheme', id, on, foodType],
    queryFn: ({ signal }) => read<Scheme>(`/api/catalogue/schemes/${id}`, { on, foodType }, signal),
    placeholderData: keepPreviousData,
  });
  return <Loaded query={query}>{(scheme) => <Shown scheme={scheme} foodType={foodType} />}</Loaded>;
}

/** One table of the rules: what is tested, how, and by which limit on a day; what is missing stands out in words. */
function Shown({ scheme, foodType }: { scheme: Scheme; foodType: string | undefined }) {
  const { t } = useTranslation('catalogue');
  const [, setSearch] = useSearchParams();
  const [proposing, setProposing] = useState<SchemeItem | null>(null);
  const set = (name: string, value: string | undefined) => setSearch((before) => {
    const next = new URLSearchParams(before);
    if (value) next.set(name, value);
    else next.delete(name);
    return next;
  }, { replace: true });
  return (
    <>
      <PageHeader
        title={`${scheme.code} ${scheme.title}`}
        state={<GapCount gaps={scheme.gaps} />}
        facts={<><span>{scheme.source}</span><span>{scheme.chapterName}</span><span className="hj-figures">{scheme.validTo ? t('validity', { from: scheme.validFrom, to: scheme.validTo }) : t('validitySince', { from: scheme.validFrom })}</span></>}
        back={{ to: '/catalogue', label: t('title') }}
      />
      <div className="hj-stack">
        {scheme.notAssignable && <Alert type="warning" showIcon title={t(`notAssignable.${scheme.notAssignable.replace('catalogue.', '')}`, { defaultValue: t('notAssignable.other') })} />}
        {scheme.doubts.length > 0 && (
          <Alert type="info" showIcon title={t('doubtsTitle')} description={<ul style={{ margin: 0, paddingLeft: 18 }}>{scheme.doubts.map((doubt) => <li key={doubt}>{doubt}</li>)}</ul>} />
        )}
        <section className="hj-surface">
          <div className="hj-filters">
            <label className="hj-row"><span className="hj-quiet">{t('onDay')}</span><DatePicker allowClear={false} value={dayjs(scheme.on)} onChange={(day) => set('on', day?.format('YYYY-MM-DD'))} /></label>
            {scheme.foodTypes.length > 0 && (
              <label className="hj-row">
                <span className="hj-quiet">{t('foodType')}</span>
                <Select allowClear style={{ width: 200 }} placeholder={t('chooseFoodType')} value={foodType ?? null} options={[...scheme.foodTypes, '其他'].map((value) => ({ value, label: value }))} onChange={(next: string | null) => set('foodType', next ?? undefined)} />
              </label>
            )}
            <span className="hj-caption">{t('onDayHelp')}</span>
          </div>
          <div className="hj-scroll">
            <table className="hj-plaintable hj-wide hj-items">
              <thead><tr><th /><th className="hj-right">{t('seq')}</th><th>{t('parameter')}</th><th>{t('requirement')}</th><th>{t('basis')}</th><th>{t('methods')}</th><th>{t('state.title')}</th></tr></thead>
              {scheme.schemeItems.map((item) => <Item key={item.id} item={item} onPropose={() => setProposing(item)} />)}
            </table>
          </div>
          {scheme.schemeItems.length === 0 && <p className="hj-pad hj-quiet">{t('noItems')}</p>}
        </section>
      </div>
      {proposing && <ProposeLimit key={proposing.id} item={proposing} foodTypes={scheme.foodTypes} onClose={() => setProposing(null)} />}
    </>
  );
}

function Item({ item, onPropose }: { item: SchemeItem; onPropose: () => void }) {
  const { t } = useTranslation('catalogue');
  const may = useMay();
  const [open, setOpen] = useState(false);
  const waiting = item.limits.filter((limit) => limit.state === 'proposed').length;
  const mayPropose = may('catalogue.propose-limit');
  return (
    <tbody>
      <tr {...(item.gap ? { className: 'hj-gap' } : {})}>
        <td><Button type="text" size="small" aria-expanded={open} aria-label={t('everyLimit', { parameter: item.parameter })} icon={open ? <DownOutlined /> : <RightOutlined />} onClick={() => setOpen(!open)} /></td>
        <td className="hj-right">{item.seq}</td>
        <td>
          {item.parameter}
          {(item.byLabel || item.labelToo) && <div className="hj-caption">{t(item.byLabel ? 'byLabel' : 'labelToo')}</div>}
          {item.note && <div className="hj-caption">{item.note}</div>}
        </td>
        <td className="hj-figures">
          {item.limit ? (
            <>
              <b style={{ fontWeight: 500 }}>{item.limit.requirement}</b>
              <div className="hj-caption">{item.limit.food}{item.limit.foodType ? ` · ${item.limit.foodType}` : ''}</div>
            </>
          ) : <StateTag tone={item.gap === 'ambiguous' ? 'late' : 'soon'}>{t(`gap.${item.gap ?? 'limit'}`)}</StateTag>}
        </td>
        <td>{item.limit ? <>{item.limit.basis}{item.limit.comparison === 'rounded' && <div className="hj-caption">{t('rounded')}</div>}</> : <span className="hj-quiet">{item.bases.join('、') || '—'}</span>}</td>
        <td className="hj-quiet">{item.methods.join('、') || '—'}</td>
        <td style={{ whiteSpace: 'nowrap' }}>
          {item.limit && <StateTag plain tone={item.limit.confidence === 'known' ? 'soon' : 'done'}>{t(`confidence.${item.limit.confidence}`)}</StateTag>}
          {waiting > 0 && <div><StateTag plain tone="working">{t('waitingCount', { count: waiting })}</StateTag></div>}
          {item.gap && mayPropose && <Button size="small" icon={<PlusOutlined />} onClick={onPropose}>{t('propose.button')}</Button>}
        </td>
      </tr>
      {open && (
        <tr className="hj-inside">
          <td />
          <td colSpan={6}>
            <div className="hj-between" style={{ marginBottom: 4 }}>
              <span className="hj-caption">{t('everyLimitTitle')}</span>
              {mayPropose && <Button size="small" icon={<PlusOutlined />} onClick={onPropose}>{t('propose.button')}</Button>}
            </div>
            {item.limits.length === 0 ? <span className="hj-quiet">{t('noLimits')}</span> : item.limits.map((limit) => <LimitLine key={limit.id} limit={limit} />)}
          </td>
        </tr>
      )}
    </tbody>
  );
}
