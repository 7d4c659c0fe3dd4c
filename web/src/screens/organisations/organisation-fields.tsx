import { Form, Input, Select, Switch, TreeSelect } from 'antd';
import { useTranslation } from 'react-i18next';
import { disciplines, divisionTree, editableKinds, useDivisions, useOrganisations, type Organisation, type OrganisationBody } from './queries';

export type OrganisationFields = Omit<OrganisationBody, 'kind'> & { kind: string; active?: boolean };

const text = (value: string | null | undefined) => (value?.trim() ? { value: value.trim() } : undefined);

/** What is sent: fields that were left empty are left out. */
export function bodyOf(fields: OrganisationFields) {
  const { kind, name, parentId, divisionCode } = fields;
  const shortName = text(fields.shortName);
  const address = text(fields.address);
  const phone = text(fields.phone);
  return {
    kind, name: name.trim(), disciplines: fields.disciplines ?? [],
    ...(parentId ? { parentId } : {}), ...(divisionCode ? { divisionCode } : {}),
    ...(shortName ? { shortName: shortName.value } : {}), ...(address ? { address: address.value } : {}), ...(phone ? { phone: phone.value } : {}),
  };
}

export function fieldsOf(one: Organisation): OrganisationFields {
  const { kind, name, parentId, divisionCode, shortName, address, phone, active } = one;
  return { kind, name, disciplines: one.disciplines, active, parentId: parentId ?? undefined, divisionCode: divisionCode ?? undefined, shortName: shortName ?? undefined, address: address ?? undefined, phone: phone ?? undefined } as OrganisationFields;
}

/** The fields of an organisation's form; `self` may not be its own superior. `fixed`: a kind that stays what and where it is. */
export function OrganisationFormFields({ self, fixed }: { self?: string; fixed?: string }) {
  const { t } = useTranslation('organisations');
  const every = useOrganisations();
  const divisions = useDivisions();
  const above = (every.data ?? []).filter((one) => one.id !== self && one.kind !== 'station' && one.kind !== 'enterprise');
  return (
    <>
      <Form.Item name="name" label={t('field.name')} rules={[{ required: true, whitespace: true, message: t('need') }]}><Input maxLength={100} autoFocus /></Form.Item>
      <div className="hj-fields">
        <Form.Item name="kind" label={t('field.kind')} extra={fixed && t('kindFixed')} rules={[{ required: true, message: t('need') }]}>
          <Select disabled={fixed !== undefined} options={(fixed ? [fixed] : editableKinds).map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))} />
        </Form.Item>
        <Form.Item name="shortName" label={t('field.shortName')}><Input maxLength={40} /></Form.Item>
        <Form.Item name="parentId" label={t('field.parent')}>
          <Select allowClear disabled={fixed !== undefined} showSearch={{ optionFilterProp: 'label' }} loading={every.isPending} options={above.map((one) => ({ value: one.id, label: one.name }))} />
        </Form.Item>
        <Form.Item name="divisionCode" label={t('field.division')}>
          <TreeSelect allowClear showSearch={{ treeNodeFilterProp: 'title' }} loading={divisions.isPending} treeData={divisionTree(divisions.data ?? []) as never} />
        </Form.Item>
        <Form.Item name="phone" label={t('field.phone')}><Input maxLength={40} /></Form.Item>
        <Form.Item name="disciplines" label={t('field.disciplines')}>
          <Select mode="multiple" options={disciplines.map((one) => ({ value: one, label: t(`discipline.${one}`) }))} />
        </Form.Item>
      </div>
      <Form.Item name="address" label={t('field.address')}><Input maxLength={200} /></Form.Item>
      {self && <Form.Item name="active" label={t('field.inUse')} valuePropName="checked" extra={t('inUseHelp')}><Switch /></Form.Item>}
    </>
  );
}
