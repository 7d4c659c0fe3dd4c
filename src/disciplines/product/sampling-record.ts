import { isRefusal } from '../../kernel/index.js';
import { Decimal } from '../../kernel/numbers/index.js';
import type { FormProblem, FormSection, FormValues } from '../form.js';
import { choices, formOf, needed, text, words } from '../form-check.js';
import { incrementsNeeded, leastIncrementKg, type CoalKind } from './coal.js';

const task: FormSection = {
  key: 'task',
  title: words('任务信息', 'Task'),
  fields: [
    text('taskSource', '任务来源', 'Source of task', { ...needed, prefill: 'plan.taskSource' }),
    text('taskCategory', '任务类别', 'Kind of task', { ...needed, prefill: 'plan.kindName' }),
    { key: 'link', label: words('抽样环节', 'Link'), kind: 'choice', ...needed, options: choices(['生产', 'production'], ['流通', 'distribution']), prefill: 'premises.link' },
    { key: 'place', label: words('抽样地点', 'Place of sampling'), kind: 'choice', ...needed, options: choices(['成品库', 'finished goods'], ['门店', 'shop'], ['仓库', 'store'], ['煤场', 'coal yard'], ['农资门店', 'farm supplies'], ['建材市场', 'building materials market'], ['网购', 'online'], ['其他', 'other']) },
  ],
};

const unit: FormSection = {
  key: 'unit',
  title: words('被抽样单位', 'Sampled unit'),
  fields: [
    text('unitName', '单位名称', 'Name', { ...needed, prefill: 'premises.enterpriseName' }),
    text('unitAddress', '单位地址', 'Address', { ...needed, most: 200, prefill: 'premises.address' }),
    text('unitUscc', '营业执照/统一社会信用代码', 'Business licence / USCC', { prefill: 'premises.uscc', most: 30 }),
    text('legalRepresentative', '法定代表人（负责人）', 'Legal representative', { personal: true, most: 40 }),
    text('contact', '联系人', 'Contact', { ...needed, personal: true, most: 40 }),
    text('phone', '联系电话', 'Telephone', { ...needed, personal: true, most: 30 }),
  ],
};

const sample: FormSection = {
  key: 'sample',
  title: words('产品信息', 'Product'),
  fields: [
    text('sampleName', '产品名称', 'Name of product', needed),
    text('brand', '商标', 'Brand', { most: 60 }),
    text('specification', '规格型号', 'Specification', { ...needed, most: 60 }),
    text('grade', '产品等级', 'Grade', { most: 40 }),
    { key: 'productionDate', label: words('生产日期', 'Made on'), kind: 'day' },
    text('batch', '批号/编号', 'Batch', { most: 60 }),
    { key: 'shelfLifeEndsOn', label: words('有效期至', 'Expires on'), kind: 'day' },
    text('standard', '执行标准/明示质量要求', 'Standard or declared quality', { ...needed, most: 100 }),
    { key: 'marked', label: words('产品标注', 'Marked as'), kind: 'choice', ...needed, options: choices(['待销产品', 'for sale'], ['试制', 'trial'], ['处理', 'clearance'], ['样品', 'specimen']) },
    text('form', '样品形态', 'Form', { kind: 'choice', ...needed, options: choices(['固体', 'solid'], ['粉状', 'powder'], ['颗粒', 'granules'], ['液体', 'liquid'], ['制品', 'article']) }),
    text('packageForm', '样品包装', 'Package', { most: 60 }),
    { key: 'method', label: words('抽样方法', 'Way of sampling'), kind: 'choice', ...needed, options: choices(['随机抽样', 'at random'], ['按标准采样', 'by a standard']) },
    text('tool', '抽样工具', 'Sampling tool', { most: 40 }),
    { key: 'storage', label: words('储存条件', 'Storage'), kind: 'choice', ...needed, options: choices(['常温', 'room temperature'], ['避光', 'dark'], ['密闭', 'sealed']) },
    { key: 'backupKept', label: words('备用样品封存地点', 'Backup kept at'), kind: 'choice', ...needed, options: choices(['检验机构', 'the laboratory'], ['被抽样单位', 'the sampled unit']) },
    text('unitPrice', '单价（元）', 'Unit price (yuan)', { kind: 'decimal', ...needed, most: 20 }),
    text('baseQuantity', '抽样基数', 'Base quantity', { kind: 'decimal', ...needed, most: 20 }),
    text('takenQuantity', '抽样数量', 'Quantity taken', { kind: 'decimal', ...needed, most: 20 }),
    text('backupQuantity', '备用样品数量', 'Backup quantity', { kind: 'decimal', most: 20 }),
    text('quantityUnit', '单位', 'Unit', { ...needed, most: 10 }),
    { key: 'sampledOn', label: words('抽样日期', 'Sampled on'), kind: 'day', ...needed, prefill: 'today' },
  ],
};

