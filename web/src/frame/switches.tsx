import { Button, Dropdown, Tooltip } from 'antd';
import { BulbOutlined, MoonOutlined, SunOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { chooseLanguage } from '../i18n';
import { useAppearance, type Appearance } from '../look/appearance';

export function LanguageSwitch() {
  const { i18n, t } = useTranslation('frame');
  const other = i18n.resolvedLanguage === 'en' ? 'zh' : 'en';
  return (
    <Tooltip title={t('language')}>
      <Button type="text" lang={other === 'en' ? 'en' : 'zh-CN'} aria-label={t('language')} onClick={() => chooseLanguage(other)} style={{ minWidth: 44, paddingInline: 8 }}>
        {other === 'en' ? 'EN' : '中文'}
      </Button>
    </Tooltip>
  );
}

export function AppearanceSwitch() {
  const { t } = useTranslation('frame');
  const { chosen, dark, choose } = useAppearance();
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        selectedKeys: [chosen],
        onClick: ({ key }) => choose(key as Appearance),
        items: [
          { key: 'light', label: t('appearance.light'), icon: <SunOutlined /> },
          { key: 'dark', label: t('appearance.dark'), icon: <MoonOutlined /> },
          { key: 'system', label: t('appearance.system'), icon: <BulbOutlined /> },
        ],
      }}
    >
      <Button type="text" icon={dark ? <MoonOutlined /> : <SunOutlined />} aria-label={t('appearance.label')} />
    </Dropdown>
  );
}
