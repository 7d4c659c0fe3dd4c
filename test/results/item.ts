import { jest } from '@jest/globals';
import { v7 as newId } from 'uuid';
import { Samples } from '../../src/samples/index.js';
import type { SamplingKind } from '../../src/disciplines/index.js';
import type { World } from '../support/world.js';
const known = new Map<string, any>();
let n = 0;
export async function insertItem(world: World, a: any): Promise<string> {
  const itemId = newId(); n += 1;
  known.set(itemId, { itemId, code: `SC2026${String(n).padStart(6, '0')}`, matrix: '叶菜蔬菜', state: '固体', storage: '冷藏', laboratoryId: a.laboratoryId, discipline: 'food', schemeId: a.scheme,
    foodType: a.foodType ?? null, samplingKind: a.samplingKind ?? 'supervision', productionDate: a.productionDate ?? null, sampledOn: world.clock.today(), receivedOn: world.clock.today(), planId: newId(), organiserId: world.places.county });
  const s = world.get(Samples) as any;
  s.examinationFacts = async (_: unknown, id: string) => known.get(id);
  s.told ??= []; s.concluded = async (_: unknown, id: string, c: any) => { s.told.push([id, c]); };
  return itemId;
}
