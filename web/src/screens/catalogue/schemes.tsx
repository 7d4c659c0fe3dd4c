import { Button, Segmented } from 'antd';
import { AuditOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { read } from '../../api/client';
import type { Page } from '../../api/types';
import { ListPage, ListSkeleton, Loaded, PageHeader, StateTag, type Column } from '../../parts';
import { usePhone } from '../../look/appearance';
import { useMay } from '../../session/session';
import { useCentres } from './centres';
import type { Category, SchemeRow } from './types';

export function GapCount({ gaps }: { gaps: number }) {
  const { t } = useTranslation('catalogue');
  return gaps > 0 ? <StateTag tone="soon" plain>{t('gaps', { count: gaps })}</StateTag> : <StateTag tone="done" plain>{t('complete')}</StateTag>;
}

/** Chapters of the rules beside their schemes, each with what is still missing. */
export function Schemes() {
  const { t } = useTranslation('catalogue');
  const may = useMay();
  const phone = usePhone();
  const [search, setSearch] = useSearchParams();
  const on = search.get('on') ?? undefined;
  const chapter = search.get('chapter');
  const centres = useCentres();
  const discipline = search.get('centre') ?? 'food';
  const chapters = useQuery({
    queryKey: ['catalogue', 'chapters', discipline, on],
    queryFn: ({ signal }) => read<Page<Category>>('/api/catalogue/categories', { discipline, on, limit: 200 }, signal),
    placeholderData: (before) => before,
  });
  const choose = (code: string | null) => setSearch((before) => {
    const next = new URLSearchParams(before);
    if (code) next.set('chapter', code);
    else next.delete('chapter');
    return next;
  });
  const columns: Column<SchemeRow>[] = [
    { key: 'code', title: t('table'), width: 80, render: (row) => <span className="hj-figures">{row.code}</span> },
    { key: 'title', title: t('scheme'), fixed: true, render: (row) => <Link to={`/catalogue/schemes/${row.id}${on ? `?on=${on}` : ''}`}>{row.title}</Link> },
    { key: 'chapter', title: t('chapter'), render: (row) => row.chapterName },
    { key: 'items', title: t('items'), width: 80, numeric: true, render: (row) => row.items },
    { key: 'gaps', title: t('limitsInForce'), width: 150, render: (row) => <GapCount gaps={row.gaps} /> },
    { key: 'doubts', title: t('doubts'), width: 110, render: (row) => (row.doubts.length > 0 ? <StateTag tone="soon" plain>{t('doubtCount', { count: row.doubts.length })}</StateTag> : '') },
  ];
  const all = chapters.data?.items ?? [];
  const sum = (field: 'schemes' | 'items' | 'gaps') => all.reduce((total, one) => total + one[field], 0);
  return (
    <>
      <PageHeader
        title={t('title')}
        facts={all.length > 0 && <span className="hj-figures">{t('totals', { schemes: sum('schemes'), items: sum('items'), gaps: sum('gaps') })}</span>}
        extra={<Link to="/catalogue/limits?state=proposed"><Button icon={<AuditOutlined />}>{t(may('catalogue.approve-limit') ? 'reviewLimits' : 'allLimits')}</Button></Link>}
      />
      {/* A chapter is of one centre: with the centre it goes. */}
      {centres.length > 1 && <Segmented aria-label={t('centre')} style={{ marginBottom: 12 }} value={discipline} options={[...centres]} onChange={(next) => setSearch(next === 'food' ? {} : { centre: next })} />}
      <div className="hj-chapters">
        {!phone && (
          <nav className="hj-surface hj-chapterlist" aria-label={t('chapter')}>
            <Loaded query={chapters} skeleton={<ListSkeleton rows={16} />}>
              {() => (
                <>
                  <button type="button" aria-current={chapter === null} onClick={() => choose(null)}><span>{t('everyChapter')}</span><small>{sum('gaps') > 0 && t('lacks', { count: sum('gaps') })}</small></button>
                  {all.map((one) => (
                    <button key={one.code} type="button" aria-current={chapter === one.code} onClick={() => choose(one.code)}>
                      <span>{one.code} {one.name}</span><small>{one.gaps > 0 ? t('lacks', { count: one.gaps }) : t('complete')}</small>
                    </button>
                  ))}
                </>
              )}
            </Loaded>
          </nav>
        )}
        <ListPage<SchemeRow>
          list="schemes"
          queryKey={['catalogue', 'schemes']}
          fixedQuery={{ discipline }}
          endpoint="/api/catalogue/schemes"
          exported
          columns={columns}
          rowKey={(row) => row.id}
          rowHref={(row) => `/catalogue/schemes/${row.id}${on ? `?on=${on}` : ''}`}
          filters={[
            { name: 'q', label: t('search'), kind: 'text', live: true, width: 200 },
            { name: 'chapter', label: t('chapter'), kind: 'select', width: 150, options: all.map((one) => ({ value: one.code, label: `${one.code} ${one.name}` })) },
            { name: 'show', label: t('limitsInForce'), kind: 'select', width: 110, options: ['with-gaps', 'complete'].map((value) => ({ value, label: t(`show.${value}`) })) },
            { name: 'on', label: t('onDay'), kind: 'date', width: 130 },
          ]}
          card={(row) => (
            <>
              <b style={{ fontWeight: 500 }}>{row.code} {row.title}</b>
              <div className="hj-between hj-caption"><span>{row.chapterName} · {t('itemCount', { count: row.items })}</span><GapCount gaps={row.gaps} /></div>
            </>
          )}
        />
      </div>
    </>
  );
}
