import type { FormSection } from '../form.js';
import { choices, formOf, needed, text, words } from '../form-check.js';

const unit: FormSection = {
  key: 'unit',
  title: words('使用单位', 'User'),
  fields: [
    text('unitName', '使用单位名称', 'Name', { ...needed, prefill: 'premises.enterpriseName' }),
    text('unitAddress', '使用地点', 'Place of use', { ...needed, most: 200, prefill: 'premises.address' }),
    text('unitUscc', '统一社会信用代码', 'USCC', { prefill: 'premises.uscc', most: 30 }),
    text('contact', '安全管理人员', 'Safety manager', { personal: true, most: 40 }),
    text('phone', '电话', 'Telephone', { personal: true, most: 30 }),
  ],
};

const equipment: FormSection = {
  key: 'sample',
  title: words('设备信息', 'Equipment'),
  fields: [
    text('sampleName', '设备名称', 'Name', needed),
    text('specification', '型号/规格', 'Model', { most: 60 }),
    text('registrationCode', '使用登记证编号（设备代码）', 'Registration code', { most: 40 }),
    text('serialNumber', '出厂（产品）编号', 'Serial number', { most: 60 }),
    text('producerName', '制造单位', 'Manufacturer'),
    { key: 'productionDate', label: words('制造日期', 'Made on'), kind: 'day' },
    { key: 'form', label: words('形态', 'Form'), kind: 'choice', options: choices(['设备', 'equipment'], ['气瓶', 'cylinders']), ...needed },
    { key: 'storage', label: words('检验方式', 'Where'), kind: 'choice', options: choices(['现场', 'on site'], ['检验站', 'at the station']), ...needed },
    text('takenQuantity', '台（只）数', 'Number', { kind: 'decimal', ...needed, most: 20 }),
    text('quantityUnit', '单位', 'Unit', { ...needed, most: 10 }),
    { key: 'sampledOn', label: words('受理日期', 'Day'), kind: 'day', ...needed, prefill: 'today' },
    { key: 'remarks', label: words('备注', 'Remarks'), kind: 'long-text', most: 500 },
  ],
};

/** What is written down of a piece of equipment that is to be inspected. @source fields of periodic inspection reports (unverified) */
export const intake = formOf([unit, equipment]);
