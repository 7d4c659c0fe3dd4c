import type { Entrustment } from '../contract.js';
import type { FormProblem, FormSection, FormValues } from '../form.js';
import { choices, formOf, needed, text, words } from '../form-check.js';

const sample: FormSection = {
  key: 'sample',
  title: words('样品信息（由委托方提供）', 'Sample, as the customer declares it'),
  fields: [
    text('sampleName', '样品名称', 'Name of sample', needed),
    text('specification', '规格型号', 'Specification', { most: 60 }),
    text('brand', '商标', 'Brand', { most: 60 }),
    text('grade', '质量等级', 'Grade', { most: 40 }),
    text('batch', '批号', 'Batch', { most: 60 }),
    { key: 'productionDate', label: words('生产日期', 'Made on'), kind: 'day' },
    { key: 'shelfLifeEndsOn', label: words('保质期截止日', 'Shelf life ends on'), kind: 'day', hint: words('用于确定样品保存期限', 'Ends the keeping of the sample') },
    text('form', '样品形态', 'Form', { kind: 'choice', options: choices(['固体', 'solid'], ['半固体', 'semi-solid'], ['液体', 'liquid'], ['气体', 'gas']), ...needed }),
    { key: 'storage', label: words('储存条件', 'Storage'), kind: 'choice', options: choices(['常温', 'room temperature'], ['冷藏', 'chilled'], ['冷冻', 'frozen'], ['避光', 'dark'], ['密闭', 'sealed']), ...needed },
    text('takenQuantity', '送检数量', 'Quantity', { kind: 'decimal', ...needed, most: 20 }),
    text('quantityUnit', '单位', 'Unit', { ...needed, most: 10 }),
    text('standard', '执行标准/判定依据', 'Standard applied', { most: 80 }),
    text('producerName', '生产者名称', 'Producer'),
    text('producerAddress', '生产者地址', 'Address of producer', { most: 200 }),
    { key: 'remarks', label: words('备注', 'Remarks'), kind: 'long-text', most: 500 },
  ],
};

function dates({ productionDate, shelfLifeEndsOn }: FormValues): FormProblem[] {
  return productionDate && shelfLifeEndsOn && shelfLifeEndsOn < productionDate ? [{ path: 'shelfLifeEndsOn', code: 'form.ends-before-made', facts: {} }] : [];
}

/** Food, and with it environment, water and contact materials, is tested on order; nothing is verified or calibrated. */
export const entrustment: Entrustment = { kinds: ['entrusted-test'], sample: formOf([sample], dates) };
