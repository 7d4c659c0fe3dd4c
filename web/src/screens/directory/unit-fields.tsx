import { useState } from 'react';
import { Button, Checkbox, DatePicker, Form, Input, Select, TreeSelect, type FormInstance } from 'antd';
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { businessTypes, creditClasses, licenceKinds, premisesTags, unitKinds, unitStatuses } from '@pure/directory/domain/row.js';
import { parseUscc } from '@pure/kernel/identifiers/index.js';
import { isRefusal } from '@pure/kernel/index.js';
import { read } from '../../api/client';
import { divisionTree, useDivisions, useOrganisations } from '../organisations/queries';
import type { Hit } from './types';
import type { Fields } from './unit-form';

function useOptions() {
  const { t } = useTranslation('directory');
  return (values: readonly string[], group: string) => values.map((value) => ({ value, label: t(`${group}.${value}`) }));
}

/** The fields of an enterprise, vendor or stall with its premises. */
export function UnitFields({ form }: { form: FormInstance<Fields> }) {
  const { t } = useTranslation('directory');
  const options = useOptions();
  const kind = Form.useWatch('kind', form);
  const need = { required: true, whitespace: true, message: t('need') };
  return (
    <>
      <section className="hj-surface hj-pad" style={{ marginBottom: 16 }}>
        <Form.Item name="name" label={t('field.name')} rules={[need]}><Input maxLength={200} autoFocus /></Form.Item>
        <div className="hj-fields">
          <Form.Item name="kind" label={t('field.kind')}><Select options={options(unitKinds, 'kind')} /></Form.Item>
          <Form.Item
            name="uscc"
            label={t('field.uscc')}
            validateTrigger="onBlur"
            rules={[
              { required: kind === 'enterprise', message: t('need') },
              { validator: (_, value: string | undefined) => (value?.trim() && isRefusal(parseUscc(value)) ? Promise.reject(new Error(t('usccWrong'))) : Promise.resolve()) },
            ]}
          >
            <Input maxLength={40} autoCapitalize="characters" spellCheck={false} />
          </Form.Item>
          {kind === 'stall' && <Form.Item name="organiser" label={t('field.organiser')} rules={[{ required: true, message: t('need') }]}><OrganiserSelect /></Form.Item>}
          <Form.Item name="legalRepresentative" label={t('field.legalRepresentative')}><Input maxLength={100} /></Form.Item>
          <Form.Item name="phone" label={t('field.phone')}><Input maxLength={40} /></Form.Item>
          <Form.Item name="creditClass" label={t('field.creditClass')}><Select allowClear options={options(creditClasses, 'credit')} /></Form.Item>
          <Form.Item name="status" label={t('field.status')}><Select options={unitStatuses.map((value) => ({ value, label: t(`state.unit-${value}`) }))} /></Form.Item>
        </div>
      </section>
      <Form.List name="premises">
        {(places, { add, remove }) => (
          <>
            {places.map((place, index) => (
              <PremisesFields
                key={place.key}
                at={place.name}
                form={form}
                title={places.length > 1 ? t('premisesNumber', { number: index + 1 }) : t('premises')}
                // Premises that the directory holds are never taken away: draws name them.
                onRemove={places.length > 1 && !form.getFieldValue(['premises', place.name, 'id']) ? () => remove(place.name) : undefined}
              />
            ))}
            <Button icon={<PlusOutlined />} style={{ marginBottom: 16 }} onClick={() => add({ businessTypes: [], tags: [], licences: [] })}>{t('addPremises')}</Button>
          </>
        )}
      </Form.List>
    </>
  );
}

interface PremisesFieldsProps {
  readonly at: number;
  readonly form: FormInstance<Fields>;
  readonly title: string;
  readonly onRemove: (() => void) | undefined;
}

