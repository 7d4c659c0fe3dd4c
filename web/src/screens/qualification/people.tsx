import { useState } from 'react';
import { Button, Drawer } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { command, read } from '../../api/client';
import { ConfirmModal, EmptyState, legalDay, Loaded, StateTag, useAction } from '../../parts';
import { useMay } from '../../session/session';
import { FormModal, type Field } from './form-modal';
import type { Authorisation, Colleague } from './types';

export const peopleKey = ['laboratory', 'people'];

/** When something about a person is due first: the end of what they may do now. */
function endOf({ authorisations }: Colleague, today: string): string | null {
  return authorisations.filter(({ endedOn, validTo }) => endedOn === null && validTo >= today).map(({ validTo }) => validTo).sort()[0] ?? null;
}

/** Who may test and sign, whose authorisation ends first comes first; everything else of a person in the drawer. */
export function People() {
  const { t } = useTranslation('qualification');
  const [shown, setShown] = useState<string>();
  const query = useQuery({ queryKey: peopleKey, queryFn: ({ signal }) => read<Colleague[]>('/api/laboratory/people', undefined, signal) });
  const today = legalDay();
  return (
    <section className="hj-surface">
      <h2 className="hj-section">{t('people.title')}</h2>
      <Loaded query={query}>
        {(people) => people.length === 0 ? <EmptyState title={t('people.none')} /> : (
          <div className="hj-scroll">
            <table className="hj-plaintable">
              <thead><tr><th>{t('people.name')}</th><th>{t('people.roles')}</th><th>{t('people.titleOf')}</th><th>{t('people.may')}</th><th>{t('people.until')}</th><th /></tr></thead>
              <tbody>
                {[...people].sort((a, b) => (endOf(a, today) ?? '').localeCompare(endOf(b, today) ?? '')).map((one) => {
                  const end = endOf(one, today);
                  return (
                    <tr key={one.accountId}>
                      <td>{one.name}</td><td>{one.roles.map((role) => t(`roles:${role}`)).join('、')}</td><td>{one.title || '—'}</td>
                      <td>{one.authorisations.filter(({ endedOn, validTo }) => endedOn === null && validTo >= today).map((each) => mayOf(each, t)).join('；') || '—'}</td>
                      <td className="hj-figures">{end ?? <StateTag tone="late" plain>{t('people.nothing')}</StateTag>}</td>
                      <td><Button type="link" onClick={() => setShown(one.accountId)}>{t('people.file')}</Button></td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
            <PersonDrawer person={people.find(({ accountId }) => accountId === shown)} onClose={() => setShown(undefined)} />
          </div>
        )}
      </Loaded>
    </section>
  );
}

function mayOf({ kind, standard, edition, discipline }: Authorisation, t: (key: string) => string): string {
  if (kind === 'sign') return `${t('people.sign')} ${discipline ? t(`discipline.${discipline}`) : t('people.everyField')}`;
  return standard ? `${standard}${edition ? `-${edition}` : ''}` : t('people.everyMethod');
}

type Asking = 'file' | 'training' | 'authorise';

function PersonDrawer({ person, onClose }: { person: Colleague | undefined; onClose: () => void }) {
  const { t } = useTranslation('qualification');
  const may = useMay();
  const [asking, setAsking] = useState<Asking>();
  const [ending, setEnding] = useState<string>();
  const end = useAction<{ id: string; reason: string }>({ run: ({ id, reason }, key) => command('POST', `/api/laboratory/authorisations/${id}/end`, { reason }, { key }), invalidates: [peopleKey], success: t('people.ended') });
  const today = legalDay();
  const forms: Record<Asking, { title: string; path: string; method?: 'PUT'; fields: Field[]; detail?: string }> = {
    file: {
      title: t('people.editFile'), path: `/api/laboratory/people/${person?.accountId}`, method: 'PUT', detail: t('people.identityDetail'),
      fields: [{ name: 'identityNumber', label: t('people.identity'), required: true, max: 40 }, { name: 'title', label: t('people.titleOf'), initial: person?.title ?? '', sendEmpty: true }, { name: 'education', label: t('people.education'), initial: person?.education ?? '', sendEmpty: true }],
    },
    training: {
      title: t('people.addTraining'), path: `/api/laboratory/people/${person?.accountId}/trainings`,
      fields: [
        { name: 'kind', label: t('people.kind'), kind: 'choice', required: true, initial: 'training', options: ['training', 'examination'].map((value) => ({ value, label: t(`training.${value}`) })) },
        { name: 'onDay', label: t('people.onDay'), kind: 'day', required: true, initial: today }, { name: 'subject', label: t('people.subject'), required: true },
        { name: 'passed', label: t('people.passed'), kind: 'flag', when: (values) => values['kind'] === 'examination' }, { name: 'note', label: t('row.note'), kind: 'area', max: 500 },
      ],
    },
    authorise: {
      title: t('people.authorise'), path: `/api/laboratory/people/${person?.accountId}/authorisations`, detail: t('people.authoriseDetail'),
      fields: [
        { name: 'kind', label: t('people.kind'), kind: 'choice', required: true, initial: person?.roles.includes('signatory') ? 'sign' : 'test', options: ['test', 'sign'].map((value) => ({ value, label: t(`people.${value}`) })) },
        { name: 'method', label: t('row.method'), help: t('people.methodHelp'), when: (values) => values['kind'] === 'test' },
        { name: 'discipline', label: t('people.field'), kind: 'choice', options: ['food', 'drug', 'product', 'metrology', 'special-equipment'].map((value) => ({ value, label: t(`discipline.${value}`) })), when: (values) => values['kind'] === 'sign' },
        { name: 'validFrom', label: t('people.from'), kind: 'day', required: true, initial: today }, { name: 'validTo', label: t('people.to'), kind: 'day', required: true },
      ],
    },
  };
  return (
    <Drawer open={person !== undefined} onClose={onClose} title={person?.name} size={620}>
      {person && (
        <div className="hj-stack">
          <div className="hj-row">
            <StateTag tone={person.filed ? 'done' : 'soon'} plain>{t(person.filed ? 'people.filed' : 'people.notFiled')}</StateTag>
            {may('laboratory.manage') && (['file', 'training', 'authorise'] as const).map((one) => <Button key={one} onClick={() => setAsking(one)}>{forms[one].title}</Button>)}
          </div>
          <section>
            <h3>{t('people.authorisations')}</h3>
            {person.authorisations.length === 0 ? <p className="hj-quiet">{t('people.nothing')}</p> : (
              <table className="hj-plaintable">
                <tbody>
                  {person.authorisations.map((one) => (
                    <tr key={one.id}>
                      <td>{mayOf(one, t)}</td><td className="hj-figures">{one.validFrom} – {one.validTo}</td>
                      <td>{one.endedOn ? <span className="hj-caption">{t('people.endedOn', { day: one.endedOn })} {one.endReason}</span> : one.validTo < today ? <StateTag tone="late" plain>{t('people.expired')}</StateTag> : may('laboratory.manage') && <Button type="link" danger onClick={() => setEnding(one.id)}>{t('people.end')}</Button>}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </section>
          <section>
            <h3>{t('people.trainings')}</h3>
            {person.trainings.length === 0 ? <p className="hj-quiet">{t('people.noTraining')}</p> : (
              <table className="hj-plaintable">
                <tbody>{person.trainings.map((one) => (
                  <tr key={one.id}><td className="hj-figures">{one.onDay}</td><td>{t(`training.${one.kind}`)}</td><td>{one.subject}</td><td>{one.passed === null ? '' : <StateTag tone={one.passed ? 'done' : 'late'} plain>{t(one.passed ? 'people.passedYes' : 'people.passedNo')}</StateTag>}</td></tr>
                ))}</tbody>
              </table>
            )}
          </section>
        </div>
      )}
      {asking && person && <FormModal key={asking} {...forms[asking]} invalidates={[peopleKey]} success={t('saved')} onClose={() => setAsking(undefined)} />}
      <ConfirmModal open={ending !== undefined} onClose={() => setEnding(undefined)} title={t('people.end')} detail={t('people.endDetail')} okText={t('people.end')} danger reason={{ label: t('scope.reason') }} onConfirm={(reason) => end.mutateAsync({ id: ending!, reason })} />
    </Drawer>
  );
}
