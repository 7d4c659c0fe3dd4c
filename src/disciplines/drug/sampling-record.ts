import type { FormProblem, FormSection, FormValues } from '../form.js';
import { choices, formOf, needed, text, words } from '../form-check.js';
import { Decimal } from '../../kernel/numbers/index.js';
import { isApprovalNumber } from './approval-number.js';

/** Kinds whose products bear an approval number; crude drugs, decoction pieces and excipients may have none. */
const APPROVED = ['中成药', '化学药品', '抗生素', '医院制剂'];

const task: FormSection = {
  key: 'task',
  title: words('任务信息', 'Task'),
  fields: [
    text('taskSource', '任务来源', 'Source of task', { ...needed, prefill: 'plan.taskSource' }),
    text('taskCategory', '抽样类别', 'Kind of sampling', { ...needed, prefill: 'plan.kindName' }),
    { key: 'link', label: words('抽样环节', 'Link'), kind: 'choice', ...needed, options: choices(['生产', 'production'], ['经营', 'trade'], ['使用', 'use']) },
    { key: 'place', label: words('抽样场所', 'Place of sampling'), kind: 'choice', ...needed, options: choices(['成品库', 'finished goods'], ['原辅料库', 'materials'], ['批发仓库', 'wholesale store'], ['零售药店', 'pharmacy'], ['医疗机构药房', 'hospital pharmacy'], ['医院制剂室', 'hospital preparation room'], ['其他', 'other']) },
  ],
};

const unit: FormSection = {
  key: 'unit',
  title: words('被抽样单位', 'Sampled unit'),
  fields: [
    text('unitName', '单位名称', 'Name', { ...needed, prefill: 'premises.enterpriseName' }),
    text('unitAddress', '单位地址', 'Address', { ...needed, most: 200, prefill: 'premises.address' }),
    text('unitUscc', '统一社会信用代码', 'USCC', { prefill: 'premises.uscc', most: 30 }),
    text('unitLicence', '药品生产（经营）许可证/医疗机构执业许可证', 'Drug or medical licence', { prefill: 'premises.drugLicence', most: 40 }),
    text('legalRepresentative', '法定代表人（负责人）', 'Legal representative', { personal: true, most: 40 }),
    text('contact', '联系人', 'Contact', { ...needed, personal: true, most: 40 }),
    text('phone', '联系电话', 'Telephone', { ...needed, personal: true, most: 30 }),
  ],
};

const sample: FormSection = {
  key: 'sample',
  title: words('药品信息', 'Drug'),
  fields: [
    text('sampleName', '药品通用名称', 'Generic name', needed),
    text('brand', '商品名', 'Trade name', { most: 60 }),
    { key: 'drugKind', label: words('药品类别', 'Kind of drug'), kind: 'choice', ...needed, options: choices(['中成药', 'Chinese patent medicine'], ['化学药品', 'chemical drug'], ['抗生素', 'antibiotic'], ['中药材', 'crude drug'], ['中药饮片', 'decoction pieces'], ['医院制剂', 'hospital preparation'], ['药用辅料', 'excipient']) },
    text('approvalNumber', '批准文号', 'Approval number', { most: 40, requiredWhen: { key: 'drugKind', is: APPROVED } }),
    text('specification', '规格', 'Strength', { ...needed, most: 60 }),
    text('packageSpecification', '包装规格', 'Pack size', { most: 60 }),
    text('batch', '产品批号', 'Batch', { ...needed, most: 60 }),
    { key: 'productionDate', label: words('生产日期', 'Made on'), kind: 'day' },
    { key: 'shelfLifeEndsOn', label: words('有效期至', 'Expires on'), kind: 'day', requiredWhen: { key: 'drugKind', is: APPROVED } },
    text('form', '剂型', 'Dosage form', { kind: 'choice', ...needed, options: choices(['片剂', 'tablet'], ['胶囊剂', 'capsule'], ['颗粒剂', 'granules'], ['丸剂', 'pill'], ['口服液体制剂', 'oral liquid'], ['注射剂', 'injection'], ['外用制剂', 'for external use'], ['药材', 'crude drug'], ['饮片', 'decoction pieces'], ['原料/辅料', 'substance or excipient'], ['其他', 'other']) }),
    { key: 'imported', label: words('是否进口', 'Imported'), kind: 'flag' },
    text('standard', '执行标准', 'Standard', { ...needed, most: 100 }),
    text('packageState', '外观及包装情况', 'Outside and package', { ...needed, most: 100 }),
    { key: 'storage', label: words('贮藏条件', 'Storage'), kind: 'choice', ...needed, options: choices(['常温', 'room temperature'], ['阴凉', 'cool'], ['冷藏', 'chilled'], ['冷冻', 'frozen'], ['避光', 'dark'], ['密闭', 'sealed']) },
    text('purchasedFrom', '购进单位/供货单位', 'Bought from', { most: 100 }),
    text('purchasedQuantity', '生产/购进数量', 'Made or bought', { kind: 'decimal', most: 20 }),
    text('unitPrice', '单价（元）', 'Unit price (yuan)', { kind: 'decimal', ...needed, most: 20 }),
    text('baseQuantity', '库存数量', 'In stock', { kind: 'decimal', ...needed, most: 20 }),
    text('fullTestQuantity', '一次全检用量', 'One full test', { kind: 'decimal', ...needed, most: 20, hint: words('检验、复验、留样三份均不得少于此数', 'Each of the three portions has at least this much') }),
    text('takenQuantity', '抽样数量', 'Quantity taken', { kind: 'decimal', ...needed, most: 20 }),
    text('quantityUnit', '单位', 'Unit', { ...needed, most: 10 }),
    { key: 'sampledOn', label: words('抽样日期', 'Sampled on'), kind: 'day', ...needed, prefill: 'today' },
  ],
};

