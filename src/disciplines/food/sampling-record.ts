import type { FormSection } from '../form.js';
import { choices, formOf, needed, text, words } from '../form-check.js';

const task: FormSection = {
  key: 'task',
  title: words('任务信息', 'Task'),
  fields: [
    text('taskSource', '任务来源', 'Source of task', { ...needed, prefill: 'plan.taskSource' }),
    text('taskCategory', '任务类别', 'Kind of task', { ...needed, prefill: 'plan.kindName' }),
    text('reportCategory', '报送分类', 'Reporting class', { prefill: 'plan.reportCategory' }),
    { key: 'link', label: words('抽样环节', 'Link'), kind: 'choice', options: choices(['生产', 'production'], ['流通', 'distribution'], ['餐饮', 'catering']), ...needed, prefill: 'premises.link' },
    {
      key: 'place', label: words('抽样地点', 'Place of sampling'), kind: 'choice', ...needed,
      options: choices(['超市', 'supermarket'], ['商场', 'department store'], ['小食杂店', 'small shop'], ['农贸市场', 'farmers’ market'], ['批发市场', 'wholesale market'],
        ['成品库（待检区）', 'finished goods (waiting)'], ['成品库（已检区）', 'finished goods (released)'], ['餐馆', 'restaurant'], ['食堂', 'canteen'], ['小吃店', 'snack bar'], ['网购', 'online'], ['其他', 'other']),
    },
    { key: 'region', label: words('区域类型', 'Region'), kind: 'choice', options: choices(['城市', 'city'], ['乡村', 'village'], ['景点', 'scenic spot']), ...needed, prefill: 'premises.region' },
  ],
};

const unit: FormSection = {
  key: 'unit',
  title: words('被抽样单位', 'Sampled unit'),
  fields: [
    text('unitName', '单位名称', 'Name', { ...needed, prefill: 'premises.enterpriseName' }),
    text('unitAddress', '单位地址', 'Address', { ...needed, most: 200, prefill: 'premises.address' }),
    text('unitUscc', '营业执照/统一社会信用代码', 'Business licence / USCC', { prefill: 'premises.uscc', most: 30 }),
    { key: 'unitLicenceKind', label: words('许可证类型', 'Kind of licence'), kind: 'choice', options: choices(['流通许可证', 'food trade'], ['餐饮服务许可证', 'catering'], ['生产许可证', 'production'], ['登记卡', 'registration card'], ['无', 'none']), prefill: 'premises.licenceKind' },
    text('unitLicence', '许可证号', 'Licence number', { prefill: 'premises.licenceNumber', most: 40, requiredWhen: { key: 'unitLicenceKind', is: ['流通许可证', '餐饮服务许可证', '生产许可证'] } }),
    text('stallNumber', '摊位号', 'Stall number', { most: 30 }),
    text('legalRepresentative', '法定代表人（负责人）', 'Legal representative', { personal: true, most: 40 }),
    text('contact', '联系人', 'Contact', { ...needed, personal: true, most: 40 }),
    text('phone', '联系电话', 'Telephone', { ...needed, personal: true, most: 30 }),
    text('identityNumber', '身份证号（个体、摊贩）', 'Identity number (individuals, vendors)', { personal: true, most: 20 }),
    text('annualSales', '年销售额（万元）', 'Yearly sales (10,000 yuan)', { kind: 'decimal', most: 20 }),
  ],
};

