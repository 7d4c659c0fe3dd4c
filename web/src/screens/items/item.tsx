import { Button, Collapse, Timeline as AntTimeline } from 'antd';
import { FilePdfOutlined, PrinterOutlined, SwapOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { read } from '../../api/client';
import type { DueExplanation } from '../../api/types';
import { at, DueDate, EmptyState, Loaded, NumberLink, PageHeader, StateTag, Timeline, dueRevised } from '../../parts';
import { useMay } from '../../session/session';
import { itemTones, PortionLines } from '../custody/portion-parts';
import { labelsPdf, recordPdf, visitPdf } from '../visits/queries';
import { useWords } from '../visits/words';
import type { CustodyEvent, DueRule, Item } from './types';

export function ItemPage() {
  const { id = '' } = useParams();
  const query = useQuery({ queryKey: ['items', 'one', id], queryFn: ({ signal }) => read<Item>(`/api/items/${id}`, undefined, signal) });
  return <Loaded query={query}>{(item) => <Shown key={item.id} item={item} />}</Loaded>;
}

function whyOf(rule: DueRule | null): DueExplanation {
  if (!rule) return {};
  return {
    from: rule.from, article: `${rule.instrument} ${rule.article}`,
    ...(rule.value === null ? {} : rule.unit === 'working-day' || rule.unit === 'working-days' ? { workingDays: rule.value } : { calendarDays: rule.value }),
  };
}

/** An item from the place of sampling to its disposal: what it is, where it is, through whose hands it went, its papers. */
function Shown({ item }: { item: Item }) {
  const { t } = useTranslation('items');
  const may = useMay();
  const onWay = item.state === 'sampled' || item.state === 'in-transit';
  const due = onWay
    ? <>{t('toLaboratory')} <DueDate dueOn={item.deliveryDueOn} provisional={item.deliveryProvisional} why={whyOf(item.deliveryRule)} /></>
    : item.reportDueOn && <>{t('report')} <DueDate dueOn={item.reportDueOn} provisional={item.reportProvisional ?? false} done={item.state !== 'received' && item.state !== 'in-test'} why={whyOf(item.reportRule)} /></>;
  const sealOf = new Map(item.seals.map((one) => [one.portionCode, one.number]));
  return (
    <>
      <PageHeader
        title={item.name}
        number={<NumberLink number={item.recordNumber} />}
        state={<StateTag of="items" state={item.state} tone={itemTones[item.state]} />}
        due={due || undefined}
        facts={<><NumberLink number={item.code} qr={`HJ:${item.code}`} />{item.outcome && <StateTag tone={item.outcome === 'pass' ? 'done' : item.outcome === 'fail' ? 'late' : 'soon'} plain>{t(`outcome.${item.outcome}`)}</StateTag>}</>}
        back={{ to: '/items', label: t('title') }}
        extra={
          <>
            {may('custody.hold') && <Link to={`/custody?code=${item.code}`}><Button type="primary" icon={<SwapOutlined />}>{t('toCustody')}</Button></Link>}
            <Button icon={<PrinterOutlined />} href={labelsPdf(item.id)} target="_blank">{t('labels')}</Button>
          </>
        }
      />
      <div className="hj-twocolumns">
        <div className="hj-stack">
          {item.refusalReasons && (
            <section className="hj-verdict hj-late">
              <div><h2>{t('refused')}</h2><p>{item.refusalReasons.join('；')}</p></div>
            </section>
          )}
          <section className="hj-surface hj-pad">
            <dl className="hj-facts">
              <dt>{t(item.orderId ? 'customer' : 'unit')}</dt><dd>{item.unitName}</dd>
              {item.planId && <><dt>{t('plan')}</dt><dd>{may('plan.read') ? <Link to={`/plans/${item.planId}`}>{item.planTitle}</Link> : item.planTitle} <span className="hj-caption hj-figures">{item.planNumber}</span></dd></>}
              <dt>{t('kindLabel')}</dt><dd>{t(`visits:kind.${item.samplingKind}`)}</dd>
              <dt>{t('matrix')}</dt><dd>{item.matrix}{item.foodType ? ` · ${item.foodType}` : ''}</dd>
              {item.organiserName && <><dt>{t('organiser')}</dt><dd>{item.organiserName}</dd></>}
              {item.samplingOrganisationName && <><dt>{t('samplingOrganisation')}</dt><dd>{item.samplingOrganisationName}</dd></>}
              <dt>{t('laboratory')}</dt><dd>{item.laboratoryName}</dd>
              <dt>{t('dates')}</dt>
              <dd className="hj-figures">{[[t('producedOn'), item.productionDate], [t('sampledOn'), item.orderId ? null : item.sampledOn], [t('receivedOn'), item.receivedOn], [t('concludedOn'), item.concludedOn]].filter(([, day]) => day).map(([name, day]) => `${name} ${day}`).join(' · ')}</dd>
              {item.condition && <><dt>{t('condition')}</dt><dd>{item.condition}</dd></>}
            </dl>
          </section>
          <section className="hj-surface">
            <h2 className="hj-section">{t('portions')}</h2>
            <PortionLines portions={item.portions} mark={(one) => (sealOf.has(one.code) ? <span className="hj-caption hj-figures">{t('seal')} {sealOf.get(one.code)}</span> : null)} />
          </section>
          {item.visitId && item.recordId && <section className="hj-surface">
            <h2 className="hj-section">{t('papers')}</h2>
            <div className="hj-pad hj-row">
              <Button icon={<FilePdfOutlined />} href={recordPdf(item.recordId)} target="_blank">{t('record')}</Button>
              <Button icon={<FilePdfOutlined />} href={visitPdf(item.visitId, 'sampling-notice')} target="_blank">{t('visits:notice')}</Button>
              {item.state === 'refused' && <Button icon={<FilePdfOutlined />} href={`/api/items/${item.id}/documents/reception-refusal`} target="_blank">{t('refusalNotice')}</Button>}
              {may('visit.read') && <Link to={`/visits/${item.visitId}`}><Button>{t('toVisit')}</Button></Link>}
            </div>
          </section>}
          <Values item={item} />
        </div>
        <div className="hj-stack">
          <section className="hj-surface"><h2 className="hj-section">{t('custody')}</h2><div className="hj-pad"><Hands events={item.custody} /></div></section>
          <section className="hj-surface">
            <h2 className="hj-section">{t('history')}</h2>
            <div className="hj-pad">
              <Timeline entries={item.timeline.map((one) => ({ seq: one.seq, at: one.at, who: one.actor === 'system' ? t('system') : one.actor, what: t(`action.${one.action.replace('item.', '')}`, { defaultValue: one.action }), sealed: one.index !== undefined, ...(one.action === 'item.due-revised' ? { detail: dueRevised(one.data, t) ?? '' } : {}) }))} />
            </div>
          </section>
        </div>
      </div>
    </>
  );
}

/** The record as it was signed, section by section. */
function Values({ item }: { item: Item }) {
  const { t } = useTranslation('items');
  const words = useWords();
  const sections = item.sections.map((section) => ({ ...section, fields: section.fields.filter((field) => item.values[field.key]) })).filter((section) => section.fields.length > 0);
  const said = (field: (typeof sections)[number]['fields'][number]) => {
    const value = item.values[field.key] ?? '';
    if (field.kind === 'flag') return t(value === 'true' ? 'visits:yes' : 'visits:no');
    const option = field.options?.find((one) => one.zh === value);
    return option ? words(option) : value;
  };
  return (
    <Collapse
      defaultActiveKey={['sample']}
      items={sections.map((section) => ({
        key: section.key, label: words(section.title),
        children: <dl className="hj-facts">{section.fields.map((field) => [<dt key={`${field.key}-t`}>{words(field.label)}</dt>, <dd key={field.key}>{said(field)}</dd>])}</dl>,
      }))}
    />
  );
}

interface Step extends CustodyEvent { readonly codes: readonly string[] }

/** Portions that went the same way at the same moment are one line. */
function together(events: readonly CustodyEvent[]): Step[] {
  const steps = new Map<string, Step>();
  for (const event of events) {
    const key = JSON.stringify([event.kind, event.at, event.fromName, event.toName, event.placeName, event.sealIntact, event.condition, event.celsius, event.note]);
    const known = steps.get(key);
    steps.set(key, known ? { ...known, codes: [...known.codes, event.portionCode] } : { ...event, codes: [event.portionCode] });
  }
  return [...steps.values()].reverse();
}

/** Through whose hands each portion went, newest first. */
function Hands({ events }: { events: readonly CustodyEvent[] }) {
  const { t } = useTranslation('items');
  if (events.length === 0) return <EmptyState title={t('noCustody')} />;
  return (
    <AntTimeline
      items={together(events).map((one) => ({
        key: one.id,
        color: one.kind === 'refused' || one.sealIntact === false ? 'red' : one.kind === 'received' ? 'green' : 'gray',
        content: (
          <div>
            <div><b style={{ fontWeight: 500 }}>{t(`event.${one.kind}`, { defaultValue: one.kind })}</b>{one.placeName && ` · ${one.placeName}`}</div>
            {(one.fromName || one.toName) && <div>{one.fromName && one.toName && one.fromName !== one.toName ? `${one.fromName} → ${one.toName}` : one.toName ?? one.fromName}</div>}
            {(one.sealIntact !== null || one.condition || one.celsius) && (
              <div>{[one.sealIntact === null ? null : t(one.sealIntact ? 'custody:sealIntact' : 'custody:sealBroken'), one.condition, one.celsius && `${one.celsius} ℃`].filter(Boolean).join(' · ')}</div>
            )}
            {one.note && <div className="hj-quiet">{one.note}</div>}
            <div className="hj-caption hj-figures">{at(one.at)} · {one.codes.join('、')}</div>
          </div>
        ),
      }))}
    />
  );
}
