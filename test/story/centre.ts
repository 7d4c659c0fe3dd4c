import {
  approved, assigned, checked, committed, dispatched, ended, examinationOf, published, received, sentOff, signedRecord, started, submittedResult, typed,
  type Cast, type Product, type SignedRecord, type Typed, type Visit,
} from '../../src/demonstration/index.js';
import type { World } from '../support/world.js';

/** What one of the other centres does in its story: a kind of its catalogue, the limits that are entered by hand, the sample and what is found. */
export interface CentreStory {
  readonly discipline: string;
  readonly category: string;
  readonly scheme: string;
  readonly title: string;
  readonly product: Product;
  /** By parameter: the requirement and what is typed. */
  readonly items: Readonly<Record<string, readonly [requirement: string, reading: Typed]>>;
  readonly basis: string;
}

const SOURCE = '故事用要求，仅供演示，不是真实标准规定';

/** @source none: names, limits and results are invented for the story */
export const CENTRE_STORIES: Readonly<Record<string, CentreStory>> = {
  drug: {
    discipline: 'drug', category: '药品', scheme: 'ZCY-1', title: '中成药监督抽检（故事）', basis: '《中国药典》2025年版一部',
    product: {
      name: '示例颗粒', unit: '盒', taken: '9', test: '3', backup: '3', price: '270.00',
      values: {
        link: '经营', place: '零售药店', drugKind: '中成药', approvalNumber: '国药准字Z00000000', specification: '每袋装10g', packageSpecification: '20袋/盒', batch: '20260301', productionDate: '2026-03-01',
        shelfLifeEndsOn: '2028-02-29', form: '颗粒剂', standard: '《中国药典》2025年版一部', packageState: '包装完好，标签清晰', storage: '密闭', fullTestQuantity: '3', producerName: '甘泉制药有限公司（演示）',
        producerAddress: '演示省甘泉市工业园3号', purchasedFrom: '甘泉医药批发有限公司（演示）', imported: 'false',
      },
    },
    items: {
      性状: ['应为棕色颗粒，味甜、微苦', { text: '棕色颗粒，味甜、微苦', meets: true }],
      薄层色谱鉴别: ['应与对照药材色谱相应的位置上显相同颜色的斑点', { text: '显相同颜色的斑点', meets: true }],
      粒度: ['≤15.0 %', { text: '4.2', unit: '%' }],
      水分: ['≤8.0 %', { text: '5.1', unit: '%' }],
      装量差异: ['应符合规定', { text: '符合规定', meets: true }],
      微生物限度: ['应符合规定', { text: '符合规定', meets: true }],
      '含量（标示成分）': ['90.0~110.0 %（按标示量计）', { text: '98.6', unit: '%', expressedAs: '按标示量计' }],
    },
  },
  product: {
    discipline: 'product', category: '产品质量', scheme: 'MT-2', title: '民用散煤监督抽查（故事）', basis: 'GB 34169（限值由地方录入，故事用）',
    product: {
      name: '无烟散煤', unit: 'kg', taken: '90', test: '60', backup: '30', price: '90.00',
      values: {
        link: '流通', place: '煤场', specification: '末煤 0~50 mm', standard: 'GB 34169', marked: '待销产品', form: '固体', packageForm: '密封桶', method: '按标准采样', storage: '密闭', backupKept: '检验机构',
        producerName: '河源煤业有限公司（演示）', brand: '河源', baseQuantity: '200000', coalKind: '原煤、筛选煤（Ad≤20%）', coalPlace: '煤堆/车/船', lotTonnes: '200', topSizeMm: '50', increments: '18', incrementKg: '5',
      },
    },
    items: {
      '全水分（Mt）': ['≤12.0 %', { text: '8.4', unit: '%' }],
      '灰分（Ad）': ['≤16.00 %（干燥基）', { text: '17.25', unit: '%', expressedAs: '干燥基' }],
      '挥发分（Vdaf）': ['≤12.00 %（干燥无灰基）', { text: '9.80', unit: '%', expressedAs: '干燥无灰基' }],
      '全硫（St,d）': ['≤0.50 %（干燥基）', { text: '0.41', unit: '%', expressedAs: '干燥基' }],
      '发热量（Qgr,d）': ['≥25.00 MJ/kg（干燥基）', { text: '27.31', unit: 'MJ/kg', expressedAs: '干燥基' }],
    },
  },
};

/** The scheme of the story with the limits that a standards officer enters and a second person approves. */
export async function limitsEntered(world: World, { discipline, scheme, items, basis }: CentreStory): Promise<string> {
  const [officer, manager] = [await world.as('standards-officer'), await world.as('quality-manager')];
  const { body } = await officer.get(`/api/catalogue/schemes?discipline=${discipline}&q=${scheme}`).expect(200);
  const [{ id, title }] = body.items as [{ id: string; title: string }];
  const { schemeItems } = (await officer.get(`/api/catalogue/schemes/${id}`).expect(200)).body as { schemeItems: { id: string; parameter: string }[] };
  for (const item of schemeItems) {
    const [requirement] = items[item.parameter] ?? [];
    const { body: proposed } = await officer.post('/api/catalogue/limits', { schemeItemId: item.id, food: title, requirement, basis, source: SOURCE }).expect(201);
    await manager.post(`/api/catalogue/limits/${proposed.id}/approve`).expect(200);
  }
  return id;
}

/** Plan, draw and dispatch; two samplers are on their way to two places. */
export async function sentOut(world: World, cast: Cast, story: CentreStory, schemeId: string): Promise<readonly Visit[]> {
  const plan = await published(cast, {
    discipline: story.discipline, title: story.title, kind: 'supervision', taskSource: '市级监督抽检', periodFrom: '2026-09-01', periodTo: '2026-12-31',
    strata: [{ schemeId, quota: 2, reserves: 2, laboratoryId: world.places.foodCentre, dueOn: '2026-10-31' }],
  });
  const draw = await committed(cast, plan.id, '双色球第2026105期开奖号码');
  return dispatched(cast, draw.id, '03-07-12-18-25-31+09');
}

/** One sample of the story, signed and received by its laboratory. */
export async function brought(world: World, cast: Cast, story: CentreStory, visit: Visit): Promise<SignedRecord> {
  let seals = 0;
  await started(cast, visit);
  const record = await signedRecord(cast, visit, story.product, 0, () => `FQ${story.discipline.toUpperCase()}${(seals += 1)}`);
  const handover = await sentOff(cast, visit, record);
  world.clock.advance({ seconds: 300 });
  await received(cast, handover, record);
  await ended(cast, visit);
  return record;
}

/** The examination from assignment to approval by three people; what the sheet says of each item. */
export async function examined(cast: Cast, story: CentreStory, record: SignedRecord): Promise<Readonly<Record<string, string | undefined>>> {
  const examination = await examinationOf(cast, record.itemCode);
  await assigned(cast, examination, (await cast.technician(1)).accountId);
  const sheet = await typed(cast, 1, examination.id, (row) => story.items[row.parameter]![1]);
  await submittedResult(cast, 1, examination.id);
  await checked(cast, record.itemCode);
  await approved(cast, record.itemCode);
  return Object.fromEntries(sheet.determinations.map(({ parameter, judgement }) => [parameter, judgement?.verdict]));
}
