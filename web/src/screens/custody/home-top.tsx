import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { useTranslation } from 'react-i18next';
import { RightOutlined } from '@ant-design/icons';
import { read } from '../../api/client';
import type { Page } from '../../api/types';
import { ScanInput } from '../../parts';
import { role } from '../../roles';
import { useSession } from '../../session/session';
import type { Handover } from './types';

export const roles = [role.custodian, role.technician];

/** The scan box of whoever handles samples, and the hand-overs that wait for this person. */
export function HomeTop() {
  const { t } = useTranslation('custody');
  const session = useSession();
  const navigate = useNavigate();
  const waiting = useQuery({ queryKey: ['custody', 'waiting', 'home'], queryFn: ({ signal }) => read<Page<Handover>>('/api/handovers/waiting', { limit: 50 }, signal), refetchInterval: 60_000 });
  const mine = (waiting.data?.items ?? []).filter((one) => one.fromAccount !== session.account.id && one.toAccount === session.account.id);
  return (
    <section className="hj-surface hj-pad hj-stack" aria-label={t('scan')}>
      <ScanInput onScan={(code) => void navigate(`/custody?code=${encodeURIComponent(code)}`)} placeholder={t('scanPlaceholder')} />
      {mine.map((one) => (
        <Link key={one.id} to={`/custody/handovers/${one.id}`} className="hj-between">
          <span>{t('waitsFrom', { name: one.fromName, count: one.portions.length })}</span><RightOutlined aria-hidden />
        </Link>
      ))}
    </section>
  );
}
