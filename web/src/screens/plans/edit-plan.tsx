import { useEffect, useState } from 'react';
import { Button, Form, Segmented } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { command, read } from '../../api/client';
import { AutosaveStatus, ForbiddenState, Loaded, PageHeader, PageSkeleton, StateTag, useAutosave } from '../../parts';
import { wordsOf } from '../../api/problem';
import { useSession } from '../../session/session';
import { Gaps } from './gaps';
import { Calculators } from './calculators';
import { fieldsOf, headOf, isWhole, PlanFormFields, PlanRuleFields, type HeadFields } from './plan-fields';
import { useGaps, usePlan, usePopulation } from './queries';
import { StrataCross } from './strata-cross';
import { StrataGrid, tidy } from './strata-grid';
import { bodiesOf, faultsOf, isBlank, textsOf, type Book, type StratumText } from './strata-text';
import type { Plan, PlanHead } from './types';
import { useBook } from './words';
import './plans.css';

interface Draft {
  readonly head: PlanHead;
  readonly rows: readonly StratumText[];
}

/** The draft of a plan: saves itself whenever all of it can be understood; what cannot yet stays on the device. */
export function EditPlan() {
  const { id = '' } = useParams();
  const { t } = useTranslation('plans');
  const query = usePlan(id);
  const book = useBook(query.data?.discipline);
  return (
    <Loaded query={query}>
      {(plan) => {
        const edit = plan.actions.find(({ action }) => action === 'edit');
        if (!edit || edit.reason) return <div className="hj-surface"><ForbiddenState title={t('notEditable')} detail={edit?.reason ?? t('notEditableDetail', { state: t(`state.${plan.state}`) })} /></div>;
        return book ? <Editor key={plan.id} plan={plan} book={book} /> : <PageSkeleton />;
      }}
    </Loaded>
  );
}

function draftOf(plan: Plan, book: Book): Draft {
  const { title, kind, discipline, taskSource, periodFrom, periodTo, numbering, occasion, particulars, unitCodes, exclusions, riskRuleId, budget } = plan;
  return { head: { title, kind, discipline, taskSource, periodFrom, periodTo, numbering, occasion, particulars, unitCodes, exclusions, riskRuleId, budget }, rows: textsOf(plan, book) };
}

