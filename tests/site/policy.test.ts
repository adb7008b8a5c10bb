import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { allPages, dist, pages, pagesWith, type SitePage } from './pages.ts';
import { pressKeep } from './keeping.ts';
import { copyCode, enlargeDiagram, openEverything, runHere, search, stepSimulation } from './reader.ts';
import { useSite } from './site.ts';

/*
 * Every page under its own policy and, at the same time, under the one of `_headers`: what
 * violates either of them is reported, and workers have only the policy of their header.
 */

const everywhere = headersForAll(readFileSync(join(dist, '_headers'), 'utf8'));
const site = useSite({ headers: () => everywhere });

/** The headers that a `_headers` file gives to all paths. */
function headersForAll(file: string): Record<string, string> {
  const [, block = ''] = /^\/\*\n((?: {2}.+\n)+)/m.exec(file) ?? [];
  return Object.fromEntries(Array.from(block.matchAll(/^ {2}([\w-]+): (.*)$/gm), ([, name = '', value = '']) => [name.toLowerCase(), value]));
}

const policyOf = (html: string): string => /<meta http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
const directive = (policy: string, name: string): string => policy.split('; ').find((part) => part.startsWith(`${name} `)) ?? '';

describe('the policy', () => {
  test.each(allPages)('of $path stands before any script and allows only known ones', ({ html }) => {
    const policy = policyOf(html);
    expect(html.indexOf('http-equiv="content-security-policy"')).toBeLessThan(html.search(/<(script|style|link)\b/));
    expect(directive(policy, 'default-src')).toBe("default-src 'none'");
    expect(directive(policy, 'script-src')).toMatch(/^script-src 'self' 'wasm-unsafe-eval'( 'sha256-[\w+/=]+')*$/);
  });

  test('of the header file is as strict, and short enough for hosts that allow 2,000 characters a line', () => {
    const policy = everywhere['content-security-policy'] ?? '';
    expect(directive(policy, 'default-src')).toBe("default-src 'none'");
    expect(directive(policy, 'script-src')).toMatch(/^script-src 'self' 'wasm-unsafe-eval'( 'sha256-[\w+/=]+')*$/);
    expect(policy.length).toBeLessThan(1_950);
  });
});

describe('under both policies', () => {
  let tab: Page;
  let objections: string[] = [];

  beforeAll(async () => {
    tab = await site.open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await tab.exposeFunction('reportViolation', (text: string) => objections.push(text));
    await tab.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) =>
        (globalThis as unknown as { reportViolation(text: string): void }).reportViolation(
          `${effectiveDirective} ${blockedURI} ${sourceFile}:${lineNumber}`,
        ),
      );
    });
    tab.on('console', (message) => {
      if (message.type() === 'error') objections.push(`${message.text()} (${message.location().url})`);
    });
    tab.on('pageerror', (error) => objections.push(String(error)));
    tab.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (origin !== new URL(site.host.url).origin && protocol !== 'data:' && protocol !== 'blob:') objections.push(`request to ${request.url()}`);
    });
  });
  beforeEach(() => {
    objections = [];
  });

  async function visit({ path }: SitePage, ...deeds: readonly ((tab: Page) => Promise<void>)[]): Promise<void> {
    await tab.goto(site.url(path));
    for (const deed of deeds) await deed(tab);
    await tab.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    expect(objections).toEqual([]);
  }

  test.each(pages)('nothing is blocked, nothing fails and nothing leaves the site on $path', async (page) => {
    await visit(page, openEverything);
  });

  test.each(pagesWith('class="sim '))('the simulation of $path works', async (page) => {
    await visit(page, stepSimulation);
  });

  test('search works', () => visit(pages[0]!, (tab) => search(tab, 'transactions')));
  test('a diagram can be enlarged', () => visit(pagesWith('data-enlarge').find(({ kind }) => kind === 'topic')!, enlargeDiagram));
  test('code can be copied', () =>
    visit(pagesWith('expressive-code')[0]!, async (tab) => {
      await copyCode(tab);
      await tab.getByText('Copied: code').waitFor();
    }));
  test('SQL runs in the browser', () => visit(pagesWith('<run-here')[0]!, runHere));
  test('a permanent address leads on', async () => {
    const forward = allPages.find(({ html }) => html.includes('data-forward="as-it-is"'))!;
    await visit(forward, (tab) => tab.waitForURL((url) => url.hash === `#${forward.path.split('/')[2]}`));
  });
  // The last: from then on the worker answers for the host.
  test('the site can be kept, and is read with a worker between', async () => {
    await visit(pages.find(({ path }) => path === '/offline/')!, async (tab) => expect(await pressKeep(tab)).toMatch(/^Kept/));
    await visit(pagesWith('class="sim ')[0]!, openEverything, (tab) => search(tab, 'transactions'));
  });
});
