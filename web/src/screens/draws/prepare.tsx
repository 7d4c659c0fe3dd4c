import { useState } from 'react';
import { Button, DatePicker, Form, Input, InputNumber, Radio, Select, Switch } from 'antd';
import { useQuery } from '@tanstack/react-query';
import dayjs, { type Dayjs } from 'dayjs';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { isRefusal } from '@pure/kernel/index.js';
import { publicValueOf, whyNotPattern } from '@pure/draws/domain/index.js';
import { command, read } from '../../api/client';
import type { Page } from '../../api/types';
import { EmptyState, Loaded, PageHeader, useAction } from '../../parts';
import { useOrganisations } from '../organisations/queries';
import { usePlan } from '../plans/queries';
import type { Plan, PlanRow } from '../plans/types';
import { Roster } from './roster';
import type { Draw } from './types';
import './draws.css';

interface Fields {
  readonly event: string;
  readonly eventAt: Dayjs;
  readonly pattern: string;
  readonly weighting: 'none' | 'credit-class' | 'risk';
  readonly weightsPublic: boolean;
  readonly excludeSampledMonths: number;
  readonly rosterOrganisationIds?: string[];
  readonly certified: boolean;
  readonly avoidLast: boolean;
  readonly perUnit: number;
  readonly cap?: number | null;
  readonly laboratoryCap?: number | null;
  readonly reason?: string;
}

interface QuotaDraft {
  readonly take: number;
  readonly reserves: number;
}

/** Events whose outcome nobody in the bureau can foresee, and the form in which it is typed. */
const sources = [
  { key: 'lottery', pattern: '99-99-99-99-99-99+99', sample: '03-07-12-18-25-31+09' },
  { key: 'index', pattern: '9999.99-99999.99', sample: '3876.54-12345.67' },
  { key: 'dice', pattern: '6{20}', sample: '35142641532615243612' },
] as const;

/** The hour on the clock is that of Asia/Shanghai, whatever clock the device has. */
function instantOf(clock: Dayjs): string {
  return new Date(`${clock.format('YYYY-MM-DDTHH:mm')}:00+08:00`).toISOString();
}

/** Prepares a draw from a published plan: the rule of the draw, frozen with frame and roster. With `replaces` in the address, a redraw. */
export function Prepare() {
  const { t } = useTranslation('draws');
  const [search, setSearch] = useSearchParams();
  const planId = search.get('planId') ?? '';
  const plans = useQuery({ queryKey: ['plans', 'list', { state: 'published' }], queryFn: ({ signal }) => read<Page<PlanRow>>('/api/plans', { state: 'published', limit: 200 }, signal) });
  return (
    <div style={{ maxWidth: 1080 }}>
      <PageHeader title={search.get('replaces') ? t('prepare.redraw') : t('prepare.open')} back={search.get('replaces') ? { to: `/draws/${search.get('replaces')}`, label: t('prepare.toFormer') } : { to: '/draws', label: t('title') }} />
      <div className="hj-stack">
        {!search.get('replaces') && (
          <section className="hj-surface hj-pad">
            <label className="hj-field"><span>{t('field.plan')}</span>
              <Select
                showSearch={{ optionFilterProp: 'label' }}
                style={{ width: '100%' }}
                loading={plans.isPending}
                placeholder={t('prepare.choosePlan')}
                notFoundContent={t('prepare.noPlan')}
                value={planId || undefined}
                options={(plans.data?.items ?? []).map((plan) => ({ value: plan.id, label: `${plan.number} ${plan.title}` }))}
                onChange={(next: string) => setSearch({ planId: next }, { replace: true })}
              />
            </label>
          </section>
        )}
        {planId ? <PlanChosen key={planId} planId={planId} replaces={search.get('replaces')} /> : <section className="hj-surface"><EmptyState title={t('prepare.choosePlan')} detail={t('prepare.choosePlanDetail')} /></section>}
      </div>
    </div>
  );
}

function PlanChosen({ planId, replaces }: { planId: string; replaces: string | null }) {
  return <Loaded query={usePlan(planId)}>{(plan) => <Rule plan={plan} replaces={replaces} />}</Loaded>;
}

