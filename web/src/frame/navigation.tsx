import { useState } from 'react';
import { Button, Drawer, Menu, type MenuProps } from 'antd';
import { MenuFoldOutlined, MenuUnfoldOutlined, MoreOutlined } from '@ant-design/icons';
import { Link, useLocation } from 'react-router';
import { useTranslation } from 'react-i18next';
import { isAnswered } from '../areas';
import { navFor, type NavGroup, type NavItem } from '../nav';
import { useSession } from '../session/session';
import { AppearanceSwitch, LanguageSwitch } from './switches';

function useMine(): { items: readonly NavItem[]; here: NavItem | undefined } {
  const session = useSession();
  const { pathname } = useLocation();
  const items = navFor(session, isAnswered);
  const stands = (item: NavItem) => (item.path === '/' ? pathname === '/' : pathname === item.path || pathname.startsWith(`${item.path}/`));
  return { items, here: items.filter(stands).sort((a, b) => b.path.length - a.path.length)[0] };
}

function useMenu(items: readonly NavItem[], narrow: boolean): MenuProps['items'] {
  const { t } = useTranslation();
  const groups: readonly NavGroup[] = ['work', 'knowledge', 'house'];
  return groups.flatMap((group): NonNullable<MenuProps['items']> => {
    const lines = items
      .filter((item) => item.group === group)
      .map((item) => ({ key: item.path, icon: <item.icon />, label: <Link to={item.path}>{t(item.labelKey)}</Link>, title: t(item.labelKey) }));
    if (lines.length === 0) return [];
    if (group === 'work' || narrow) return lines;
    return [{ type: 'group' as const, key: group, label: t(`nav:group.${group}`), children: lines }];
  });
}

const remembered = 'hengjian.narrow';

export function SideNavigation() {
  const { t } = useTranslation('frame');
  const [narrow, setNarrow] = useState(() => localStorage.getItem(remembered) === '1');
  const { items, here } = useMine();
  const menu = useMenu(items, narrow);
  const turn = () => {
    localStorage.setItem(remembered, narrow ? '0' : '1');
    setNarrow(!narrow);
  };
  return (
    <nav className={`hj-side${narrow ? ' hj-narrow' : ''}`} aria-label={t('navigation')}>
      <Menu mode="inline" inlineCollapsed={narrow} selectedKeys={here ? [here.path] : []} items={menu ?? []} />
      <Button type="text" size="small" icon={narrow ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />} onClick={turn} aria-label={t(narrow ? 'widen' : 'narrow')} style={{ margin: narrow ? '12px 18px' : '12px 16px', color: 'var(--hj-quiet)' }} />
    </nav>
  );
}

export function BottomNavigation() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { items, here } = useMine();
  const menu = useMenu(items, false);
  const thumbs = items.filter((item) => item.thumb !== undefined).sort((a, b) => a.thumb! - b.thumb!).slice(0, 4);
  return (
    <>
      <nav className="hj-bottom" aria-label={t('frame:navigation')}>
        {thumbs.map((item) => (
          <Link key={item.path} to={item.path} className={here === item ? 'hj-here' : ''} aria-current={here === item ? 'page' : undefined}>
            <item.icon />
            <span>{t(item.labelKey)}</span>
          </Link>
        ))}
        <button type="button" onClick={() => setOpen(true)} aria-haspopup="dialog">
          <MoreOutlined />
          <span>{t('frame:more')}</span>
        </button>
      </nav>
      <Drawer open={open} onClose={() => setOpen(false)} placement="bottom" size="auto" className="hj-drawer" title={t('frame:navigation')} extra={<><LanguageSwitch /><AppearanceSwitch /></>} styles={{ body: { padding: '8px 0' } }}>
        <Menu mode="inline" selectedKeys={here ? [here.path] : []} items={menu ?? []} onClick={() => setOpen(false)} style={{ borderInlineEnd: 0 }} />
      </Drawer>
    </>
  );
}
