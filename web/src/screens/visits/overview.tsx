import { Alert, Button, Modal } from 'antd';
import { CompassOutlined, FilePdfOutlined, PhoneOutlined, PlayCircleOutlined, PlusOutlined, PrinterOutlined, RightOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { useTranslation } from 'react-i18next';
import { useState } from 'react';
import { command, read } from '../../api/client';
import { at, ConfirmAction, DueDate, NumberLink, PageHeader, StateTag, useAction } from '../../parts';
import { useMay } from '../../session/session';
import { newRecord } from './draft';
import { Pictures } from './pictures';
import { mapHref, position } from './place';
import { labelsPdf, recordPdf, visitKey, visitPdf } from './queries';
import type { DraftRecord, Visit } from './types';
import { useVisitContext } from './visit';
import { toneOf } from './visits';

/** One visit: where it is, what was drawn there, what was taken, and what its samplers can do next. */
export function Overview() {
  const { t } = useTranslation('visits');
  const { visit, isOpen, status } = useVisitContext();
  const may = useMay();
  const { state } = visit;
  return (
    <div style={{ maxWidth: 880 }}>
      <PageHeader
        title={visit.unitName}
        state={<>{state === 'ended' && visit.outcome && <StateTag of="visits" state={visit.outcome} tone={toneOf(visit.outcome)} />}<StateTag of="visits" state={state} tone={toneOf(state)} /></>}
        back={{ to: may('visit.own') ? '/visits' : '/visits?of=all', label: t(may('visit.own') ? 'mine' : 'title') }}
        due={<DueDate dueOn={visit.dueOn} done={state !== 'assigned' && state !== 'started'} />}
        extra={status}
      />
      <div className="hj-stack">
        <section className="hj-surface hj-pad hj-stack">
          <dl className="hj-facts">
            <dt>{t('field.address')}</dt><dd>{visit.unitAddress}</dd>
            {visit.unitPhone && <><dt>{t('field.phone')}</dt><dd><a href={`tel:${visit.unitPhone}`} className="hj-figures"><PhoneOutlined aria-hidden /> {visit.unitPhone}</a></dd></>}
            <dt>{t('field.uscc')}</dt><dd className="hj-figures">{visit.unitUscc ?? '—'}</dd>
            <dt>{t('field.samplers')}</dt><dd>{visit.samplers.map((one) => one.name).join('、')}</dd>
            <dt>{t('field.plan')}</dt><dd>{visit.planTitle} <span className="hj-caption">{visit.planNumber} · {t(`kind.${visit.samplingKind}`)}</span></dd>
            {visit.startedAt && <><dt>{t('field.startedAt')}</dt><dd className="hj-figures">{at(visit.startedAt)}</dd></>}
            {visit.endedAt && <><dt>{t('field.endedAt')}</dt><dd className="hj-figures">{at(visit.endedAt)}</dd></>}
            {visit.replacesId && <><dt>{t('reserve')}</dt><dd>{t('reserveWhy')}</dd></>}
            {visit.outcomeReason && <><dt>{t('field.reason')}</dt><dd>{visit.outcomeReason}</dd></>}
          </dl>
          <Start visit={visit} />
        </section>
        {visit.numbersLeft !== null && visit.numbersLeft < 20 && isOpen && <Alert type={visit.numbersLeft === 0 ? 'error' : 'warning'} showIcon title={t('numbersLeft', { count: visit.numbersLeft })} />}
        <Reserve visit={visit} />
        <Strata visit={visit} />
        <Records />
        {(isOpen || visit.attachments.some((one) => one.kind === 'site-photo')) && <section className="hj-surface hj-pad"><Pictures visit={visit} kind="site-photo" disabled={!isOpen} hint={isOpen ? t('photo.siteHint') : undefined} /></section>}
        <Others visit={visit} />
        <Papers visit={visit} />
      </div>
    </div>
  );
}

function Start({ visit }: { visit: Visit }) {
  const { t } = useTranslation('visits');
  const offered = visit.actions.find((one) => one.action === 'start');
  const start = useAction({
    run: async (_, key) => command('POST', `/api/visits/${visit.id}/start`, (await position()) ?? {}, { key }),
    invalidates: [visitKey(visit.id), ['visits', 'mine']],
    success: t('started'),
  });
  if (visit.state !== 'assigned' && visit.state !== 'started') return null;
  return (
    <div className="hj-thumbs">
      <Button size="large" href={mapHref(visit)} target="_blank" rel="noreferrer" icon={<CompassOutlined />}>{t('navigate')}</Button>
      {offered && <Button size="large" type="primary" icon={<PlayCircleOutlined />} loading={start.isPending} disabled={offered.reason !== undefined} onClick={() => start.mutate()}>{t('start')}</Button>}
      {offered?.reason && <p className="hj-caption">{offered.reason}</p>}
    </div>
  );
}

/** The next visit, where a reserve was taken for this one. */
function Reserve({ visit }: { visit: Visit }) {
  const { t } = useTranslation('visits');
  const next = useQuery({
    queryKey: visitKey(visit.nextVisitId ?? ''),
    queryFn: ({ signal }) => read<Visit>(`/api/visits/${visit.nextVisitId}`, undefined, signal),
    enabled: visit.nextVisitId !== null,
    retry: false,
  });
  const missing = visit.strata.some((one) => one.outcome === 'closed' || one.outcome === 'no-product');
  if (!missing) return null;
  if (visit.nextVisitId === null) return <Alert type="warning" showIcon title={t('next.none')} />;
  if (next.isPending) return null;
  if (!next.data) return <Alert type="info" showIcon title={t('next.others')} />;
  return (
    <Link to={`/visits/${next.data.id}`} className="hj-surface hj-pad hj-nextvisit">
      <span>
        <span className="hj-caption">{t('next.title')}</span>
        <b>{next.data.unitName}</b>
        <span>{next.data.unitAddress}</span>
      </span>
      <RightOutlined aria-hidden />
    </Link>
  );
}

function Strata({ visit }: { visit: Visit }) {
  const { t } = useTranslation('visits');
  return (
    <section className="hj-surface" aria-label={t('drawn')}>
      <h2 className="hj-section">{t('drawn')}</h2>
      {visit.strata.map((one) => (
        <div key={one.stratumId} className="hj-task" style={{ borderTop: 0 }}>
          <span><b>{one.schemeTitle}</b><small>{one.code} · {t('sendTo')} {one.laboratoryName}</small></span>
          {one.outcome ? <StateTag of="visits" state={one.outcome} tone={toneOf(one.outcome)} plain /> : <StateTag tone="waiting" plain>{t('noOutcome')}</StateTag>}
        </div>
      ))}
    </section>
  );
}

/** What was taken here, what is being filled in, and one more. */
function Records() {
  const { t } = useTranslation('visits');
  const { visit, draft, isOpen } = useVisitContext();
  const navigate = useNavigate();
  const [choosing, setChoosing] = useState(false);
  const drafts = isOpen ? draft.value.records.filter((one) => !visit.records.some((signed) => signed.id === one.id)) : [];
  const add = (stratumId: string) => {
    const record = newRecord(visit, stratumId);
    draft.set((before) => ({ ...before, records: [...before.records, record] }));
    void navigate(`/visits/${visit.id}/records/${record.id}`);
  };
  const [only] = visit.strata;
  if (!isOpen && visit.records.length === 0) return null;
  return (
    <section className="hj-surface" aria-label={t('records')}>
      <h2 className="hj-section">{t('records')}</h2>
      {visit.records.map((one) => (
        <div key={one.id} className="hj-task" style={{ borderTop: 0, flexWrap: 'wrap' }}>
          <span>
            <b>{one.kind === 'refusal' ? t('refusal.title') : one.sampleName}</b>
            <small className="hj-figures">{one.number} · {at(one.signedAt)}</small>
          </span>
          <span className="hj-row">
            {one.itemId && <Button href={labelsPdf(one.itemId)} target="_blank" icon={<PrinterOutlined />}>{t('labels')}</Button>}
            <Button href={recordPdf(one.id, one.kind === 'refusal' ? 'refusal-record' : 'sampling-record')} target="_blank" icon={<FilePdfOutlined />}>{t(one.kind === 'refusal' ? 'refusal.paper' : 'recordPaper')}</Button>
            {one.itemId && one.itemCode && <NumberLink number={one.itemCode} href={`/items/${one.itemId}`} />}
          </span>
        </div>
      ))}
      {drafts.map((one) => <DraftLine key={one.id} record={one} />)}
      {isOpen && (
        <div className="hj-pad hj-stack">
          {visit.records.length + drafts.length === 0 && <p className="hj-quiet" style={{ margin: 0 }}>{t('noRecords')}</p>}
          <Button size="large" block type={drafts.length === 0 && visit.records.length === 0 ? 'primary' : 'default'} icon={<PlusOutlined />} onClick={() => (visit.strata.length === 1 && only ? add(only.stratumId) : setChoosing(true))}>{t('add')}</Button>
        </div>
      )}
      <Modal open={choosing} title={t('chooseStratum')} footer={null} onCancel={() => setChoosing(false)}>
        <div className="hj-stack" style={{ gap: 8 }}>
          {visit.strata.map((one) => (
            <Button key={one.stratumId} block style={{ height: 'auto', minHeight: 56, whiteSpace: 'normal', textAlign: 'left', justifyContent: 'space-between' }} disabled={one.outcome === 'no-product' || one.outcome === 'closed'} onClick={() => add(one.stratumId)}>
              <span>{one.schemeTitle}<br /><span className="hj-caption">{one.code} · {one.laboratoryName}</span></span>
              {one.outcome && <StateTag of="visits" state={one.outcome} tone={toneOf(one.outcome)} plain />}
            </Button>
          ))}
        </div>
      </Modal>
    </section>
  );
}

function DraftLine({ record }: { record: DraftRecord }) {
  const { t } = useTranslation('visits');
  const { visit, draft } = useVisitContext();
  const scheme = visit.strata.find((one) => one.stratumId === record.stratumId)?.schemeTitle;
  return (
    <div className="hj-task" style={{ borderTop: 0, flexWrap: 'wrap' }}>
      <span><b>{record.values['sampleName'] || scheme}</b><small>{t('draft')} · {scheme}</small></span>
      <span className="hj-row">
        <ConfirmAction
          label={t('drop')}
          title={t('dropTitle')}
          detail={t('dropDetail')}
          danger
          button={{ type: 'text' }}
          onConfirm={() => draft.set((before) => ({ ...before, records: before.records.filter((one) => one.id !== record.id) }))}
        />
        <Link to={`/visits/${visit.id}/records/${record.id}`}><Button type="primary">{t('goOn')}</Button></Link>
      </span>
    </div>
  );
}

/** What else a visit can come to: its end, a refusal, a shut door, no product. */
function Others({ visit }: { visit: Visit }) {
  const { t } = useTranslation('visits');
  const end = useAction({
    run: (_, key) => command('POST', `/api/visits/${visit.id}/end`, undefined, { key }),
    invalidates: [['visits'], ['home']],
    success: t('ended'),
  });
  const offered = new Map(visit.actions.map((one) => [one.action, one]));
  const left = visit.strata.some((one) => one.outcome === null);
  const ways = (['no-product', 'closed', 'refuse'] as const).filter((one) => offered.has(one) && (one === 'refuse' || left));
  const ending = offered.get('end');
  if (ways.length === 0 && !ending) return null;
  return (
    <section className="hj-surface" aria-label={t('others')}>
      {ways.length > 0 && <h2 className="hj-section">{t('others')}</h2>}
      {ways.map((one) => (
        <Link key={one} to={one === 'refuse' ? `/visits/${visit.id}/refusal` : `/visits/${visit.id}/without/${one}`} className="hj-task">
          <span><b>{t(`way.${one}`)}</b><small>{t(`wayWhy.${one}`)}</small></span><RightOutlined aria-hidden />
        </Link>
      ))}
      {ending && (
        <div className="hj-pad">
          {ending.reason ? (
            <><Button block size="large" disabled>{t('end')}</Button><p className="hj-caption" style={{ marginBottom: 0 }}>{ending.reason}</p></>
          ) : (
            <ConfirmAction label={t('end')} title={t('endTitle')} detail={t('endDetail')} button={{ block: true, size: 'large', type: 'primary', danger: false }} onConfirm={() => end.mutateAsync()} />
          )}
        </div>
      )}
    </section>
  );
}

function Papers({ visit }: { visit: Visit }) {
  const { t } = useTranslation('visits');
  const may = useMay();
  if (!may('item.read')) return null;
  return (
    <section className="hj-surface hj-pad hj-row">
      <Button href={visitPdf(visit.id, 'sampling-notice')} target="_blank" icon={<FilePdfOutlined />}>{t('notice')}</Button>
    </section>
  );
}
