import { v7 as newId } from 'uuid';
import type { Cast, Hand } from './hand.js';
import { photographPicture, signaturePicture } from './picture.js';
import type { Visit } from './plan-and-draw.js';

export interface Product {
  readonly name: string;
  readonly foodType?: string;
  readonly unit: string;
  readonly taken: string;
  readonly test: string;
  readonly backup: string;
  readonly price: string;
  readonly values?: Readonly<Record<string, string>>;
}

export interface SignedRecord {
  readonly recordId: string;
  readonly number: string;
  readonly itemId: string;
  readonly itemCode: string;
  readonly portions: readonly { readonly id: string; readonly kind: string; readonly code: string }[];
}

interface VisitPage {
  readonly sections: readonly { readonly fields: readonly { readonly key: string }[] }[];
  readonly prefill: Readonly<Record<string, string>>;
  readonly portionKinds: readonly string[];
}

let pictures = 0;

/** Starts a visit and photographs the place. */
export async function started(cast: Cast, visit: Visit): Promise<Hand> {
  const sampler = await cast.person(visit.samplers[0]?.accountId ?? '');
  await sampler.post(`/api/visits/${visit.id}/start`, { latitude: '35.601200', longitude: '103.210600', accuracyMetres: '12' });
  await attached(cast, sampler, visit.id, 'site-photo', photographPicture((pictures += 1)));
  return sampler;
}

/** The form of one product, as a sampler fills it in on the spot. */
export function formOf(page: VisitPage, product: Product, day: string): Record<string, string> {
  const isBackup = page.portionKinds.includes('backup');
  const asked = new Set(page.sections.flatMap(({ fields }) => fields.map(({ key }) => key)));
  return Object.fromEntries(Object.entries({
    link: '流通', place: '超市', region: '城市', contact: '店长', phone: '000-0000000', sampleKind: '普通食品', origin: '外购', packaging: '散装', dateKind: '购进日期', productionDate: day,
    unitPrice: product.price, form: '固体', packageForm: '塑料袋', method: '非无菌采样', storage: '常温', quantityUnit: product.unit, baseQuantity: '60', sampledOn: day,
    pricePaid: product.price, receiptKind: '购样凭证', ...page.prefill, sampleName: product.name,
    takenQuantity: isBackup ? product.taken : product.test, ...(isBackup ? { backupQuantity: product.backup } : {}), ...product.values,
  }).filter(([key]) => asked.has(key)));
}

/** Fills in the record of one product, seals its portions and has it signed by both samplers and the sampled unit. */
export async function signedRecord(cast: Cast, visit: Visit, product: Product, stratum: number, seal: () => string): Promise<SignedRecord> {
  const sampler = await cast.person(visit.samplers[0]?.accountId ?? '');
  const page = await sampler.get<VisitPage>(`/api/visits/${visit.id}`);
  const sign = async () => attached(cast, sampler, visit.id, 'signature', signaturePicture((pictures += 1)));
  const [unit, ...samplers] = await Promise.all([
    sign().then((attachmentId) => ({ name: '店长', attachmentId })), ...visit.samplers.map(async ({ accountId, name }) => ({ accountId, name, attachmentId: await sign() })),
  ]);
  return sampler.post(`/api/visits/${visit.id}/records`, {
    id: newId(), itemId: newId(), stratumId: visit.strata[stratum]?.stratumId, values: formOf(page, product, dayOf(cast)),
    ...(product.foodType ? { foodType: product.foodType } : {}),
    portions: page.portionKinds.map((kind) => ({ id: newId(), kind, quantity: kind === 'test' ? product.test : product.backup, unit: product.unit, sealNumber: seal() })),
    signing: { samplers, unit },
    place: { latitude: '35.601200', longitude: '103.210600', accuracyMetres: '12' },
    limitReason: '演示数据只有一家生产者',
  });
}

export async function ended(cast: Cast, visit: Visit): Promise<void> {
  await (await cast.person(visit.samplers[0]?.accountId ?? '')).post(`/api/visits/${visit.id}/end`);
}

/** The unit refuses: two samplers put it on record. */
export async function refused(cast: Cast, visit: Visit, reason: string): Promise<void> {
  const sampler = await started(cast, visit);
  const samplers = [];
  for (const { accountId, name } of visit.samplers) {
    samplers.push({ accountId, name, attachmentId: await attached(cast, sampler, visit.id, 'signature', signaturePicture((pictures += 1))) });
  }
  await sampler.post(`/api/visits/${visit.id}/refusal`, {
    id: newId(), reason, facts: '出示抽样检验告知书和执法证件并说明法律后果后，当事人仍拒绝提供样品。', signing: { samplers, witnesses: [{ name: '见证人', attachmentId: await attached(cast, sampler, visit.id, 'signature', signaturePicture((pictures += 1))) }] },
  });
  await ended(cast, visit);
}

/** The place is closed or has no such product; the next reserve takes its turn. */
export async function fruitless(cast: Cast, visit: Visit, outcome: 'closed' | 'no-product', reason: string): Promise<void> {
  const sampler = await started(cast, visit);
  await sampler.post(`/api/visits/${visit.id}/${outcome}`, { id: newId(), reason });
  await ended(cast, visit);
}

/** Hands the portions of one record over to their laboratory; they are on their way. */
export async function sentOff(cast: Cast, visit: Visit, record: SignedRecord): Promise<string> {
  const id = newId();
  await (await cast.person(visit.samplers[0]?.accountId ?? '')).post('/api/handovers', { id, kind: 'laboratory', portionIds: record.portions.map((portion) => portion.id) });
  return id;
}

/** The custodian receives them: seals intact, as the form says. */
export async function received(cast: Cast, handoverId: string, record: SignedRecord, celsius?: string): Promise<void> {
  await (await cast.custodian()).post(`/api/handovers/${handoverId}/receive`, {
    items: [{
      itemId: record.itemId, accepted: true, condition: '包装完好，标签清晰', matchesForm: true, ...(celsius ? { celsius } : {}),
      portions: record.portions.map((portion) => ({ portionId: portion.id, sealIntact: true })),
    }],
  });
}

function dayOf(cast: Cast): string {
  return new Date(cast.now().getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}

async function attached(cast: Cast, sampler: Hand, visitId: string, kind: string, file: Uint8Array): Promise<string> {
  const id = newId();
  await sampler.upload(`/api/visits/${visitId}/attachments`, { id, kind, takenAt: cast.now().toISOString(), latitude: '35.601200', longitude: '103.210600', accuracyMetres: '12' }, file);
  return id;
}
