import type { Locator, Page } from 'playwright-core';

/** Fills in a field of the sampling record, whatever control it has; the page must be at the field's section. */
export async function fillIn(page: Page, key: string, value: string): Promise<void> {
  const field = page.locator(`[data-field="${key}"]`);
  const chip = field.locator('label.ant-radio-button-wrapper').filter({ hasText: new RegExp(`^${value}$`) });
  const select = field.locator('.ant-select');
  if (await chip.count()) await chip.tap();
  else if (await select.count()) await choose(page, select, value);
  else await field.locator('input, textarea').first().fill(value);
}

/** Opens a select and takes the option that has this text, the first where none is named. */
export async function choose(page: Page, select: Locator, text?: string): Promise<void> {
  const isPhone = (page.viewportSize()?.width ?? 0) < 600;
  const press = (what: Locator) => (isPhone ? what.tap() : what.click());
  await press(select);
  const options = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option');
  await press((text === undefined ? options : options.filter({ hasText: text })).first());
}

/** Writes a name into the nth signature field with a pen that never leaves the paper. */
export async function write(page: Page, nth: number): Promise<void> {
  const pad = page.locator('canvas.hj-sign').nth(nth);
  await pad.evaluate((field) => field.scrollIntoView({ block: 'center' })); // clear of the bars above and below
  const box = await pad.boundingBox();
  if (!box) throw new Error(`There is no signature field ${nth}`);
  const at = (step: number): [number, number] => [box.x + 40 + step * 16, box.y + box.height / 2 + Math.sin(step * 1.3 + nth) * box.height * 0.28];
  await page.mouse.move(...at(0));
  await page.mouse.down();
  for (let step = 1; step <= 14; step++) await page.mouse.move(...at(step), { steps: 3 });
  await page.mouse.up();
}

/** What a technician types for a requirement as it stands on the screen: well within it, or far beyond it. */
export function typedFor(requirement: string, isSound: boolean): { readonly text: string; readonly detectionLimit?: string } {
  const limit = Number(/\d+(?:\.\d+)?/.exec(requirement)?.[0] ?? NaN);
  if (/n\s*=/.test(requirement)) return { text: Array.from({ length: 5 }, () => (/m\s*=\s*0/.test(requirement) ? '未检出' : '<10')).join(';') };
  if (Number.isNaN(limit) || /不得/.test(requirement)) return { text: '未检出', detectionLimit: '0.01' };
  return { text: String(Number((limit * (isSound ? 0.35 : 1.62)).toPrecision(2))) };
}
