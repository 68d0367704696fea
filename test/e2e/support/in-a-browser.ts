/**
 * The tests in a browser: one Pathway and one Chromium for a file of them, and a window of its own for each. They are
 * people with chats of their own, so that none sees what another did. Where there is no Chromium that is said.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { freePorts } from '../../support/free-ports.ts';
import { type RunningPathway, startPathway } from '../../support/process.ts';
import { findChromium, startBrowser } from './browser.ts';

const chromium = findChromium(process.env);
// npm test has said it already where it sets CHROMIUM to nothing.
if (chromium === undefined && process.env.CI !== 'true' && process.env.CHROMIUM !== '') {
  process.stderr.write('Chromium was not found: the tests in a browser are skipped. CHROMIUM says where it is.\n');
}

/** A test, or one that is skipped where there is no Chromium. With CI=true there has to be one. */
export const inABrowser = chromium === undefined && process.env.CI !== 'true' ? test.skip : test;

interface Desk {
  readonly dataDir: string;
  readonly pathway: RunningPathway;
  readonly browser: Browser;
}

async function start(): Promise<Desk> {
  if (chromium === undefined) throw new Error('With CI=true there must be a Chromium.');
  const dataDir = mkdtempSync(join(tmpdir(), 'pathway-in-a-browser-'));
  // The police have Teams of their own.
  const pathway = await startPathway(dataDir, await freePorts(), { PEOPLE_FILE: 'desk/two-tenants.json' });
  return { dataDir, pathway, browser: await startBrowser(chromium) };
}

let desk: Desk | undefined;
let page: Page | undefined;
afterEach(() => page?.close());
afterAll(async () => {
  if (desk === undefined) return;
  await desk.browser.close();
  await desk.pathway.stop('SIGKILL');
  rmSync(desk.dataDir, { recursive: true });
});

export const desktop = { width: 1366, height: 768 } as const;
export const phone = { width: 390, height: 844 } as const;

/** A window in which the desk's page is not loaded yet. `timeout`: of each step, in milliseconds. */
export async function aDesk(
  viewport: typeof desktop | typeof phone,
  timeout: number,
): Promise<{ page: Page; url: string }> {
  desk ??= await start();
  page = await desk.browser.newPage({ viewport, locale: 'en-US' });
  page.setDefaultTimeout(timeout);
  return { page, url: desk.pathway.deskUrl };
}
