import { useState } from 'react';
import { DatePicker } from 'antd';
import { useQuery } from '@tanstack/react-query';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { read } from '../../api/client';
import type { components } from '../../api/schema';
import { legalDay, Loaded, StateTag } from '../../parts';

type Use = components['schemas']['UtilisationView'];

/** How much instruments and people were used in a time; what lies idle comes first. */
export function Utilisation() {
  const { t } = useTranslation('equipment');
  const today = dayjs(legalDay());
  const [[from, to], setDays] = useState<[Dayjs, Dayjs]>([today.subtract(29, 'day'), today]);
  const days = { from: from.format('YYYY-MM-DD'), to: to.format('YYYY-MM-DD') };
  const query = useQuery({ queryKey: ['laboratory', 'utilisation', days], queryFn: ({ signal }) => read<Use>('/api/laboratory/utilisation', days, signal) });
  return (
    <div className="hj-stack">
      <DatePicker.RangePicker value={[from, to]} allowClear={false} aria-label={t('tab.use')} style={{ maxWidth: 320 }} onChange={(chosen) => { if (chosen?.[0] && chosen[1]) setDays([chosen[0], chosen[1]]); }} />
      <Loaded query={query}>
        {({ equipment, people }) => (
          <>
            <section className="hj-surface">
              <h2 className="hj-section">{t('use.people')}</h2>
              <div className="hj-scroll"><table className="hj-plaintable">
                <thead><tr><th>{t('name')}</th><th className="hj-right">{t('use.open')}</th><th className="hj-right">{t('use.late')}</th><th className="hj-right">{t('use.entered')}</th><th className="hj-right">{t('use.corrections')}</th><th className="hj-right">{t('use.workDays')}</th></tr></thead>
                <tbody>{people.map((one) => <tr key={one.accountId}><td>{one.name}</td><td className="hj-right">{one.open}</td><td className="hj-right">{one.late}</td><td className="hj-right">{one.entered}</td><td className="hj-right">{one.corrections}</td><td className="hj-right">{one.days}</td></tr>)}</tbody>
              </table></div>
            </section>
            <section className="hj-surface">
              <h2 className="hj-section">{t('use.equipment')}</h2>
              <div className="hj-scroll"><table className="hj-plaintable">
                <thead><tr><th>{t('code')}</th><th>{t('name')}</th><th>{t('state')}</th><th className="hj-right">{t('use.determinations')}</th><th className="hj-right">{t('use.days')}</th><th>{t('use.lastUsedOn')}</th></tr></thead>
                <tbody>{equipment.map((one) => <tr key={one.id}><td className="hj-figures">{one.code}</td><td>{one.name}</td><td>{t(`states.${one.state}`)}</td><td className="hj-right">{one.determinations}</td><td className="hj-right">{one.days}</td><td>{one.lastUsedOn ? <span className="hj-figures">{one.lastUsedOn}</span> : <StateTag tone="soon" plain>{t('use.idle')}</StateTag>}</td></tr>)}</tbody>
              </table></div>
            </section>
          </>
        )}
      </Loaded>
    </div>
  );
}