function Editor({ plan, book }: { plan: Plan; book: Book }) {
  const { t } = useTranslation('plans');
  const { account } = useSession();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const [form] = Form.useForm<HeadFields>();
  const [ready, setReady] = useState(false);
  const gaps = useGaps(plan.id);
  const population = usePopulation(plan.id, plan.strata.length > 0);
  const [view, setView] = useState<'list' | 'cross'>('list');
  const [calculating, setCalculating] = useState(true);
  const autosave = useAutosave<Draft>({
    draft: `plan.${account.id}.${plan.id}`,
    initial: draftOf(plan, book),
    version: plan.version,
    save: async (draft, version, key) => {
      const saved = await command<Plan>('PUT', `/api/plans/${plan.id}`, { ...draft.head, strata: bodiesOf(draft.rows, book), version }, { key });
      cache.setQueryData(['plans', plan.id], saved);
      void cache.invalidateQueries({ queryKey: ['plans', plan.id, 'gaps'] });
      void cache.invalidateQueries({ queryKey: ['plans', plan.id, 'population'] });
      void cache.invalidateQueries({ queryKey: ['plans', 'list'] });
      return { version: saved.version };
    },
    reload: async () => {
      const now = await read<Plan>(`/api/plans/${plan.id}`);
      return { value: draftOf(now, book), version: now.version };
    },
    delay: 2_500,
    // A row that is not finished yet waits on the device: the server takes whole drafts only.
    enabled: ready,
  });
  const { head, rows } = autosave.value;
  const faults = rows.reduce((sum, row) => sum + Object.keys(faultsOf(row, book, head)).length, 0);
  const whole = isWhole(head) && faults === 0;
  if (whole !== ready) setReady(whole);

  useEffect(() => {
    // Somebody else's version was taken: the form shows it. What is being typed is left as it is.
    if (JSON.stringify(headOf(form.getFieldsValue(true))) !== JSON.stringify(head)) form.setFieldsValue(fieldsOf(head));
  }, [form, head]);

  const change = (how: (before: readonly StratumText[]) => readonly StratumText[]) => autosave.set((before) => ({ ...before, rows: how(tidyOnce(before.rows)) }));
  const sizes = new Map((population.data?.strata ?? []).map(({ stratum, population: units }) => [stratum, units]));
  const finish = async () => {
    if (whole && (await autosave.flush())) void navigate(`/plans/${plan.id}`);
  };
  const words = autosave.status === 'refused' && autosave.problem ? wordsOf(autosave.problem) : null;
  return (
    <>
      <PageHeader
        title={t('editing')}
        documentTitle={`${t('editing')} ${plan.number}`}
        number={<span className="hj-figures">{plan.number}</span>}
        state={<StateTag of="plans" state={plan.state} />}
        back={{ to: `/plans/${plan.id}`, label: plan.title }}
        facts={autosave.recovered && autosave.status !== 'saved' ? <span>{t('recovered')}</span> : undefined}
        extra={(
          <>
            {whole ? <AutosaveStatus<Draft> autosave={autosave} label={(field) => t(field === 'rows' ? 'strata' : 'head')} show={(field, value) => (field === 'rows' ? <RowsShown rows={value as readonly StratumText[]} /> : <HeadShown head={value as PlanHead} />)} /> : <StateTag tone="soon" plain>{faults > 0 ? t('unfinished', { count: faults }) : t('headUnfinished')}</StateTag>}
            <Button type="primary" disabled={!whole} onClick={() => void finish()}>{t('finish')}</Button>
          </>
        )}
      />
      <div className="hj-stack">
        {plan.returnReason && <p className="hj-notice" style={{ margin: 0 }}><b>{t('returned')}</b>{plan.returnReason}</p>}
        {words && <p className="hj-notice hj-notice-late" role="alert" style={{ margin: 0 }}><b>{words.title}</b>{words.detail && <> {words.detail}</>}</p>}
        <Form<HeadFields> form={form} layout="vertical" className="hj-surface hj-pad" style={{ paddingBottom: 0 }} initialValues={fieldsOf(head)} onValuesChange={(_, all) => autosave.set((before) => ({ ...before, head: headOf({ ...all, discipline: before.head.discipline }) }))}>
          <PlanFormFields chosen />
          <PlanRuleFields />
        </Form>
        <div className="hj-row">
          <Segmented value={view} onChange={setView} options={(['list', 'cross'] as const).map((value) => ({ value, label: t(`view.${value}`) }))} />
          <Button onClick={() => setCalculating(!calculating)}>{t(calculating ? 'calc.hide' : 'calc.show')}</Button>
        </div>
        <div className={calculating ? 'hj-design' : ''}>
          {view === 'list' ? (
            <StrataGrid rows={tidyOnce(rows)} book={book} period={head} sizes={sizes} onChange={change} onSubmit={() => void finish()} />
          ) : (
            <StrataCross rows={rows} book={book} period={head} sizes={sizes} onChange={change} onSubmit={() => void finish()} />
          )}
          {calculating && <Calculators rows={rows} book={book} head={head} planId={plan.id} population={population.data} onQuotas={(quotas) => change((before) => before.map((row) => (quotas.has(row.code) ? { ...row, quota: String(quotas.get(row.code)) } : row)))} />}
        </div>
        {plan.strata.length > 0 && <Gaps query={gaps} />}
      </div>
    </>
  );
}

/** There is always a blank row to type in. */
function tidyOnce(rows: readonly StratumText[]): readonly StratumText[] {
  const last = rows.at(-1);
  return last && isBlank(last) ? rows : tidy(rows);
}

function RowsShown({ rows }: { rows: readonly StratumText[] }) {
  return <div style={{ maxHeight: 280, overflow: 'auto' }}>{rows.filter((row) => !isBlank(row)).map((row) => <div key={row.code} className="hj-caption">{[row.code, row.division, row.businessType, row.tag, row.scheme, `${row.quota}+${row.reserves}`, row.laboratory, row.dueOn].filter(Boolean).join(' · ')}</div>)}</div>;
}

function HeadShown({ head }: { head: PlanHead }) {
  const { t } = useTranslation('plans');
  return <div className="hj-caption">{head.title}<br />{t(`kind.${head.kind}`)} · {head.taskSource} · {head.periodFrom} – {head.periodTo} · {t(`numbering.${head.numbering}`)}</div>;
}
