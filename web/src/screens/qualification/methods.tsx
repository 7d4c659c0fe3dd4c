import { useState } from 'react';
import { Button, Input } from 'antd';
import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { read } from '../../api/client';
import { at, EmptyState, legalDay, Loaded, StateTag } from '../../parts';
import { useMay } from '../../session/session';
import { FormModal } from './form-modal';
import type { Edition, Rooms, Verification } from './types';

const roomsKey = ['laboratory', 'rooms'];
const verificationsKey = ['laboratory', 'verifications'];
const editionsKey = ['method-editions'];

/** Methods verified before their first use, the conditions that they demand, and the editions in force. */
export function Methods() {
  return <div className="hj-stack"><Verifications /><RoomSection /><Editions /></div>;
}

function Verifications() {
  const { t } = useTranslation('qualification');
  const may = useMay();
  const [adding, setAdding] = useState(false);
  const query = useQuery({ queryKey: verificationsKey, queryFn: ({ signal }) => read<Verification[]>('/api/laboratory/verifications', undefined, signal) });
  return (
    <section className="hj-surface">
      <div className="hj-sectionhead"><h2>{t('method.verified')}</h2>{may('laboratory.manage') && <Button icon={<PlusOutlined />} onClick={() => setAdding(true)}>{t('method.verify')}</Button>}</div>
      <Loaded query={query}>
        {(rows) => rows.length === 0 ? <EmptyState title={t('method.noneVerified')} detail={t('method.verifiedDetail')} /> : (
          <div className="hj-scroll"><table className="hj-plaintable">
            <thead><tr><th>{t('row.method')}</th><th>{t('method.on')}</th><th>{t('method.outcome')}</th><th>{t('method.evidence')}</th></tr></thead>
            <tbody>{rows.map((row) => <tr key={row.id}><td className="hj-figures">{row.standard}{row.edition ? `-${row.edition}` : ''}</td><td className="hj-figures">{row.verifiedOn}</td><td><StateTag tone={row.suitable ? 'done' : 'late'} plain>{t(row.suitable ? 'method.suitable' : 'method.unsuitable')}</StateTag></td><td>{row.evidence}</td></tr>)}</tbody>
          </table></div>
        )}
      </Loaded>
      {adding && (
        <FormModal
          title={t('method.verify')} path="/api/laboratory/verifications" invalidates={[verificationsKey]} success={t('saved')} onClose={() => setAdding(false)}
          fields={[
            { name: 'method', label: t('row.method'), required: true, help: t('method.example') }, { name: 'verifiedOn', label: t('method.on'), kind: 'day', required: true, initial: legalDay() },
            { name: 'suitable', label: t('method.suitable'), kind: 'flag', initial: true }, { name: 'evidence', label: t('method.evidence'), kind: 'area', required: true, max: 1000, help: t('method.evidenceHelp') },
          ]}
        />
      )}
    </section>
  );
}

