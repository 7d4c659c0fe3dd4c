import type { Product } from './walk/index.js';

export interface DemonstrationProduct extends Product {
  /** The table of the 2026 rules, and its title. */
  readonly scheme: string;
  readonly title: string;
  readonly quota: number;
  readonly businessType: string;
  /** The parameter by which such products fail in published notices. */
  readonly known: string;
  /** Measured on arrival, for what travels cold. */
  readonly celsius?: string;
}

const KILOGRAMS = { unit: 'kg', taken: '3', test: '2', backup: '1' } as const;
const FARM = { sampleKind: '食用农产品', place: '农贸市场' } as const;
const PACKED = {
  packaging: '预包装', dateKind: '生产日期', producerName: '演示食品厂', producerAddress: '演示市演示路1号', shelfLife: '12个月',
} as const;
const COLD = { storage: '冷藏' } as const;

/** What the demonstration samples: foods and their troubles as public notices name them. The last one's scheme lacks a limit, so it shows a blocked examination. */
export const PRODUCTS: readonly DemonstrationProduct[] = [
  { scheme: '34-4', title: '韭菜', name: '韭菜', quota: 5, businessType: 'distribution', known: '腐霉利', price: '7.60', ...KILOGRAMS, values: FARM },
  { scheme: '34-23', title: '姜', name: '生姜', quota: 5, businessType: 'distribution', known: '噻虫胺', price: '12.80', ...KILOGRAMS, values: FARM },
  { scheme: '36-16', title: '香蕉', name: '香蕉', quota: 4, businessType: 'distribution', known: '腈苯唑', price: '6.90', ...KILOGRAMS, values: FARM },
  { scheme: '35-1', title: '淡水鱼', name: '鲤鱼', quota: 3, businessType: 'distribution', known: '恩诺沙星', price: '26.00', celsius: '3.5', ...KILOGRAMS, values: { ...FARM, ...COLD } },
  { scheme: '34-2', title: '豆芽', name: '绿豆芽', quota: 3, businessType: 'distribution', known: '6-苄基腺嘌呤', price: '4.20', ...KILOGRAMS, values: FARM },
  { scheme: '37-1', title: '鸡蛋', name: '鲜鸡蛋', quota: 4, businessType: 'distribution', known: '多西环素', price: '10.50', ...KILOGRAMS, values: FARM },
  { scheme: '8-1', title: '饼干', name: '曲奇饼干', quota: 4, businessType: 'distribution', known: '过氧化值', price: '28.00', ...KILOGRAMS, values: PACKED },
  { scheme: '23-2', title: '粉丝粉条', name: '土豆粉条', quota: 3, businessType: 'distribution', known: '铝的残留量', price: '15.60', ...KILOGRAMS, values: PACKED },
  { scheme: '24-1', title: '面包', name: '豆沙面包', quota: 3, businessType: 'distribution', known: '酸价', price: '9.90', ...KILOGRAMS, values: PACKED },
  { scheme: '1-2', title: '大米', name: '大米', quota: 4, businessType: 'distribution', known: '镉', price: '36.00', ...KILOGRAMS, values: PACKED },
  { scheme: '1-1', title: '小麦粉', name: '小麦粉', quota: 3, businessType: 'distribution', known: '铅', price: '31.00', ...KILOGRAMS, values: PACKED },
];
