import { Tabs } from 'antd';
import { useSearchParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../parts';
import { Instruments } from './instruments';
import { Materials } from './materials';
import { Utilisation } from './utilisation';

/** What the laboratory works with: instruments, materials, and how much of it is used. */
export function EquipmentPage() {
  const { t } = useTranslation('equipment');
  const [search, setSearch] = useSearchParams();
  return (
    <>
      <PageHeader title={t('title')} />
      <Tabs
        activeKey={search.get('tab') ?? 'equipment'}
        onChange={(key) => setSearch({ tab: key }, { replace: true })}
        destroyOnHidden
        items={[
          { key: 'equipment', label: t('tab.equipment'), children: <Instruments /> },
          { key: 'materials', label: t('tab.materials'), children: <Materials /> },
          { key: 'use', label: t('tab.use'), children: <Utilisation /> },
        ]}
      />
    </>
  );
}