function Rule({ plan, replaces }: { plan: Plan; replaces: string | null }) {
  const { t } = useTranslation('draws');
  const navigate = useNavigate();
  const [form] = Form.useForm<Fields>();
  const pattern = Form.useWatch('pattern', form) ?? '';
  const weighting = Form.useWatch('weighting', form);
  const [eventAt, rosterIds, certified, perUnit] = [Form.useWatch('eventAt', form), Form.useWatch('rosterOrganisationIds', form), Form.useWatch('certified', form), Form.useWatch('perUnit', form)];
  const [sample, setSample] = useState('');
  const [quotas, setQuotas] = useState<Readonly<Record<string, QuotaDraft>>>(() => Object.fromEntries(plan.strata.map(({ id, quota, reserves }) => [id, { take: quota, reserves }])));
  const organisations = useOrganisations();
  const within = organisations.data?.filter(({ active, kind }) => active && kind !== 'enterprise') ?? [];
  const need = { required: true, message: t('plans:need') };
  const make = useAction<Fields, Draw>({
    run: ({ eventAt, cap, laboratoryCap, reason, rosterOrganisationIds, ...fields }, key) => command('POST', '/api/draws', {
      ...fields, planId: plan.id, eventAt: instantOf(eventAt),
      ...(cap ? { cap } : {}), ...(laboratoryCap ? { laboratoryCap } : {}), ...(rosterOrganisationIds && rosterOrganisationIds.length > 0 ? { rosterOrganisationIds } : {}),
      ...(replaces ? { replaces, reason, quotas: Object.entries(quotas).map(([stratumId, quota]) => ({ stratumId, ...quota })) } : {}),
    }, { key }),
    form,
    invalidates: [['draws'], ['plans'], ['home']],
    onDone: (draw) => void navigate(`/draws/${draw.id}`, { replace: true }),
  });
  const weak = pattern === '' ? undefined : whyNotPattern(pattern);
  const tried = sample.trim() === '' || weak ? undefined : publicValueOf(pattern, sample);
  const total = Object.values(quotas).reduce((sum, quota) => ({ take: sum.take + quota.take, reserves: sum.reserves + quota.reserves }), { take: 0, reserves: 0 });
  return (
    <Form<Fields>
      form={form}
      layout="vertical"
      className="hj-stack"
      scrollToFirstError
      initialValues={{ weighting: plan.riskRuleId ? 'risk' : 'none', weightsPublic: false, excludeSampledMonths: plan.exclusions.sampledMonths, perUnit: 2, certified: false, avoidLast: false, pattern: sources[0].pattern, eventAt: dayjs().add(1, 'day').hour(21).minute(30).second(0) }}
      onFinish={(fields) => make.mutate(fields)}
    >
      {replaces && <section className="hj-surface hj-pad"><Link to={`/plans/${plan.id}`} className="hj-figures">{plan.number}</Link> {plan.title}</section>}
      <section className="hj-surface">
        <h2 className="hj-section">{t('prepare.randomness')}</h2>
        <div className="hj-pad" style={{ paddingBottom: 0 }}>
          <p className="hj-quiet" style={{ marginTop: 0 }}>{t('prepare.randomnessWhy')}</p>
          <div className="hj-row" style={{ marginBottom: 16 }}>
            <span className="hj-quiet">{t('prepare.usual')}</span>
            {sources.map((source) => (
              <Button key={source.key} size="small" onClick={() => { form.setFieldsValue({ event: t(`source.${source.key}`), pattern: source.pattern }); setSample(source.sample); }}>{t(`sourceName.${source.key}`)}</Button>
            ))}
          </div>
          <Form.Item name="event" label={t('field.event')} rules={[{ ...need, whitespace: true }]} extra={t('prepare.eventHelp')}><Input maxLength={300} placeholder={t('source.lottery')} /></Form.Item>
          <div className="hj-fields">
            <Form.Item name="eventAt" label={t('field.eventAt')} rules={[need, { validator: (_, value: Dayjs | null) => (!value || new Date(instantOf(value)) > new Date() ? Promise.resolve() : Promise.reject(new Error(t('prepare.later')))) }]}>
              <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" style={{ width: '100%' }} disabledDate={(day) => day.isBefore(dayjs(), 'day')} />
            </Form.Item>
            <Form.Item name="pattern" label={t('field.pattern')} rules={[need]} {...(weak ? { validateStatus: 'error' as const } : {})} extra={weak ? t(weak.code === 'draws.pattern-too-weak' ? 'prepare.tooWeak' : 'prepare.unreadable', { position: Number(weak.facts['position'] ?? 1) }) : t('prepare.patternHelp')}>
              <Input maxLength={128} style={{ fontFamily: 'ui-monospace, Consolas, monospace' }} />
            </Form.Item>
            <Form.Item label={t('prepare.try')} extra={tried === undefined ? t('prepare.tryHelp') : isRefusal(tried) ? t('value.wrongAt', { position: Number(tried.facts['position'] ?? 1) }) : t('prepare.tryFits')}>
              <Input value={sample} status={tried !== undefined && isRefusal(tried) ? 'error' : ''} aria-label={t('prepare.try')} style={{ fontFamily: 'ui-monospace, Consolas, monospace' }} onChange={(event) => setSample(event.target.value)} />
            </Form.Item>
          </div>
        </div>
      </section>
      <section className="hj-surface">
        <h2 className="hj-section">{t('prepare.frame')}</h2>
        <div className="hj-pad hj-fields" style={{ paddingBottom: 0 }}>
          <Form.Item name="excludeSampledMonths" label={t('field.excludeSampledMonths')} extra={t('prepare.monthsHelp')}><InputNumber min={0} max={60} precision={0} suffix={t('prepare.monthUnit')} style={{ width: '100%' }} /></Form.Item>
          <Form.Item name="weighting" label={t('field.weighting')}><Radio.Group options={(['none', 'credit-class', ...(plan.riskRuleId ? ['risk' as const] : [])] as const).map((value) => ({ value, label: t(`weighting.${value}`) }))} /></Form.Item>
          {weighting !== undefined && weighting !== 'none' && <Form.Item name="weightsPublic" label={t('prepare.weightsPublic')} extra={t('prepare.weightsHelp')} valuePropName="checked"><Switch /></Form.Item>}
        </div>
        <QuotaTable plan={plan} quotas={quotas} editable={replaces !== null} onChange={setQuotas} />
      </section>
      <section className="hj-surface">
        <h2 className="hj-section">{t('prepare.people')}</h2>
        <div className="hj-pad hj-fields" style={{ paddingBottom: 0 }}>
          <Form.Item name="perUnit" label={t('field.perUnit')}><InputNumber min={2} max={6} precision={0} style={{ width: '100%' }} /></Form.Item>
          <Form.Item name="cap" label={t('field.cap')} extra={t('prepare.capHelp')}><InputNumber min={1} max={10_000} precision={0} style={{ width: '100%' }} /></Form.Item>
          {plan.strata.some(({ laboratoryPool }) => laboratoryPool !== null) && <Form.Item name="laboratoryCap" label={t('field.laboratoryCap')} extra={t('prepare.laboratoryCapHelp')}><InputNumber min={1} max={100_000} precision={0} style={{ width: '100%' }} /></Form.Item>}
          <Form.Item name="rosterOrganisationIds" label={t('field.roster')} extra={<>{t('prepare.rosterHelp')} <Link to="/draws/avoidances">{t('avoidance.title')}</Link></>}>
            <Select mode="multiple" allowClear maxTagCount="responsive" showSearch={{ optionFilterProp: 'label' }} placeholder={t('prepare.everyone')} options={within.map(({ id, name }) => ({ value: id, label: name }))} />
          </Form.Item>
          <Form.Item name="certified" label={t('prepare.certified')} extra={t('prepare.certifiedHelp')} valuePropName="checked"><Switch /></Form.Item>
          <Form.Item name="avoidLast" label={t('prepare.avoidLast')} extra={t('prepare.avoidLastHelp')} valuePropName="checked"><Switch /></Form.Item>
        </div>
        <Roster planId={plan.id} on={eventAt?.format('YYYY-MM-DD')} organisationIds={rosterIds ?? []} certified={certified ?? false} perUnit={perUnit ?? 2} units={total.take} />
      </section>
      {replaces && (
        <section className="hj-surface hj-pad" style={{ paddingBottom: 0 }}>
          <Form.Item name="reason" label={t('prepare.reason')} rules={[{ ...need, whitespace: true }]} extra={t('prepare.reasonHelp')}><Input.TextArea rows={3} maxLength={500} showCount /></Form.Item>
        </section>
      )}
      <div className="hj-row">
        <Button type="primary" htmlType="submit" loading={make.isPending} disabled={weak !== undefined || total.take === 0}>{t('prepare.commit')}</Button>
        <span className="hj-quiet">{t('prepare.commitWhat', { ...total })}</span>
      </div>
    </Form>
  );
}

