import { Bench } from '../results/bench.js';
import { House, settled } from '../browser/house.js';
import { PLAIN, WorksheetBench } from '../results/worksheets/worksheet-bench.js';
import { findChromium } from '../support/chromium.mjs';
import type { Row } from './measure.js';

const ITEMS = 40;
const PARAMETERS = Array.from({ length: 10 }, (_, n) => `项目${n + 1}`);
const KEYS = 30;

/** What a technician feels: from a key in a grid of 40 × 10 until its letter, result and judgement are painted, against a key in a bare field of the same page. */
export async function typingRow(): Promise<Row[]> {
  const chromium = findChromium();
  if (!chromium) return [];
  process.env['HENGJIAN_CHROMIUM'] ??= chromium;
  const house = await House.open();
  const run = await WorksheetBench.open(await Bench.over(house.world));
  const technician = await house.world.as('technician');
  const { sheet } = await run.begun(technician, ITEMS, [], PLAIN, Object.fromEntries(PARAMETERS.map((parameter) => [parameter, '≤0.5 mg/kg'])));
  const page = await house.signIn(technician.login);
  await page.goto(`/worksheets/${sheet.id}`);
  await settled(page);
  await page.evaluate(() => {
    const bare = document.createElement('input');
    bare.id = 'bare';
    document.body.append(bare);
  });
  const cell = page.getByRole('grid').nth(1).locator(`[data-cell="1:${PARAMETERS[0]}"]`);
  /** Keys one after the other, each waited for until the frame after it is painted. */
  const type = () => page.evaluate(async (keys) => {
    for (let n = 0; n < keys; n += 1) {
      const field = document.activeElement as HTMLInputElement;
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!;
      set.call(field, n % 10 === 0 ? '0.' : `${field.value}${n % 10}`);
      field.dispatchEvent(new InputEvent('input', { bubbles: true, data: String(n % 10) }));
      await new Promise((resolve) => { requestAnimationFrame(() => { const channel = new MessageChannel(); channel.port1.onmessage = resolve; channel.port2.postMessage(null); }); });
    }
  }, KEYS);
  return [{
    name: 'key in a grid of 40 × 10', floor: 'a key in a bare field of the same page', aim: '< 2', kind: 'time', rounds: 7, times: 1,
    figure: async () => {
      await cell.click();
      await type();
    },
    base: async () => {
      await page.locator('#bare').click();
      await type();
    },
    done: () => house.close(),
  }];
}
