import { App, Tabs } from 'antd';
import { useNavigate, useSearchParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { read } from '../../api/client';
import type { Page } from '../../api/types';
import { PageHeader, ScanInput, useProblemNotice } from '../../parts';
import { useMay } from '../../session/session';
import './examinations.css';
import { EveryExamination } from './every';
import { useBadges } from './queries';
import { Queue } from './queue';
import type { ExaminationLine } from './types';
import { Unassigned } from './unassigned';

type View = 'mine' | 'unassigned' | 'all';

/** What waits in the laboratory: for the technician by method and due date, for who assigns the work, and everything. */
export function Examinations() {
  const { t } = useTranslation('examinations');
  const may = useMay();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const notice = useProblemNotice();
  const [search, setSearch] = useSearchParams();
  const badges = useBadges();
  const views: readonly View[] = [...(may('result.enter') ? ['mine' as const] : []), ...(may('examination.assign') ? ['unassigned' as const] : []), 'all'];
  const asked = search.get('view') ?? (['blocked', 'waiting'].includes(search.get('state') ?? '') && may('examination.assign') ? 'unassigned' : search.get('state') || search.get('q') ? 'all' : null);
  const view = views.find((one) => one === asked) ?? views[0]!;
  const count = (key: View) => (key === 'mine' ? badges.data?.mine : key === 'unassigned' ? badges.data?.unassigned : undefined);
  const open = async (text: string) => {
    const code = text.trim().split(/[\s/|]/).find(Boolean) ?? '';
    try {
      const page = await read<Page<ExaminationLine>>('/api/examinations', { q: code, limit: 2 });
      const [found] = page.items;
      if (found && page.items.length === 1) void navigate(`/examinations/${found.id}`);
      else if (found) setSearch({ view: 'all', q: code });
      else void message.warning(t('scan.none', { code }));
    } catch (error) {
      notice(error);
    }
  };
  return (
    <>
      <PageHeader title={t('title')} extra={<div style={{ width: 'min(380px, 100%)' }}><ScanInput autoFocus={false} placeholder={t('scan.placeholder')} onScan={(text) => void open(text)} /></div>} />
      {views.length > 1 && (
        <Tabs
          activeKey={view}
          onChange={(key) => setSearch({ view: key })}
          items={views.map((key) => ({ key, label: <>{t(`view.${key}`)}{count(key) && count(key) !== '0' ? <span className="hj-quiet hj-figures"> {count(key)}</span> : null}</> }))}
        />
      )}
      {view === 'mine' ? <Queue /> : view === 'unassigned' ? <Unassigned /> : <EveryExamination />}
    </>
  );
}
