import { useState } from 'react';
import { Button, Pagination } from 'antd';
import { FilePdfOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { read } from '../../api/client';
import type { components } from '../../api/schema';
import { Loaded } from '../../parts';

type Page = components['schemas']['PreviewPageView'];

/** The report as it would be issued, page by page: the server draws it with the document's own fonts and marks it as approved by nobody. */
export function ReportPreview({ id, version }: { id: string; version: number }) {
  const { t } = useTranslation('reviews');
  const [page, setPage] = useState(1);
  const query = useQuery({
    // Of its own key: once it is approved there is none to read again.
    queryKey: ['report-preview', id, version, page],
    queryFn: ({ signal }) => read<Page>(`/api/examinations/${id}/report-preview/${page}`, undefined, signal),
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  });
  return (
    <section className="hj-surface hj-pad hj-paper" aria-label={t('report.preview')}>
      <Loaded query={query}>
        {({ pages, svg }) => (
          <>
            <div className="hj-between">
              <Pagination simple size="small" pageSize={1} total={pages} current={page} onChange={setPage} />
              <Button size="small" icon={<FilePdfOutlined />} href={`/api/examinations/${id}/report-preview`} download>{t('report.file')}</Button>
            </div>
            <img alt={t('report.page', { page, pages })} src={`data:image/svg+xml,${encodeURIComponent(svg)}`} />
          </>
        )}
      </Loaded>
    </section>
  );
}
