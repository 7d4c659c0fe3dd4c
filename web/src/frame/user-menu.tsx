import { App, Avatar, Badge, Button, Dropdown } from 'antd';
import { ApiOutlined, BellOutlined, EditOutlined, KeyOutlined, LogoutOutlined, PoweroffOutlined, SafetyOutlined, UserOutlined } from '@ant-design/icons';
import { useNavigate } from 'react-router';
import { useTranslation } from 'react-i18next';
import { useUnread } from '../screens/messages/queries';
import { useSession, useSignOut } from '../session/session';
import { useProblemNotice } from '../parts/use-action';
import { usePhone } from '../look/appearance';

export function UserMenu() {
  const { t } = useTranslation('frame');
  const session = useSession();
  const phone = usePhone();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const notice = useProblemNotice();
  const { modal } = App.useApp();
  const unread = useUnread().data?.items.length ?? 0;

  const leave = async (everywhere: boolean) => {
    try {
      await signOut(everywhere);
      await navigate('/sign-in');
    } catch (error) {
      notice(error);
    }
  };
  const onClick = ({ key }: { key: string }) => {
    if (key === 'notices') void navigate('/notices');
    if (key === 'password') void navigate('/change-password');
    if (key === 'two-step') void navigate('/account/two-step');
    if (key === 'signature') void navigate('/account/signature');
    if (key === 'tokens') void navigate('/account/tokens');
    if (key === 'out') void leave(false);
    if (key === 'everywhere') modal.confirm({ title: t('user.everywhereTitle'), content: t('user.everywhereDetail'), okText: t('user.everywhere'), onOk: () => leave(true) });
  };
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      menu={{
        onClick,
        items: [
          {
            key: 'who',
            type: 'group',
            label: (
              <span>
                {session.account.name} · {session.organisation.name}
                <br />
                {session.roles.map((one) => t(`roles:${one}`, { defaultValue: one })).join('、')}
              </span>
            ),
          },
          { key: 'notices', icon: <BellOutlined />, label: `${t('user.notices')}${unread > 0 ? ` · ${t('user.unread', { count: unread })}` : ''}` },
          { key: 'password', icon: <KeyOutlined />, label: t('user.password') },
          { key: 'two-step', icon: <SafetyOutlined />, label: `${t('user.twoStep')} · ${t(session.account.totpEnabled ? 'user.on' : 'user.off')}${session.account.recoveryCodesLeft === null ? '' : ` · ${t('user.recoveryCodes', { count: session.account.recoveryCodesLeft })}`}` },
          ...(session.permissions.includes('signature.own') ? [{ key: 'signature', icon: <EditOutlined />, label: t('user.signature') }] : []),
          { key: 'tokens', icon: <ApiOutlined />, label: t('user.tokens') },
          { type: 'divider' },
          { key: 'out', icon: <LogoutOutlined />, label: t('user.signOut') },
          { key: 'everywhere', icon: <PoweroffOutlined />, label: t('user.everywhere') },
        ],
      }}
    >
      <Button type="text" aria-label={t('user.label', { name: session.account.name })} style={{ paddingInline: 8 }}>
        <Badge dot={unread > 0}>{phone ? <UserOutlined /> : <Avatar size={24} icon={<UserOutlined />} style={{ background: 'var(--hj-brand)' }} />}</Badge>{!phone && ` ${session.account.name}`}
      </Button>
    </Dropdown>
  );
}
