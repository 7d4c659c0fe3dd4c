import { useState } from 'react';
import { Button, Form, Input, Modal, Select, Switch, TreeSelect } from 'antd';
import { PlusOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { STORAGE_CONDITIONS } from '@pure/samples/domain/storage.js';
import { command, newKey } from '../../api/client';
import { EmptyState, Loaded, ListSkeleton, StateTag, useAction } from '../../parts';
import { treeData } from './actions';
import { placeTree, usePlaces } from './queries';
import type { StoragePlace } from './types';

/** The laboratory's rooms, refrigerators and shelves, each below the one that it stands in. */
export function Places() {
  const { t } = useTranslation('custody');
  const places = usePlaces();
  const [opened, setOpened] = useState<{ place: StoragePlace | null; parentId: string | null } | null>(null);
  return (
    <section className="hj-surface">
      <div className="hj-section hj-between"><span>{t('tab.places')}</span><Button type="primary" icon={<PlusOutlined />} onClick={() => setOpened({ place: null, parentId: null })}>{t('addPlace')}</Button></div>
      <Loaded query={places} skeleton={<ListSkeleton rows={5} />}>
        {(all) => all.length === 0 ? <EmptyState title={t('none.places')} detail={t('none.placesDetail')} /> : <Level all={all} parentId={null} depth={0} onOpen={setOpened} />}
      </Loaded>
      {opened && <PlaceForm all={places.data ?? []} place={opened.place} parentId={opened.parentId} onClose={() => setOpened(null)} />}
    </section>
  );
}

function celsiusOf({ lowestCelsius: low, highestCelsius: high }: StoragePlace): string {
  if (low !== null && high !== null) return ` · ${low} ~ ${high} ℃`;
  return high !== null ? ` · ≤ ${high} ℃` : low !== null ? ` · ≥ ${low} ℃` : '';
}

interface LevelProps {
  readonly all: readonly StoragePlace[];
  readonly parentId: string | null;
  readonly depth: number;
  readonly onOpen: (opened: { place: StoragePlace | null; parentId: string | null }) => void;
}

function Level({ all, parentId, depth, onOpen }: LevelProps) {
  const { t } = useTranslation('custody');
  return all.filter((one) => one.parentId === parentId).map((one) => (
    <div key={one.id}>
      <div className="hj-task hj-place" style={{ paddingLeft: 16 + depth * 24 }}>
        <span>
          <b>{one.name} <span className="hj-quiet hj-figures">{one.code}</span></b>
          <small>{one.conditions.map((each) => t(`storageWord.${each}`)).join('、')}{celsiusOf(one)}</small>
        </span>
        <span className="hj-row">
          {!one.active && <StateTag tone="waiting" plain>{t('outOfUse')}</StateTag>}
          <Link to={`/custody?tab=store&placeId=${one.id}`} className="hj-figures">{t('portionCount', { count: one.portions })}</Link>
          <Button type="text" icon={<PlusOutlined />} aria-label={t('addBelow', { place: one.name })} onClick={() => onOpen({ place: null, parentId: one.id })} />
          <Button type="text" onClick={() => onOpen({ place: one, parentId: one.parentId })}>{t('edit')}</Button>
        </span>
      </div>
      <Level all={all} parentId={one.id} depth={depth + 1} onOpen={onOpen} />
    </div>
  ));
}

interface PlaceFields { readonly name: string; readonly code: string; readonly parentId?: string | null; readonly conditions: string[]; readonly lowestCelsius?: string; readonly highestCelsius?: string; readonly active?: boolean }

function PlaceForm({ all, place, parentId, onClose }: { all: readonly StoragePlace[]; place: StoragePlace | null; parentId: string | null; onClose: () => void }) {
  const { t } = useTranslation('custody');
  const [form] = Form.useForm<PlaceFields>();
  const [id] = useState(() => place?.id ?? newKey());
  const save = useAction<PlaceFields>({
    run: ({ active, ...fields }, key) => {
      const body = { id, name: fields.name.trim(), code: fields.code.trim().toUpperCase(), conditions: fields.conditions, ...(fields.parentId ? { parentId: fields.parentId } : {}), ...(fields.lowestCelsius?.trim() ? { lowestCelsius: fields.lowestCelsius.trim() } : {}), ...(fields.highestCelsius?.trim() ? { highestCelsius: fields.highestCelsius.trim() } : {}) };
      return place ? command('PUT', `/api/storage-places/${place.id}`, { ...body, active: active ?? true, version: place.version }, { key }) : command('POST', '/api/storage-places', body, { key });
    },
    form, invalidates: [['custody', 'places']], success: t('saved'), onDone: onClose,
  });
  const degrees = { pattern: /^\s*-?\d{1,3}(\.\d)?\s*$/, message: t('missing.celsius') };
  return (
    <Modal open title={place ? place.name : t('addPlace')} okText={t('save')} cancelText={t('parts:cancel')} confirmLoading={save.isPending} onOk={form.submit} onCancel={onClose} mask={{ closable: false }}>
      <Form<PlaceFields>
        form={form}
        layout="vertical"
        initialValues={place ? { ...place, conditions: [...place.conditions], lowestCelsius: place.lowestCelsius ?? '', highestCelsius: place.highestCelsius ?? '' } : { parentId, conditions: all.find((one) => one.id === parentId)?.conditions ?? [] }}
        onFinish={(fields) => save.mutate(fields)}
      >
        <div className="hj-fields">
          <Form.Item name="name" label={t('placeName')} rules={[{ required: true, whitespace: true, message: t('needed') }]}><Input maxLength={60} /></Form.Item>
          <Form.Item name="code" label={t('placeCode')} rules={[{ required: true, message: t('needed') }, { pattern: /^[A-Za-z0-9-]{1,20}$/, message: t('placeCodeRule') }]}><Input maxLength={20} placeholder="C2-B1" /></Form.Item>
          <Form.Item name="parentId" label={t('placeBelow')}><TreeSelect allowClear treeDefaultExpandAll treeData={treeData(placeTree(all.filter((one) => one.id !== id)))} /></Form.Item>
          <Form.Item name="conditions" label={t('placeConditions')} rules={[{ required: true, message: t('needed') }]}><Select mode="multiple" options={STORAGE_CONDITIONS.map((one) => ({ value: one, label: t(`storageWord.${one}`) }))} /></Form.Item>
          <Form.Item name="lowestCelsius" label={t('lowest')} rules={[degrees]}><Input inputMode="decimal" suffix="℃" /></Form.Item>
          <Form.Item name="highestCelsius" label={t('highest')} rules={[degrees]}><Input inputMode="decimal" suffix="℃" /></Form.Item>
          {place && <Form.Item name="active" label={t('inUse')} valuePropName="checked"><Switch /></Form.Item>}
        </div>
      </Form>
    </Modal>
  );
}