const sample: FormSection = {
  key: 'sample',
  title: words('样品信息', 'Sample'),
  fields: [
    text('sampleName', '样品名称', 'Name of sample', needed),
    text('brand', '商标', 'Brand', { most: 60 }),
    text('barcode', '条码', 'Bar code', { most: 20 }),
    { key: 'sampleKind', label: words('样品类型', 'Kind of sample'), kind: 'choice', options: choices(['普通食品', 'ordinary food'], ['特殊膳食食品', 'special dietary food'], ['保健食品', 'health food'], ['食用农产品', 'edible farm product'], ['餐饮食品', 'catering food'], ['食品添加剂', 'food additive']), ...needed },
    { key: 'origin', label: words('样品来源', 'Source of sample'), kind: 'choice', options: choices(['外购', 'bought'], ['加工/自制', 'made here'], ['委托生产', 'made to order'], ['其他', 'other']), ...needed },
    { key: 'packaging', label: words('包装分类', 'Packaging'), kind: 'choice', options: choices(['预包装', 'prepackaged'], ['散装', 'loose'], ['无包装', 'none']), ...needed },
    { key: 'dateKind', label: words('日期类型', 'Kind of date'), kind: 'choice', options: choices(['生产日期', 'made on'], ['加工日期', 'processed on'], ['购进日期', 'bought on'], ['检疫日期', 'quarantined on'], ['/', '/']), ...needed },
    { key: 'productionDate', label: words('日期', 'Date'), kind: 'day', requiredWhen: { key: 'dateKind', is: ['生产日期', '加工日期', '购进日期', '检疫日期'] } },
    text('shelfLife', '保质期', 'Shelf life', { most: 40 }),
    { key: 'shelfLifeEndsOn', label: words('保质期截止日', 'Shelf life ends on'), kind: 'day', hint: words('用于确定备样保存期限', 'Ends the keeping of the backup portion') },
    text('batch', '产品批号', 'Batch', { most: 60 }),
    text('specification', '规格型号', 'Specification', { most: 60 }),
    text('grade', '质量等级', 'Grade', { most: 40 }),
    text('unitPrice', '单价（元）', 'Unit price (yuan)', { kind: 'decimal', ...needed, most: 20 }),
    { key: 'imported', label: words('是否进口', 'Imported'), kind: 'flag' },
    { key: 'exported', label: words('是否出口', 'For export'), kind: 'flag' },
    text('countryOfOrigin', '原产地', 'Place of origin', { most: 60, requiredWhen: { key: 'imported', is: ['true'] } }),
    text('standard', '执行标准/技术文件', 'Standard applied', { most: 80 }),
    text('form', '样品形态', 'Form', { kind: 'choice', options: choices(['固体', 'solid'], ['半固体', 'semi-solid'], ['液体', 'liquid'], ['气体', 'gas']), ...needed }),
    text('packageForm', '样品包装', 'Package of the sample', { kind: 'choice', options: choices(['玻璃瓶', 'glass bottle'], ['塑料瓶', 'plastic bottle'], ['塑料袋', 'plastic bag'], ['无菌袋', 'sterile bag'], ['纸袋', 'paper bag'], ['其他', 'other']), ...needed }),
    text('tool', '抽样工具', 'Sampling tool', { most: 40 }),
    { key: 'method', label: words('抽样方式', 'Way of sampling'), kind: 'choice', options: choices(['非无菌采样', 'not sterile'], ['无菌采样', 'sterile']), ...needed },
    { key: 'storage', label: words('储存条件', 'Storage'), kind: 'choice', options: choices(['常温', 'room temperature'], ['冷藏', 'chilled'], ['冷冻', 'frozen'], ['避光', 'dark'], ['密闭', 'sealed']), ...needed },
    text('baseQuantity', '抽样基数', 'Base quantity', { kind: 'decimal', ...needed, most: 20 }),
    text('takenQuantity', '抽样数量', 'Quantity taken', { kind: 'decimal', ...needed, most: 20 }),
    text('backupQuantity', '备样数量', 'Backup quantity', { kind: 'decimal', most: 20 }),
    text('quantityUnit', '单位', 'Unit', { ...needed, most: 10 }),
    { key: 'sampledOn', label: words('抽样日期', 'Sampled on'), kind: 'day', ...needed, prefill: 'today' },
  ],
};

const producer: FormSection = {
  key: 'producer',
  title: words('（标称）生产者', 'Nominal producer'),
  fields: [
    text('producerName', '生产者名称', 'Producer', { requiredWhen: { key: 'packaging', is: ['预包装'] } }),
    text('producerAddress', '生产者地址', 'Address of producer', { most: 200, requiredWhen: { key: 'packaging', is: ['预包装'] } }),
    text('producerLicence', '生产许可证编号', 'Production licence', { most: 30 }),
    text('producerPhone', '生产者电话', 'Telephone of producer', { personal: true, most: 30 }),
    { key: 'thirdPartyKind', label: words('第三方企业性质', 'Third party'), kind: 'choice', options: choices(['/', '/'], ['委托', 'principal'], ['进口代理', 'import agent'], ['经销', 'distributor']) },
    text('thirdPartyName', '第三方企业名称', 'Name of third party', { requiredWhen: { key: 'thirdPartyKind', is: ['委托', '进口代理', '经销'] } }),
    text('thirdPartyAddress', '第三方企业地址', 'Address of third party', { most: 200 }),
  ],
};

const payment: FormSection = {
  key: 'payment',
  title: words('购样', 'Purchase'),
  fields: [
    text('pricePaid', '购样费用（元）', 'Paid for the sample (yuan)', { kind: 'decimal', ...needed, most: 20 }),
    { key: 'receiptKind', label: words('票据', 'Receipt'), kind: 'choice', options: choices(['发票', 'invoice'], ['收据', 'receipt'], ['购样凭证', 'purchase voucher'], ['未取得', 'not obtained']), ...needed },
    text('receiptNumber', '票据号码', 'Receipt number', { most: 60, requiredWhen: { key: 'receiptKind', is: ['发票', '收据'] } }),
    { key: 'remarks', label: words('备注', 'Remarks'), kind: 'long-text', most: 500 },
  ],
};

/**
 * The national form 食品安全抽样检验抽样单 in sections.
 * @source national sampling form, fields as in the public client of the national system; order 15 arts 12, 15, 17
 */
export const samplingRecord = formOf([task, unit, sample, producer, payment]);
