import { useEffect, type ComponentType } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { CheckCircleOutlined, RightOutlined } from '@ant-design/icons';
import dayjs from 'dayjs';
import { read } from '../../api/client';
import { CardsSkeleton } from '../../parts/skeletons';
import { DueDate } from '../../parts/due-date';
import { EmptyState, ErrorState } from '../../parts/states';
import { StateTag } from '../../parts/state-tag';
import { hourNow, legalDay } from '../../parts/time';
import { useSession } from '../../session/session';

export interface HomeItem {
  readonly id: string;
  readonly title: string;
  readonly subtitle?: string;
  readonly href: string;
  readonly dueOn?: string | null;
  readonly late?: boolean;
}
export interface HomeGroup {
  readonly group: string;
  readonly titleKey: string;
  readonly count: number;
  /** True where there are more than were counted ("99+"). */
  readonly overCount?: boolean;
  readonly items: readonly HomeItem[];
  readonly href?: string;
}

/** What a role's home puts above the groups: a file `screens/<area>/home-top.tsx` exports `roles` and `HomeTop`. */
interface HomeTopModule {
  readonly roles: readonly string[];
  readonly HomeTop: ComponentType;
}
const tops = Object.values(import.meta.glob<HomeTopModule>('../*/home-top.tsx', { eager: true }));

function Group({ group }: { group: HomeGroup }) {
  const { t, i18n } = useTranslation();
  const key = [group.titleKey, `home:${group.titleKey}`, group.titleKey.replace('.', ':')].find((one) => i18n.exists(one));
  const late = group.items.filter((item) => item.late).length;
  return (
    <section className="hj-surface hj-group" aria-label={key ? t(key) : group.group} data-group={group.group}>
      <div className="hj-group-head">
        <span className="hj-group-count">{group.count}{group.overCount ? '+' : ''}</span>
        <h2>{key ? t(key) : group.titleKey}</h2>
        {late > 0 && <StateTag tone="late" plain>{t('home:late', { count: late })}</StateTag>}
        {group.href && <Link to={group.href} style={{ marginLeft: 'auto', whiteSpace: 'nowrap' }}>{t('home:all')} <RightOutlined style={{ fontSize: 11 }} /></Link>}
      </div>
      <ul>
        {group.items.map((item) => (
          <li key={item.id}>
            <Link to={item.href} className="hj-task">
              <span>
                <b>{item.title}</b>
                {item.subtitle && <small>{item.subtitle}</small>}
              </span>
              {item.dueOn && <span style={{ flex: 'none' }}><DueDate dueOn={item.dueOn} stacked /></span>}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "What waits for me?": the groups by next action, from the same query as the lists behind them. */
export function Home() {
  const { t } = useTranslation('home');
  const session = useSession();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['home'],
    queryFn: async ({ signal }) => {
      const answer = await read<readonly HomeGroup[] | { groups: readonly HomeGroup[] }>('/api/home', undefined, signal);
      return 'groups' in answer ? answer.groups : answer;
    },
    refetchInterval: 60_000,
  });
  useEffect(() => {
    document.title = `${t('title')} · ${t('frame:name')}`;
  }, [t]);
  const hour = hourNow();
  const part = hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening';
  const waiting = (data ?? []).filter((group) => group.count > 0);
  const mine = tops.filter((top) => top.roles.some((one) => session.roles.includes(one)));
  return (
    <>
      <header className="hj-pagehead">
        <div>
          <h1>{t(`greeting.${part}`, { name: session.account.name })}</h1>
          <div className="hj-pagehead-facts">
            <span>{session.organisation.name}</span>
            <span>{session.roles.map((one) => t(`roles:${one}`, { defaultValue: one })).join(' · ')}</span>
            <span className="hj-figures">{dayjs(legalDay()).format('YYYY-MM-DD dddd')}</span>
          </div>
        </div>
      </header>
      {mine.map((top, index) => <div key={index} style={{ marginBottom: 16 }}><top.HomeTop /></div>)}
      {isPending ? (
        <CardsSkeleton />
      ) : error && !data ? (
        <div className="hj-surface"><ErrorState error={error} onRetry={() => void refetch()} /></div>
      ) : waiting.length === 0 ? (
        <div className="hj-surface"><EmptyState title={<><CheckCircleOutlined style={{ color: 'var(--hj-done)' }} /> {t('empty')}</>} detail={t('emptyDetail')} /></div>
      ) : (
        <div className="hj-groups">{waiting.map((group) => <Group key={group.group} group={group} />)}</div>
      )}
    </>
  );
}