function PremisesFields({ at, form, title, onRemove }: PremisesFieldsProps) {
  const { t } = useTranslation('directory');
  const options = useOptions();
  const divisions = useDivisions();
  const every = useOrganisations();
  const division = Form.useWatch(['premises', at, 'divisionCode'], form);
  const known = Form.useWatch(['premises', at, 'id'], { form, preserve: true });
  const stations = (every.data ?? []).filter((one) => one.kind === 'station' && (!division || (one.divisionCode ?? '').startsWith(division.slice(0, 6))));
  const need = { required: true, message: t('need') };
  const degrees = { pattern: /^-?\d{1,3}(\.\d{1,8})?$/, message: t('degreesRule') };
  return (
    <section className="hj-surface hj-pad" style={{ marginBottom: 16 }}>
      <div className="hj-between" style={{ marginBottom: 12 }}>
        <h2 style={{ margin: 0, fontSize: 15 }}>{title}</h2>
        {onRemove && <Button type="text" icon={<DeleteOutlined />} onClick={onRemove}>{t('remove')}</Button>}
      </div>
      <Form.Item name={[at, 'address']} label={t('field.address')} rules={[{ ...need, whitespace: true }]}><Input maxLength={300} /></Form.Item>
      <div className="hj-fields">
        <Form.Item name={[at, 'divisionCode']} label={t('field.division')} rules={[need]}>
          <TreeSelect showSearch={{ treeNodeFilterProp: 'title' }} loading={divisions.isPending} treeData={divisionTree(divisions.data ?? []) as never} />
        </Form.Item>
        <Form.Item name={[at, 'stationId']} label={t('field.station')} extra={t('stationHelp')}>
          <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={stations.map((one) => ({ value: one.id, label: one.name }))} />
        </Form.Item>
        <Form.Item name={[at, 'code']} label={t('field.code')} extra={known ? t('codeFixed') : t('codeHelp')} rules={[{ pattern: /^[0-9A-Za-z-]+$/, message: t('codeRule') }]}>
          <Input maxLength={40} disabled={Boolean(known)} />
        </Form.Item>
        <Form.Item name={[at, 'latitude']} label={t('field.latitude')} rules={[degrees]}><Input inputMode="decimal" /></Form.Item>
        <Form.Item name={[at, 'longitude']} label={t('field.longitude')} rules={[degrees]}><Input inputMode="decimal" /></Form.Item>
      </div>
      <Form.Item name={[at, 'businessTypes']} label={t('field.businessTypes')} rules={[need]}><Checkbox.Group options={options(businessTypes, 'businessType')} /></Form.Item>
      <Form.Item name={[at, 'tags']} label={t('field.tags')}><Checkbox.Group options={options(premisesTags, 'tag')} /></Form.Item>
      <Form.List name={[at, 'licences']}>
        {(licences, { add, remove }) => (
          <Form.Item label={t('licences')}>
            {licences.map((licence) => (
              <div key={licence.key} className="hj-licence">
                <Form.Item name={[licence.name, 'kind']} rules={[need]}><Select placeholder={t('licence.kind')} options={options(licenceKinds, 'licenceKind')} /></Form.Item>
                <Form.Item name={[licence.name, 'number']} rules={[{ ...need, whitespace: true }]}><Input placeholder={t('licence.number')} maxLength={60} /></Form.Item>
                <Form.Item name={[licence.name, 'validFrom']}><DatePicker placeholder={t('licence.from')} style={{ width: '100%' }} /></Form.Item>
                <Form.Item name={[licence.name, 'validTo']}><DatePicker placeholder={t('licence.to')} style={{ width: '100%' }} /></Form.Item>
                <Button type="text" icon={<DeleteOutlined />} aria-label={t('remove')} onClick={() => remove(licence.name)} />
              </div>
            ))}
            {licences.length < licenceKinds.length && <Button size="small" icon={<PlusOutlined />} onClick={() => add({})}>{t('addLicence')}</Button>}
          </Form.Item>
        )}
      </Form.List>
    </section>
  );
}

interface Organiser {
  readonly id: string;
  readonly name: string;
}

/** The enterprise that runs the market, found by two characters of its name or its USCC. */
function OrganiserSelect({ id, value, onChange }: { id?: string; value?: Organiser; onChange?: (organiser: Organiser | undefined) => void }) {
  const { t } = useTranslation('directory');
  const [typed, setTyped] = useState('');
  const wanted = typed.trim();
  const { data = [], isFetching } = useQuery({
    queryKey: ['directory', 'search', wanted],
    queryFn: ({ signal }) => read<Hit[]>('/api/directory/search', { q: wanted, limit: 20 }, signal),
    enabled: wanted.length > 1,
    placeholderData: keepPreviousData,
  });
  const found = new Map(data.map((hit) => [hit.enterpriseId, hit.name]));
  if (value && !found.has(value.id)) found.set(value.id, value.name);
  return (
    <Select
      {...(id ? { id } : {})}
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={isFetching}
      placeholder={t('organiserHelp')}
      value={value?.id}
      options={[...found].map(([key, name]) => ({ value: key, label: name }))}
      onChange={(next: string | undefined) => onChange?.(next ? { id: next, name: found.get(next) ?? '' } : undefined)}
    />
  );
}
