import { useState } from 'react';
import { Button, Form, Input, InputNumber, Modal, Tooltip } from 'antd';
import { PlusOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PREMISES_TAGS, USUAL_RISK_RULE, whyNotRiskRule, type RiskRule } from '@pure/plans/domain/index.js';
import { command } from '../../api/client';
import { at, ConfirmModal, EmptyState, Loaded, PageHeader, StateTag, useAction } from '../../parts';
import { useMay } from '../../session/session';
import { useRiskRules } from './queries';
import type { Population, RiskRuleVersion } from './types';
import { Weights } from './weights';
import './plans.css';

/** The bureau's risk rule: its versions, what each gives points for, and how the weights would lie. */
export function RiskRules() {
  const { t } = useTranslation('plans');
  const may = useMay();
  const rules = useRiskRules();
  const [proposing, setProposing] = useState(false);
  const newest = rules.data?.items.find(({ state }) => state === 'approved') ?? rules.data?.items[0];
  return (
    <>
      <PageHeader
        title={t('risk.title')} back={{ to: '/plans', label: t('title') }}
        extra={may('plan.edit') && <Button type="primary" icon={<PlusOutlined />} onClick={() => setProposing(true)}>{t('risk.propose')}</Button>}
      />
      <Loaded query={rules}>
        {({ items }) => (
          <div className="hj-stack">
            {items.length === 0 && <section className="hj-surface"><EmptyState title={t('risk.none')} detail={t('risk.noneDetail')} /></section>}
            {items.map((version) => <Version key={version.id} version={version} opened={version.id === newest?.id} />)}
          </div>
        )}
      </Loaded>
      {proposing && <Propose before={(newest?.rule as RiskRule | undefined) ?? USUAL_RISK_RULE} onClose={() => setProposing(false)} />}
    </>
  );
}

function Version({ version, opened }: { version: RiskRuleVersion; opened: boolean }) {
  const { t } = useTranslation('plans');
  const [asking, setAsking] = useState<'approve' | 'reject' | null>(null);
  const [shown, setShown] = useState(opened);
  const decide = useAction<'approve' | 'reject', RiskRuleVersion>({
    run: (action, key) => command('POST', `/api/risk-rules/${version.id}/${action}`, undefined, { key }), invalidates: [['risk-rules']], success: t('done'),
  });
  return (
    <section className="hj-surface" aria-label={t('risk.version', { number: version.number })}>
      <div className="hj-sectionhead">
        <h2>{t('risk.version', { number: version.number })} <StateTag tone={version.state === 'approved' ? 'done' : version.state === 'proposed' ? 'working' : 'waiting'} plain>{t(`risk.state.${version.state}`)}</StateTag></h2>
        <div className="hj-row">
          {version.actions.map(({ action, reason, code }) => (
            <Tooltip key={action} title={reason}><Button size="small" type={action === 'approve' ? 'primary' : 'default'} disabled={code !== undefined} onClick={() => setAsking(action as 'approve' | 'reject')}>{t(`risk.${action}`)}</Button></Tooltip>
          ))}
          <Button size="small" onClick={() => setShown(!shown)}>{t(shown ? 'risk.less' : 'risk.more')}</Button>
        </div>
      </div>
      <div className="hj-pad">
        <p style={{ margin: 0 }}>{version.reason}</p>
        <p className="hj-caption" style={{ margin: '4px 0 0' }}>{t('risk.proposed', { by: version.proposedByName ?? '—', at: at(version.proposedAt) })}{version.decidedAt ? ` · ${t('risk.decided', { by: version.decidedByName ?? '—', at: at(version.decidedAt) })}` : ''}</p>
        {shown && <><RuleWords rule={version.rule as unknown as RiskRule} /><Preview rule={version.rule as unknown as RiskRule} /></>}
      </div>
      <ConfirmModal
        open={asking !== null} onClose={() => setAsking(null)} title={t(`risk.ask.${asking ?? 'approve'}`)} detail={t('risk.ask.detail')} okText={t(`risk.${asking ?? 'approve'}`)} reason={false}
        onConfirm={() => decide.mutateAsync(asking!)}
      />
    </section>
  );
}