interface QuotaTableProps {
  readonly plan: Plan;
  readonly quotas: Readonly<Record<string, QuotaDraft>>;
  readonly editable: boolean;
  readonly onChange: (quotas: Readonly<Record<string, QuotaDraft>>) => void;
}

/** The plan's quotas; for a redraw they can be lowered, raised, or set to nothing. */
function QuotaTable({ plan, quotas, editable, onChange }: QuotaTableProps) {
  const { t } = useTranslation('draws');
  const cell = (id: string, field: keyof QuotaDraft, label: string) => {
    const quota = quotas[id] ?? { take: 0, reserves: 0 };
    return editable ? <InputNumber size="small" min={0} max={100_000} precision={0} aria-label={label} value={quota[field]} onChange={(value) => onChange({ ...quotas, [id]: { ...quota, [field]: value ?? 0 } })} /> : quota[field];
  };
  return (
    <div className="hj-scroll" style={{ borderTop: '1px solid var(--hj-line)' }}>
      <table className="hj-plaintable" style={{ minWidth: 640 }}>
        <thead><tr><th>{t('field.stratum')}</th><th>{t('plans:field.division')}</th><th>{t('plans:field.businessType')}</th><th>{t('plans:field.scheme')}</th><th className="hj-right">{t('field.take')}</th><th className="hj-right">{t('field.reserve')}</th></tr></thead>
        <tbody>
          {plan.strata.map((one) => (
            <tr key={one.id}>
              <td className="hj-figures">{one.code}</td><td>{one.divisionName ?? <span className="hj-quiet">{t('plans:everywhere')}</span>}</td>
              <td>{one.businessType ? t(`plans:businessType.${one.businessType}`) : <span className="hj-quiet">{t('plans:everyType')}</span>}{one.tag ? ` · ${t(`plans:tag.${one.tag}`)}` : ''}</td><td>{one.schemeTitle}</td>
              <td className="hj-right">{cell(one.id, 'take', `${one.code} ${t('field.take')}`)}</td><td className="hj-right">{cell(one.id, 'reserves', `${one.code} ${t('field.reserve')}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