const holder: FormSection = {
  key: 'producer',
  title: words('标示生产企业（持有人）', 'Producer or holder'),
  fields: [
    text('producerName', '生产企业/持有人名称', 'Producer or holder', { requiredWhen: { key: 'drugKind', is: APPROVED } }),
    text('producerAddress', '生产企业/持有人地址', 'Address', { most: 200 }),
    text('producerPhone', '生产企业电话', 'Telephone', { personal: true, most: 30 }),
  ],
};

const payment: FormSection = {
  key: 'payment',
  title: words('购样', 'Purchase'),
  fields: [
    text('pricePaid', '购样费用（元）', 'Paid for the sample (yuan)', { kind: 'decimal', ...needed, most: 20 }),
    { key: 'receiptKind', label: words('票据', 'Receipt'), kind: 'choice', ...needed, options: choices(['发票', 'invoice'], ['收据', 'receipt'], ['购样凭证', 'purchase voucher'], ['未取得', 'not obtained']) },
    text('receiptNumber', '票据号码', 'Receipt number', { most: 60, requiredWhen: { key: 'receiptKind', is: ['发票', '收据'] } }),
    { key: 'remarks', label: words('抽样说明', 'Remarks'), kind: 'long-text', most: 500 },
  ],
};

/**
 * 药品抽样记录及凭证.
 * @source 药品质量抽查检验管理办法 (国药监药管〔2019〕34号), the record as the trade uses it (unverified); 药品管理法 arts 100–102: samples are bought
 */
export const samplingRecord = formOf([task, unit, sample, holder, payment], ownFaults);

/** The approval number's form, three full tests in what was taken, and a drug that expires before it was sampled. */
function ownFaults(values: FormValues): FormProblem[] {
  const problems: FormProblem[] = [];
  const number = values['approvalNumber']?.trim() ?? '';
  if (number !== '' && !isApprovalNumber(number)) problems.push({ path: 'approvalNumber', code: 'form.approval-number', facts: { number } });
  const [taken, full] = [values['takenQuantity'] ?? '', values['fullTestQuantity'] ?? ''].map((value) => (/^\d{1,12}(\.\d{1,6})?$/.test(value) ? new Decimal(value) : undefined));
  if (taken && full && taken.lessThan(full.times(3))) problems.push({ path: 'takenQuantity', code: 'form.below-three-tests', facts: { least: full.times(3).toString() } });
  const { shelfLifeEndsOn, sampledOn } = values;
  if (shelfLifeEndsOn && sampledOn && shelfLifeEndsOn < sampledOn) problems.push({ path: 'shelfLifeEndsOn', code: 'form.expired', facts: {} });
  return problems;
}