function RoomSection() {
  const { t } = useTranslation('qualification');
  const may = useMay();
  const [adding, setAdding] = useState<'reading' | 'conditions'>();
  const query = useQuery({ queryKey: roomsKey, queryFn: ({ signal }) => read<Rooms>('/api/laboratory/rooms', undefined, signal) });
  const between = (low: string | null, high: string | null, unit: string) => (low === null && high === null ? '—' : `${low ?? ''}～${high ?? ''} ${unit}`);
  return (
    <section className="hj-surface">
      <div className="hj-sectionhead">
        <h2>{t('room.title')}</h2>
        <div className="hj-row">
          {may('laboratory.manage') && <Button onClick={() => setAdding('conditions')}>{t('room.setConditions')}</Button>}
          {may('laboratory.record') && <Button icon={<PlusOutlined />} onClick={() => setAdding('reading')}>{t('room.record')}</Button>}
        </div>
      </div>
      <Loaded query={query}>
        {({ readings, conditions }) => (
          <>
            {conditions.length > 0 && <ul className="hj-quiet">{conditions.map((one) => <li key={one.id}><span className="hj-figures">{one.standard}</span> {between(one.lowCelsius, one.highCelsius, '℃')} {between(one.lowHumidity, one.highHumidity, '%RH')}</li>)}</ul>}
            {readings.length === 0 ? <EmptyState title={t('room.none')} detail={t('room.noneDetail')} /> : (
              <div className="hj-scroll"><table className="hj-plaintable">
                <thead><tr><th>{t('room.when')}</th><th>{t('room.room')}</th><th className="hj-right">℃</th><th className="hj-right">%RH</th><th>{t('room.by')}</th></tr></thead>
                <tbody>{readings.slice(0, 30).map((row) => <tr key={row.id}><td className="hj-figures">{at(row.recordedAt)}</td><td>{row.room}</td><td className="hj-right">{row.celsius}</td><td className="hj-right">{row.humidity}</td><td>{row.recordedByName ?? '—'}</td></tr>)}</tbody>
              </table></div>
            )}
          </>
        )}
      </Loaded>
      {adding === 'reading' && (
        <FormModal
          title={t('room.record')} path="/api/laboratory/rooms/readings" invalidates={[roomsKey]} success={t('saved')} onClose={() => setAdding(undefined)}
          fields={[{ name: 'room', label: t('room.room'), required: true, max: 60 }, { name: 'celsius', label: t('room.celsius'), kind: 'decimal', required: true }, { name: 'humidity', label: t('room.humidity'), kind: 'decimal', required: true }]}
        />
      )}
      {adding === 'conditions' && (
        <FormModal
          title={t('room.setConditions')} method="PUT" path="/api/laboratory/rooms/conditions" invalidates={[roomsKey]} success={t('saved')} onClose={() => setAdding(undefined)} detail={t('room.conditionsDetail')}
          fields={[
            { name: 'method', label: t('row.method'), required: true, help: t('method.example') }, { name: 'lowCelsius', label: t('room.lowCelsius'), kind: 'decimal' }, { name: 'highCelsius', label: t('room.highCelsius'), kind: 'decimal' },
            { name: 'lowHumidity', label: t('room.lowHumidity'), kind: 'decimal' }, { name: 'highHumidity', label: t('room.highHumidity'), kind: 'decimal' },
          ]}
        />
      )}
    </section>
  );
}

function Editions() {
  const { t } = useTranslation('qualification');
  const may = useMay();
  const [q, setQ] = useState('');
  const [adding, setAdding] = useState(false);
  const query = useQuery({ queryKey: [...editionsKey, q], queryFn: ({ signal }) => read<Edition[]>('/api/method-editions', { q }, signal) });
  return (
    <section className="hj-surface">
      <div className="hj-sectionhead">
        <h2>{t('edition.title')}</h2>
        <div className="hj-row">
          <Input.Search allowClear placeholder={t('edition.search')} aria-label={t('edition.search')} onSearch={(text) => setQ(text.trim())} style={{ width: 200 }} />
          {may('catalogue.approve-limit') && <Button icon={<PlusOutlined />} onClick={() => setAdding(true)}>{t('edition.add')}</Button>}
        </div>
      </div>
      <p className="hj-quiet hj-pad">{t('edition.detail')}</p>
      <Loaded query={query}>
        {(rows) => rows.length === 0 ? <EmptyState title={t('edition.none')} /> : (
          <div className="hj-scroll" style={{ maxHeight: 420 }}><table className="hj-plaintable">
            <thead><tr><th>{t('row.method')}</th><th>{t('edition.from')}</th><th>{t('edition.source')}</th></tr></thead>
            <tbody>{rows.map((row) => <tr key={`${row.standard}-${row.edition}`}><td className="hj-figures">{row.standard}-{row.edition}</td><td className="hj-figures">{row.validFrom}</td><td className="hj-caption">{row.source}</td></tr>)}</tbody>
          </table></div>
        )}
      </Loaded>
      {adding && (
        <FormModal
          title={t('edition.add')} path="/api/method-editions" invalidates={[editionsKey]} success={t('saved')} onClose={() => setAdding(false)}
          fields={[{ name: 'method', label: t('row.method'), required: true, help: t('method.example') }, { name: 'validFrom', label: t('edition.from'), kind: 'day', required: true }, { name: 'source', label: t('edition.source'), kind: 'area', required: true, max: 300 }]}
        />
      )}
    </section>
  );
}
