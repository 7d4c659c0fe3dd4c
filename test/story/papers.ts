import type { World } from '../support/world.js';
import { handOf } from './cast.js';

/** The reports as soon as so many are issued; they are rendered by the worker. */
export async function issuedReports(world: World, count: number): Promise<{ id: string; number: string }[]> {
  const signatory = handOf(await world.as('signatory'));
  for (let tries = 0; tries < 120; tries++) {
    const { items } = await signatory.get<{ items: { id: string; number: string; state: string }[] }>('/api/reports?limit=200&state=issued');
    if (items.length >= count) return items;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error('The reports were not rendered within 30 s.');
}

export async function download(world: World, id: string): Promise<Buffer> {
  const person = await world.as('signatory');
  const { status, body } = await person.get(`/api/reports/${id}/file`).buffer(true).parse((response, done) => {
    const parts: Buffer[] = [];
    response.on('data', (part: Buffer) => parts.push(part)).on('end', () => done(null, Buffer.concat(parts)));
  });
  if (status !== 200) throw new Error(`The PDF of ${id} answered ${status}`);
  return body as Buffer;
}
