/// <reference lib="dom" />
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { readTemplates } from '../../../src/ingest/templates.ts';
import type { Deck, Templates } from '../../../src/model/index.ts';
import { render } from '../../../src/render/index.ts';

const ROOT = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));

/** The real templates; the assets are built when they are not there. */
export async function templates(): Promise<Templates> {
  try {
    return readTemplates(ROOT);
  } catch {
    const { buildAssets } = (await import('../../../scripts/assets.mjs' as string)) as {
      buildAssets: (root: string) => Promise<unknown>;
    };
    await buildAssets(ROOT);
    return readTemplates(ROOT);
  }
}

/** Built decks on disk, and the same over http; `close` removes both. */
export interface Site {
  readonly file: (name: string) => string;
  readonly http: (name: string) => string;
  readonly close: () => Promise<void>;
}

export async function site(decks: Readonly<Record<string, Deck>>): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'talkwright-render-'));
  const drawn = await templates();
  const pages = new Map(
    Object.entries(decks).map(([name, deck]) => [`/${name}.html`, String(render(deck, drawn)[0]?.content)]),
  );
  for (const [path, page] of pages) writeFileSync(join(folder, path), page);
  const server = createServer((request, response) => {
    const page = pages.get(new URL(request.url ?? '/', 'http://localhost').pathname);
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    file: (name) => pathToFileURL(join(folder, `${name}.html`)).href,
    http: (name) => `http://127.0.0.1:${port}/${name}.html`,
    close: async () => {
      rmSync(folder, { recursive: true, force: true });
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export interface Watched {
  readonly page: Page;
  /** Console messages, errors, and requests to anything but the page itself. */
  readonly said: readonly string[];
}

/** Opens a page with everything that it says or asks for written down. */
export async function open(context: BrowserContext, address: string): Promise<Watched> {
  const page = await context.newPage();
  const said: string[] = [];
  listen(page, said, address);
  context.on('page', (other) => listen(other, said, address));
  await page.goto(address);
  await page.waitForFunction(() => (window as unknown as { Reveal?: { isReady(): boolean } }).Reveal?.isReady());
  return { page, said };
}

function listen(page: Page, said: string[], address: string): void {
  const own = address.split(/[?#]/)[0];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith('data:') && url.split(/[?#]/)[0] !== own) said.push(`asked for ${url.slice(0, 100)}`);
  });
}
