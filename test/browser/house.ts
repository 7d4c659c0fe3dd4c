import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Browser, Locator, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { randomInt } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer as createSocket, type AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { Accounts, hashPassword, type Role } from '../../src/organisations/index.js';
import { SYSTEM, UnitOfWork } from '../../src/platform/database/index.js';
import { World, type Place } from '../support/world.js';

export const PASSWORD = 'correct horse battery';
const SHOTS = 'out/screens';
export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

export interface Look {
  readonly phone?: boolean;
  readonly language?: 'zh' | 'en';
}

const WEB = 'web/dist';
const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.wasm': 'application/wasm', '.woff2': 'font/woff2' };

/** The built browser application at its addresses, behind the server's own headers; Jest cannot load the package that serves it in production. */
async function carryPages(app: NestFastifyApplication): Promise<void> {
  if (!existsSync(`${WEB}/index.html`)) throw new Error('The browser application is not built. Run: npm run build');
  app.getHttpAdapter().getInstance().get('/*', (request, reply) => {
    const [path = '/'] = request.url.split('?');
    if (/^\/(api|health|metrics)(\/|$)/.test(path)) return reply.callNotFound();
    const type = TYPES[extname(path)];
    const file = type && !path.includes('..') ? join(WEB, path) : `${WEB}/index.html`;
    if (!existsSync(file)) return reply.callNotFound();
    return reply.type(type ?? 'text/html; charset=utf-8').send(readFileSync(file));
  });
}

/** A port that nobody listens on at the moment. */
async function freePort(): Promise<number> {
  const socket = createSocket();
  await new Promise<void>((resolve) => { socket.listen(0, '127.0.0.1', resolve); });
  const { port } = socket.address() as AddressInfo;
  await new Promise((resolve) => { socket.close(resolve); });
  return port;
}

/** The whole application behind a port, with its browser application, and a Chromium in front of it. */
export class House {
  /** What no screen may do: errors in the console, exceptions, requests that the server refuses or fails. */
  readonly faults: string[] = [];

  private constructor(readonly world: World, private readonly browser: Browser) {}

  /** `camera`: the film (Y4M) that the browser's camera sees; it may be made any time before a page looks. */
  static async open({ camera }: { readonly camera?: string } = {}): Promise<House> {
    const executablePath = process.env['HENGJIAN_CHROMIUM'];
    if (!executablePath) throw new Error('Run the browser tests through `npm test`, or name the program of a Chromium in HENGJIAN_CHROMIUM.');
    mkdirSync(SHOTS, { recursive: true });
    const port = await freePort();
    const world = await World.open({ PORT: String(port), HENGJIAN_PUBLIC_URL: `http://127.0.0.1:${port}` }, { worker: true, extend: carryPages });
    await world.app.listen(port, '127.0.0.1');
    const browser = await chromium.launch({
      executablePath, args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
        ...(camera ? ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${camera}`] : [])],
    });
    return new House(world, browser);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.world.close();
  }

  /** An account with a name that people have. */
  async hire(login: string, name: string, role: Role, place: Place | { readonly organisationId: string }): Promise<string> {
    const hash = await hashPassword(PASSWORD);
    const organisationId = typeof place === 'string' ? this.world.places[place] : place.organisationId;
    return this.world.get(UnitOfWork).run(SYSTEM, async (tx) => {
      const id = await this.world.get(Accounts).insert(tx, { organisationId, login, name, roles: [role] }, hash, false);
      if (typeof place === 'string') await this.world.authorise(tx, id, [role], place);
      return id;
    });
  }

  /** A window of a browser of its own, whose clock goes with the world's. */
  async window({ phone = false, language = 'zh' }: Look = {}): Promise<Page> {
    const context = await this.browser.newContext({
      baseURL: this.world.origin, viewport: phone ? PHONE : DESKTOP, isMobile: phone, hasTouch: phone, deviceScaleFactor: phone ? 2 : 1,
      locale: language === 'en' ? 'en-US' : 'zh-CN', timezoneId: 'Asia/Shanghai', acceptDownloads: true, reducedMotion: 'reduce',
      geolocation: { latitude: 35.6012, longitude: 103.2106 }, permissions: ['geolocation'],
      // Every window stands at an address of its own, so that no rate limit meets it.
      extraHTTPHeaders: { 'x-forwarded-for': `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}` },
    });
    await context.addInitScript(({ ahead, chosen }) => {
      localStorage.setItem('hengjian.language', chosen);
      const Real = Date;
      const shifted = new Proxy(Real, {
        construct: (target, given: number[]) => (given.length === 0 ? new target(target.now() + ahead) : Reflect.construct(target, given) as Date),
        get: (target, name) => (name === 'now' ? () => target.now() + ahead : Reflect.get(target, name) as unknown),
      });
      globalThis.Date = shifted;
    }, { ahead: this.world.clock.now().getTime() - Date.now(), chosen: language });
    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    this.watch(page);
    return page;
  }

  /** Signs in through the sign-in page and stands at the person's home. */
  async signIn(login: string, look: Look = {}): Promise<Page> {
    const page = await this.window(look);
    await page.goto('/sign-in');
    await page.getByLabel(look.language === 'en' ? 'Account' : '账号').fill(login);
    await page.locator('input[type=password]').fill(PASSWORD);
    await page.locator('button[type=submit]').click();
    await page.locator('.hj-frame main h1').waitFor();
    await settled(page);
    return page;
  }

  /** Keeps pictures of every window that is open: of a step that went wrong. */
  async pictures(name: string): Promise<void> {
    for (const [at, page] of this.browser.contexts().flatMap((context) => context.pages()).entries()) {
      await page.screenshot({ path: `${SHOTS}/${name}-${at + 1}.png`, fullPage: true, timeout: 5_000 }).catch(() => undefined); // the step's own error counts
    }
  }

  private watch(page: Page): void {
    page.on('console', (message) => {
      // What the server refused is told by the response, with its address.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) this.faults.push(`${page.url()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.faults.push(`${page.url()}: ${error.message}`));
    page.on('response', (response) => {
      const [path, status] = [new URL(response.url()).pathname, response.status()];
      const asksWhoIsThere = path === '/api/session' && status === 401;
      if (status >= 400 && !asksWhoIsThere) this.faults.push(`${page.url()}: ${response.request().method()} ${path} answered ${status}`);
    });
  }
}

/** Waits until nothing is loading any more. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => !document.querySelector('.ant-skeleton, .ant-spin-spinning, main[aria-busy=true]'));
}

/** Keeps the whole page as a picture, named with its width, for people to look at. */
export async function shot(page: Page, name: string): Promise<void> {
  await settled(page);
  await page.evaluate(async () => {
    window.scrollTo(0, 0);
    await document.fonts.ready;
  });
  await page.screenshot({
    path: `${SHOTS}/${name}-${page.viewportSize()?.width ?? 0}.png`, fullPage: true, animations: 'disabled', caret: 'hide',
    // The bar at the bottom of a phone would lie across the middle of a long picture.
    style: '.ant-message, .hj-skip { display: none !important } .hj-bottom, .hj-stepbar { position: static !important }',
  });
}

/** The button with exactly this word, whatever icon stands before it. */
export function button(within: Page | Locator, word: string): Locator {
  return within.getByRole('button', { name: new RegExp(`(^|\\s)${word}$`) });
}

/** Presses a button, and the same one in the question that follows it. */
export async function confirmed(page: Page, name: string): Promise<void> {
  await button(page, name).click();
  const dialog = page.getByRole('dialog');
  await button(dialog, name).click();
  await dialog.waitFor({ state: 'hidden' });
}