const COAL_KINDS: Readonly<Record<string, CoalKind>> = { '原煤、筛选煤（Ad＞20%）': 'raw-high-ash', '原煤、筛选煤（Ad≤20%）': 'raw-low-ash', 精煤: 'cleaned', '其他洗煤、块煤': 'other-washed' };
const COAL = Object.keys(COAL_KINDS);

/** Filled in for coal alone; then all of it is needed. */
const coal: FormSection = {
  key: 'coal',
  title: words('煤样采取（仅煤炭）', 'Increments (coal alone)'),
  fields: [
    { key: 'coalKind', label: words('煤炭品种', 'Kind of coal'), kind: 'choice', options: choices([COAL[0]!, 'raw or screened, Ad > 20 %'], [COAL[1]!, 'raw or screened, Ad ≤ 20 %'], [COAL[2]!, 'cleaned'], [COAL[3]!, 'other washed, lump']) },
    { key: 'coalPlace', label: words('采样地点', 'Taken from'), kind: 'choice', options: choices(['煤流', 'stream'], ['煤堆/车/船', 'stockpile, wagon, ship']), requiredWhen: { key: 'coalKind', is: COAL } },
    text('lotTonnes', '采样单元煤量（t）', 'Sampling unit (t)', { kind: 'decimal', most: 20, requiredWhen: { key: 'coalKind', is: COAL } }),
    text('topSizeMm', '标称最大粒度（mm）', 'Nominal top size (mm)', { kind: 'decimal', most: 20, requiredWhen: { key: 'coalKind', is: COAL } }),
    { key: 'increments', label: words('子样数', 'Increments'), kind: 'decimal', most: 10, requiredWhen: { key: 'coalKind', is: COAL } },
    text('incrementKg', '单个子样质量（kg）', 'Mass of one increment (kg)', { kind: 'decimal', most: 20, requiredWhen: { key: 'coalKind', is: COAL } }),
  ],
};

const producer: FormSection = {
  key: 'producer',
  title: words('（标称）生产者', 'Nominal producer'),
  fields: [
    text('producerName', '生产者名称', 'Producer', needed),
    text('producerAddress', '生产者地址', 'Address of producer', { most: 200 }),
    text('producerLicence', '生产许可证/CCC证书编号', 'Production licence or CCC', { most: 40 }),
    text('producerPhone', '生产者电话', 'Telephone of producer', { personal: true, most: 30 }),
  ],
};

const payment: FormSection = {
  key: 'payment',
  title: words('购样', 'Purchase'),
  fields: [
    text('pricePaid', '购样费用（元）', 'Paid for the test sample (yuan)', { kind: 'decimal', ...needed, most: 20 }),
    { key: 'receiptKind', label: words('票据', 'Receipt'), kind: 'choice', ...needed, options: choices(['发票', 'invoice'], ['收据', 'receipt'], ['购样凭证', 'purchase voucher'], ['未取得', 'not obtained']) },
    text('receiptNumber', '票据号码', 'Receipt number', { most: 60, requiredWhen: { key: 'receiptKind', is: ['发票', '收据'] } }),
    { key: 'remarks', label: words('备注', 'Remarks'), kind: 'long-text', most: 500 },
  ],
};

/**
 * 产品质量监督抽查抽样单; for coal with its increments.
 * @source 产品质量监督抽查管理暂行办法 (order 18) (unverified), what is not to be sampled: 试制、处理、样品; GB/T 475-2008 for coal (unverified)
 */
export const samplingRecord = formOf([task, unit, sample, coal, producer, payment], ownFaults);

function ownFaults(values: FormValues): FormProblem[] {
  const marked = values['marked'];
  return [...(marked && marked !== '待销产品' ? [{ path: 'marked', code: 'form.not-for-sale', facts: { marked } }] : []), ...coalFaults(values)];
}

/** Too few increments, or too small ones, for what was sampled. */
function coalFaults(values: FormValues): FormProblem[] {
  const kind = COAL_KINDS[values['coalKind'] ?? ''];
  if (!kind) return [];
  const needs = incrementsNeeded(kind, values['coalPlace'] === '煤流' ? 'stream' : 'stationary', values['lotTonnes'] ?? '');
  const least = leastIncrementKg(values['topSizeMm'] ?? '');
  const [count, mass] = [values['increments'] ?? '', values['incrementKg'] ?? ''];
  const isNumber = (typed: string) => /^\d{1,9}(\.\d{1,6})?$/.test(typed);
  return [
    ...(!isRefusal(needs) && isNumber(count) && new Decimal(count).lessThan(needs) ? [{ path: 'increments', code: 'form.too-few-increments', facts: { least: String(needs) } }] : []),
    ...(!isRefusal(least) && isNumber(mass) && least.greaterThan(mass) ? [{ path: 'incrementKg', code: 'form.increment-too-small', facts: { least: least.toString() } }] : []),
  ];
}
