import type { FormSection } from '../form.js';
import { present, said, samplersOf, unitOf, type VisitPaper } from '../paper/index.js';
import { choices, formOf, needed, text, words } from '../form-check.js';

const task: FormSection = {
  key: 'task',
  title: words('任务信息', 'Task'),
  fields: [
    text('taskSource', '任务来源', 'Source of task', { ...needed, prefill: 'plan.taskSource' }),
    text('taskCategory', '任务类别', 'Kind of task', { ...needed, prefill: 'plan.kindName' }),
    { key: 'link', label: words('抽样环节', 'Link'), kind: 'choice', options: choices(['生产', 'production'], ['流通', 'distribution'], ['使用', 'use']), ...needed, prefill: 'premises.link' },
    text('place', '抽样（检定）地点', 'Place', { most: 60 }),
  ],
};

const unit: FormSection = {
  key: 'unit',
  title: words('被抽样（送检）单位', 'Unit'),
  fields: [
    text('unitName', '单位名称', 'Name', { ...needed, prefill: 'premises.enterpriseName' }),
    text('unitAddress', '单位地址', 'Address', { ...needed, most: 200, prefill: 'premises.address' }),
    text('unitUscc', '统一社会信用代码', 'USCC', { prefill: 'premises.uscc', most: 30 }),
    text('contact', '联系人', 'Contact', { personal: true, most: 40 }),
    text('phone', '电话', 'Telephone', { personal: true, most: 30 }),
  ],
};

const item: FormSection = {
  key: 'sample',
  title: words('商品（计量器具）信息', 'Goods or instrument'),
  fields: [
    text('sampleName', '名称', 'Name', needed),
    text('specification', '型号/规格', 'Model', { most: 60 }),
    text('serialNumber', '出厂编号', 'Serial number', { most: 60 }),
    text('accuracyClass', '准确度等级', 'Accuracy class', { most: 20 }),
    text('nominalContent', '标称净含量', 'Nominal content', { most: 30, hint: words('如 500 g、1.5 L', 'such as 500 g or 1.5 L') }),
    text('brand', '商标', 'Brand', { most: 60 }),
    text('batch', '批号', 'Batch', { most: 60 }),
    { key: 'productionDate', label: words('生产日期', 'Made on'), kind: 'day' },
    text('producerName', '制造（生产）单位', 'Manufacturer'),
    text('producerAddress', '制造（生产）单位地址', 'Address of manufacturer', { most: 200 }),
    { key: 'form', label: words('形态', 'Form'), kind: 'choice', options: choices(['固体', 'solid'], ['液体', 'liquid'], ['器具', 'instrument']), ...needed },
    { key: 'storage', label: words('保存条件', 'Storage'), kind: 'choice', options: choices(['常温', 'room temperature'], ['冷藏', 'chilled'], ['冷冻', 'frozen'], ['防潮', 'dry']), ...needed },
    text('baseQuantity', '批量', 'Lot', { kind: 'decimal', most: 20 }),
    text('takenQuantity', '样本量', 'Sample', { kind: 'decimal', ...needed, most: 20 }),
    text('quantityUnit', '单位', 'Unit', { ...needed, most: 10 }),
    { key: 'sampledOn', label: words('抽样（送检）日期', 'Day'), kind: 'day', ...needed, prefill: 'today' },
    { key: 'remarks', label: words('备注', 'Remarks'), kind: 'long-text', most: 500 },
  ],
};

/**
 * What is written down when goods are taken for their net content, a sale is weighed again or an instrument is brought.
 * @source fields of verification certificates and of JJF 1070 reports (unverified)
 */
export const intake = formOf([task, unit, item]);

/** 计量监督检查抽样单: the same fields as the form, and who signed. A draft prints empty places. */
export function samplingRecordFacts(paper: VisitPaper): object {
  const { values, number, day, organiser, samplingOrganisation, laboratory, unit: sampled, portions } = paper;
  const v = (key: string): string | undefined => said(values[key]);
  const measure = (key: string): string | undefined => v(key) && [v(key), v('quantityUnit')].filter(Boolean).join(' ');
  return {
    record: { number: number ?? '', sampledOn: v('sampledOn') ?? day, ...(v('remarks') ? { remarks: v('remarks') } : {}) },
    task: present({ source: v('taskSource'), kind: paper.kindWord, organiser: organiser.name, laboratory: laboratory?.name, link: v('link'), place: v('place') }),
    samplingUnit: present({ name: samplingOrganisation.name, address: said(samplingOrganisation.address), phone: said(samplingOrganisation.phone) }),
    sampledUnit: present({ name: v('unitName') ?? sampled.name, address: v('unitAddress') ?? said(sampled.address), creditCode: v('unitUscc') ?? said(sampled.uscc), contact: v('contact'), phone: v('phone') }),
    sample: present({
      name: v('sampleName'), model: v('specification'), serial: v('serialNumber'), accuracyClass: v('accuracyClass'), nominal: v('nominalContent'), brand: v('brand'), batch: v('batch'), date: v('productionDate'),
      producer: v('producerName'), producerAddress: v('producerAddress'), form: v('form'), storage: v('storage'), lot: measure('baseQuantity'), quantity: measure('takenQuantity'),
      seals: [...new Set(portions.flatMap(({ sealNumber }) => said(sealNumber) ?? []))].join('、') || undefined,
    }),
    signatures: { samplers: samplersOf(paper), sampledUnit: unitOf(paper) ?? { name: '' } },
  };
}
