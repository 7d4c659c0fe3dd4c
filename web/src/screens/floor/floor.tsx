import { Tabs } from 'antd';
import { useSearchParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../parts';
import { Charts } from './charts';
import { Files } from './files';
import { Holds } from './holds';
import { Instruments } from './instruments';
import { ProficiencyTests } from './proficiency';
import { Rules } from './rules';

const TABS = { holds: <Holds />, charts: <Charts />, rules: <Rules />, files: <Files />, instruments: <Instruments />, proficiency: <ProficiencyTests /> };

/** Quality control and instruments of the laboratory: what failed, the charts, the rules of methods, result files, proficiency tests. */
export function Floor() {
  const { t } = useTranslation('floor');
  const [search, setSearch] = useSearchParams();
  return (
    <>
      <PageHeader title={t('title')} />
      <Tabs
        activeKey={search.get('tab') ?? 'holds'} onChange={(key) => setSearch({ tab: key }, { replace: true })} destroyOnHidden
        items={Object.entries(TABS).map(([key, children]) => ({ key, label: t(`tab.${key}`), children }))}
      />
    </>
  );
}
