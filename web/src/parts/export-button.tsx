import { Button, Tooltip } from 'antd';
import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { readFile, type Query } from '../api/client';
import { saveFile } from './save-file';
import { useProblemNotice } from './use-action';

/** All rows that the filters show, as a workbook; a refusal is said as everywhere. */
export function ExportButton({ endpoint, query }: { endpoint: string; query: Query }) {
  const { t } = useTranslation('parts');
  const notice = useProblemNotice();
  const fetching = useMutation({
    mutationFn: () => readFile(endpoint, { ...query, format: 'xlsx' }),
    onSuccess: ({ name, blob }) => saveFile(name, blob),
    onError: notice,
  });
  return (
    <Tooltip title={t('export.detail')}>
      <Button type="text" icon={<DownloadOutlined />} loading={fetching.isPending} onClick={() => fetching.mutate()}>{t('export.label')}</Button>
    </Tooltip>
  );
}
