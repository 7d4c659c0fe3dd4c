import { useState } from 'react';
import { Select } from 'antd';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { read } from '../../api/client';

interface Hit {
  readonly premisesId: string;
  readonly code: string;
  readonly name: string;
  readonly address: string;
}

/** Premises of the directory, found by any two characters; a form's field. */
export function PremisesSelect({ value, onChange, id }: { value?: string; onChange?: (premisesId: string) => void; id?: string }) {
  const { t } = useTranslation('draws');
  const [typed, setTyped] = useState('');
  const wanted = typed.trim();
  const hits = useQuery({
    queryKey: ['directory', 'search', wanted], queryFn: ({ signal }) => read<Hit[]>('/api/directory/search', { q: wanted, limit: 20 }, signal), enabled: wanted.length > 1, placeholderData: keepPreviousData,
  });
  return (
    <Select
      {...(id ? { id } : {})}
      {...(value ? { value } : {})}
      {...(onChange ? { onChange } : {})}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      placeholder={t('avoidance.typeTwo')}
      loading={hits.isFetching}
      notFoundContent={wanted.length > 1 && !hits.isFetching ? t('avoidance.noHit') : t('avoidance.typeTwo')}
      options={(hits.data ?? []).map((hit) => ({ value: hit.premisesId, label: <span>{hit.name} <span className="hj-caption">{hit.code} · {hit.address}</span></span> }))}
    />
  );
}
