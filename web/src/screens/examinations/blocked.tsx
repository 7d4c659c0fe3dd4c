import { useState } from 'react';
import { Button, Select } from 'antd';
import { ReloadOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { command } from '../../api/client';
import { StateTag, useAction } from '../../parts';
import { examinationsKey } from './queries';
import type { Examination, ExaminationLine } from './types';

/** Why an examination cannot be given to anybody yet, each missing limit with the way to it, and the question whether it is there by now. */
export function Blocked({ examination, mayRefresh }: { examination: ExaminationLine; mayRefresh: boolean }) {
  const { t } = useTranslation('examinations');
  const [foodType, setFoodType] = useState<string | undefined>(examination.foodType ?? undefined);
  const { id, version } = examination;
  const refresh = useAction<{ version: number; foodType?: string }, Examination>({
    run: (body, key) => command('POST', `/api/examinations/${id}/refresh`, body, { key }),
    invalidates: [examinationsKey, ['home']],
    success: (now) => (now.state === 'blocked' ? t('blocked.still') : t('blocked.freed')),
  });
  return (
    <div className="hj-stack" style={{ gap: 8 }}>
      <div>{examination.blocked}</div>
      {examination.blockedItems.length > 0 && (
        <div className="hj-row">
          <StateTag tone="soon" plain>{t('blocked.missing')}</StateTag>
          {examination.blockedItems.map((parameter) => <Link key={parameter} to={`/catalogue/limits?q=${encodeURIComponent(parameter)}`}>{parameter}</Link>)}
        </div>
      )}
      {mayRefresh && (
        <div className="hj-row">
          {examination.foodTypes.length > 0 && (
            <Select style={{ width: 200 }} placeholder={t('blocked.foodType')} aria-label={t('blocked.foodType')} value={foodType} options={examination.foodTypes.map((value) => ({ value, label: value }))} onChange={setFoodType} />
          )}
          <Button icon={<ReloadOutlined />} loading={refresh.isPending} onClick={() => refresh.mutate({ version, ...(foodType ? { foodType } : {}) })}>{t('blocked.refresh')}</Button>
        </div>
      )}
    </div>
  );
}
