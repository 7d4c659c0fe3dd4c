import { readFileSync } from 'node:fs';
import { demonstrationCity, wordsFrom } from '../../src/demonstration/domain/index.js';
import { DirectoryImports } from '../../src/directory/index.js';
import { Organisations, shippedDivisions } from '../../src/organisations/index.js';
import { SYSTEM, UnitOfWork } from '../../src/platform/database/index.js';
import { accredit, catalogueLines } from './accredit.js';
import type { World } from './world.js';

interface SchemeItem {
  readonly limit?: object;
  readonly limits: readonly { readonly id: string; readonly state: string }[];
}

/** A certificate with an annex for the food centre that covers the whole catalogue of a category, a station for each township, and the first `count` enterprises of the demonstration city. */
export async function layCity(world: World, count: number, category = '食品'): Promise<void> {
  const city = demonstrationCity(shippedDivisions(), wordsFrom(JSON.parse(readFileSync('src/demonstration/data/words.json', 'utf8'))), '2026-09-07');
  const lines = (await catalogueLines(world)).map((line) => ({ ...line, category }));
  await world.get(UnitOfWork).run(SYSTEM, async (tx) => {
    await world.get(Organisations).add(tx, city.institutions.filter(({ kind }) => kind === 'station')
      .map(({ kind, name, divisionCode }) => ({ kind, name, divisionCode, parentId: world.places.county })));
    await accredit(world, tx, 'foodCentre', { number: '269900000001', lines });
    const some = [];
    for (const row of city.enterprises()) {
      if (some.push(row) === count) break;
    }
    await world.get(DirectoryImports).load(tx, 'city', some);
  });
}

/** The schemes of these codes, by code. What is proposed for them and not yet approved is approved by the quality manager. */
export async function schemesInForce(world: World, codes: ReadonlySet<string>): Promise<Map<string, string>> {
  const manager = await world.as('quality-manager');
  const found = new Map<string, string>();
  for (let after: string | undefined = ''; after !== undefined;) {
    const { body }: { body: { items: { id: string; code: string }[]; next?: string } } = await manager.get(`/api/catalogue/schemes?limit=200${after && `&after=${after}`}`).expect(200);
    for (const scheme of body.items) if (codes.has(scheme.code)) found.set(scheme.code, scheme.id);
    after = body.next;
  }
  for (const id of found.values()) {
    const { body } = await manager.get(`/api/catalogue/schemes/${id}?on=2026-09-07`).expect(200);
    for (const { limit, limits } of body.schemeItems as SchemeItem[]) {
      if (limit) continue;
      for (const proposed of limits.filter((each) => each.state === 'proposed')) await manager.post(`/api/catalogue/limits/${proposed.id}/approve`).expect(200);
    }
  }
  return found;
}
