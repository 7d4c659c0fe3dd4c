import { useState } from 'react';
import { Select } from 'antd';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { read } from '../../api/client';
import type { Page } from '../../api/types';
import { useOrganisations, type Organisation } from './queries';

interface OrganisationSelectProps {
  readonly id?: string;
  readonly value?: Organisation;
  readonly onChange?: (organisation: Organisation | undefined) => void;
}

/** Chooses one organisation: bureaus, stations and laboratories at once, enterprises by part of their name. */
export function OrganisationSelect({ id, value, onChange }: OrganisationSelectProps) {
  const { t } = useTranslation('organisations');
  const every = useOrganisations();
  const [typed, setTyped] = useState('');
  const wanted = typed.trim();
  const enterprises = useQuery({
    queryKey: ['organisations', 'enterprises', wanted],
    queryFn: ({ signal }) => read<Page<Organisation>>('/api/organisations', { kind: 'enterprise', q: wanted, limit: 20 }, signal),
    enabled: wanted.length > 1,
    placeholderData: keepPreviousData,
  });
  const found = [...(every.data ?? []).filter((one) => one.name.includes(wanted)), ...(wanted.length > 1 ? enterprises.data?.items ?? [] : [])];
  return (
    <Select
      {...(id ? { id } : {})}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={every.isPending || enterprises.isFetching}
      placeholder={t('chooseOrganisation')}
      value={value?.id}
      options={(value && !found.some((one) => one.id === value.id) ? [value, ...found] : found).map((one) => ({ value: one.id, label: one.name }))}
      onChange={(next: string | undefined) => onChange?.([...found, ...(value ? [value] : [])].find((one) => one.id === next))}
    />
  );
}