/** A rule in words: who gets how many points. */
export function RuleWords({ rule }: { rule: RiskRule }) {
  const { t } = useTranslation('plans');
  return (
    <dl className="hj-facts" style={{ marginTop: 12 }}>
      <dt>{t('risk.base')}</dt><dd>{rule.base}</dd>
      <dt>{t('field.creditClass')}</dt><dd>{(['A', 'B', 'C', 'D', 'none'] as const).map((key) => `${t(`risk.class.${key}`)} +${rule.creditClass[key]}`).join('　')}</dd>
      <dt>{t('risk.failures')}</dt><dd>{t('risk.counted', { ...rule.failures })}</dd>
      <dt>{t('risk.complaints')}</dt><dd>{t('risk.counted', { ...rule.complaints })}</dd>
      <dt>{t('field.tag')}</dt><dd>{PREMISES_TAGS.map((tag) => `${t(`tag.${tag}`)} +${rule.tags[tag] ?? 0}`).join('　')}</dd>
    </dl>
  );
}

function Preview({ rule }: { rule: RiskRule }) {
  const { t } = useTranslation('plans');
  const isSound = whyNotRiskRule(rule) === undefined;
  const query = useQuery({
    queryKey: ['risk-preview', rule], queryFn: () => command<Population['weights']>('POST', '/api/risk-rules/preview', { rule }), enabled: isSound, placeholderData: keepPreviousData, staleTime: 60_000,
  });
  return <><h3 className="hj-caption" style={{ margin: '16px 0 4px' }}>{t('risk.distribution')}</h3>{query.data && <Weights weights={query.data} />}</>;
}

function Propose({ before, onClose }: { before: RiskRule; onClose: () => void }) {
  const { t } = useTranslation('plans');
  const [form] = Form.useForm<{ rule: RiskRule; reason: string }>();
  const [rule, setRule] = useState(before);
  const save = useAction<{ reason: string }, RiskRuleVersion>({
    run: ({ reason }, key) => command('POST', '/api/risk-rules', { rule, reason: reason.trim() }, { key }), form, invalidates: [['risk-rules']], success: t('done'), onDone: onClose,
  });
  const points = (name: readonly string[], label: string, least = 0, most = 20) => (
    <Form.Item key={name.join('.')} name={['rule', ...name]} label={label} rules={[{ required: true, message: t('need') }]}><InputNumber min={least} max={most} precision={0} style={{ width: '100%' }} /></Form.Item>
  );
  return (
    <Modal open width={760} title={t('risk.propose')} okText={t('risk.propose')} cancelText={t('parts:cancel')} confirmLoading={save.isPending} onCancel={onClose} onOk={() => form.submit()}>
      <Form form={form} layout="vertical" initialValues={{ rule: before }} onValuesChange={(_, all) => setRule(all.rule)} onFinish={(fields) => save.mutate(fields)}>
        <div className="hj-points">
          {points(['base'], t('risk.base'))}
          {(['A', 'B', 'C', 'D', 'none'] as const).map((key) => points(['creditClass', key], t(`risk.class.${key}`)))}
          {(['failures', 'complaints'] as const).flatMap((what) => [points([what, 'months'], t(`risk.${what}Months`), 1, 60), points([what, 'each'], t(`risk.${what}Each`)), points([what, 'most'], t(`risk.${what}Most`))])}
          {PREMISES_TAGS.map((tag) => points(['tags', tag], t(`tag.${tag}`)))}
        </div>
        <Form.Item name="reason" label={t('risk.reason')} rules={[{ required: true, whitespace: true, message: t('need') }]}><Input.TextArea rows={2} maxLength={500} /></Form.Item>
      </Form>
      <Preview rule={rule} />
    </Modal>
  );
}
