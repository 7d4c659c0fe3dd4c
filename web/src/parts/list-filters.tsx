import { useEffect, useRef, useState } from 'react';
import { Button, DatePicker, Dropdown, Input, Select, Space, TreeSelect } from 'antd';
import { DeleteOutlined, SearchOutlined, StarOutlined } from '@ant-design/icons';
import dayjs from 'dayjs';
import { useSearchParams } from 'react-router';
import { useTranslation } from 'react-i18next';

export interface FilterBranch {
  readonly value: string;
  readonly title: string;
  readonly children?: readonly FilterBranch[];
}

export interface FilterSpec {
  readonly name: string;
  readonly label: string;
  readonly kind: 'text' | 'select' | 'date' | 'tree';
  /** Of a tree. */
  readonly branches?: readonly FilterBranch[];
  /** Of a text: applied while it is typed, not only on Enter. */
  readonly live?: boolean;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly multiple?: boolean;
  readonly width?: number;
}

/** The filters' values as they stand in the address bar, and a way to change them. Nothing else keeps them. */
export function useFilters(specs: readonly FilterSpec[]): [Record<string, string | string[]>, (name: string, value: string | string[] | undefined) => void] {
  const [search, setSearch] = useSearchParams();
  const values: Record<string, string | string[]> = {};
  for (const spec of specs) {
    const all = search.getAll(spec.name).filter(Boolean);
    if (all.length > 0) values[spec.name] = spec.multiple ? all : all[0]!;
  }
  const set = (name: string, value: string | string[] | undefined) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        next.delete(name);
        for (const one of Array.isArray(value) ? value : value ? [value] : []) next.append(name, one);
        return next;
      },
      { replace: true },
    );
  return [values, set];
}

function TextFilter({ spec, value, onChange }: { spec: FilterSpec; value: string; onChange: (value: string | undefined) => void }) {
  const [text, setText] = useState(value);
  const [known, setKnown] = useState(value);
  const [sent, setSent] = useState(value);
  if (known !== value) {
    // The address changed under us (back, a saved view): show that. What we sent ourselves may lag behind what is typed.
    setKnown(value);
    if (value !== sent) setText(value);
  }
  const apply = (next: string) => {
    setSent(next);
    onChange(next || undefined);
  };
  const latest = useRef(apply);
  useEffect(() => { latest.current = apply; });
  useEffect(() => {
    const typed = text.trim();
    if (!spec.live || typed === value) return;
    const timer = setTimeout(() => latest.current(typed), 250);
    return () => clearTimeout(timer);
  }, [text, value, spec.live]);
  return (
    <Input
      allowClear
      prefix={<SearchOutlined />}
      placeholder={spec.label}
      aria-label={spec.label}
      style={{ width: spec.width ?? 220 }}
      value={text}
      onChange={(event) => {
        setText(event.target.value);
        if (event.target.value === '') apply('');
      }}
      onPressEnter={() => apply(text.trim())}
      onBlur={() => { if (text.trim() !== value) apply(text.trim()); }}
    />
  );
}

interface Branch {
  value: string;
  title: string;
  children: Branch[];
}

function branchOf({ value, title, children }: FilterBranch): Branch {
  return { value, title, children: (children ?? []).map(branchOf) };
}

export function Filters({ specs }: { specs: readonly FilterSpec[] }) {
  const [values, set] = useFilters(specs);
  return (
    <>
      {specs.map((spec) => {
        const value = values[spec.name];
        if (spec.kind === 'text') return <TextFilter key={spec.name} spec={spec} value={(value as string) ?? ''} onChange={(next) => set(spec.name, next)} />;
        if (spec.kind === 'tree')
          return (
            <TreeSelect<string | undefined>
              key={spec.name}
              allowClear
              showSearch={{ treeNodeFilterProp: 'title' }}
              placeholder={spec.label}
              aria-label={spec.label}
              style={{ width: spec.width ?? 200 }}
              popupMatchSelectWidth={280}
              value={(value as string | undefined)}
              treeData={[...(spec.branches ?? [])].map(branchOf)}
              onChange={(next) => set(spec.name, next)}
            />
          );
        if (spec.kind === 'date')
          return (
            <DatePicker key={spec.name} placeholder={spec.label} aria-label={spec.label} style={{ width: spec.width ?? 150 }} value={value ? dayjs(value as string) : null} onChange={(day) => set(spec.name, day ? day.format('YYYY-MM-DD') : undefined)} />
          );
        return (
          <Select
            key={spec.name}
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            {...(spec.multiple ? { mode: 'multiple' as const, maxTagCount: 1 } : {})}
            placeholder={spec.label}
            aria-label={spec.label}
            style={{ width: spec.width ?? 160 }}
            value={value ?? (spec.multiple ? [] : undefined)}
            options={[...(spec.options ?? [])]}
            onChange={(next: string | string[] | undefined) => set(spec.name, next)}
          />
        );
      })}
    </>
  );
}

type Views = Record<string, string>;
const keyOf = (list: string) => `hengjian.views.${list}`;
function load(list: string): Views {
  try {
    return JSON.parse(localStorage.getItem(keyOf(list)) ?? '{}') as Views;
  } catch {
    return {};
  }
}

/** Filters saved under a name on this device; each is an address. */
export function SavedViews({ list }: { list: string }) {
  const { t } = useTranslation('parts');
  const [search, setSearch] = useSearchParams();
  const [views, setViews] = useState<Views>(() => load(list));
  const [name, setName] = useState('');
  const keep = (next: Views) => {
    setViews(next);
    localStorage.setItem(keyOf(list), JSON.stringify(next));
  };
  const save = () => {
    if (!name.trim()) return;
    keep({ ...views, [name.trim()]: search.toString() });
    setName('');
  };
  const without = (gone: string) => keep(Object.fromEntries(Object.entries(views).filter(([one]) => one !== gone)));
  return (
    <Dropdown
      trigger={['click']}
      popupRender={() => (
        <div className="hj-surface" style={{ padding: 8, width: 260, boxShadow: '0 6px 20px rgb(0 0 0 / 12%)' }}>
          {Object.entries(views).map(([one, query]) => (
            <div key={one} className="hj-between">
              <Button type="text" size="small" onClick={() => setSearch(new URLSearchParams(query))}>{one}</Button>
              <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={t('views.remove', { name: one })} onClick={() => without(one)} />
            </div>
          ))}
          <Space.Compact style={{ width: '100%', marginTop: 4 }}>
            <Input size="small" value={name} placeholder={t('views.name')} aria-label={t('views.name')} onChange={(event) => setName(event.target.value)} onPressEnter={save} />
            <Button size="small" onClick={save}>{t('views.save')}</Button>
          </Space.Compact>
        </div>
      )}
    >
      <Button type="text" icon={<StarOutlined />}>{t('views.label')}</Button>
    </Dropdown>
  );
}
