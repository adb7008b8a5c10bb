import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureBrowser, launchBrowser } from '../site/browser.ts';
import { serve, type StaticHost } from '../site/server.ts';
import { deletedSection, everything, locks, movedSection, passwords, published, renamedSection, renamedTopic, tables } from './published-site.ts';
import { buildSmallSite, changeContent, makeSmallSite, type ContentChange } from './small-site.ts';

/* A small site is published, then changed: unannounced, which the build refuses; then announced, and every old link arrives. */

let root: string;

/** Runs a program in a folder and gives what it printed. */
function run(cwd: string, program: string, ...args: string[]): { ok: boolean; output: string } {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8' });
  return { ok: status === 0, output: stdout + stderr };
}
const linksIn = (folder: string, ...args: string[]) => run(folder, process.execPath, `${root}/src/permalinks/command-links.ts`, ...args);
const links = (...args: string[]) => linksIn(root, ...args);
const git = (...args: string[]) => run(root, 'git', '-c', 'user.name=Test', '-c', 'user.email=test@example.com', ...args);

/** Puts the content back to what was published. */
const asPublished = () => git('checkout', '--quiet', '.');
const lineOf = (path: string, words: string) => published[path]!.split('\n').findIndex((line) => line.includes(words)) + 1;

beforeAll(() => {
  ensureBrowser();
  root = makeSmallSite('permalinks', published);
  expect(links('add').output).toContain('+ section lock-advice on /locks/');
  git('init', '--quiet', '--initial-branch=main');
  git('add', 'src/content');
  expect(git('commit', '--quiet', '--message=Publish').ok).toBe(true);
});

describe('an unannounced change is not built', () => {
  interface Refused {
    what: string;
    change: ContentChange;
    /** What the message must say. */
    says: string[];
    /** Files to take away before the next test. */
    added?: string[];
  }
  const refused: Refused[] = [
    {
      what: 'a heading with another id',
      change: renamedSection,
      says: [`src/content/${locks}:${lineOf(locks, '{#lock-kinds}')} `, '"Kinds of locks" {#kinds-of-locks}', 'npm run links -- rename lock-kinds kinds-of-locks'],
    },
    { what: 'a deleted section', change: deletedSection, says: [`src/content/${locks}:${lineOf(locks, '{#lock-advice}')} `, 'npm run links -- retire lock-advice --to'] },
    { what: 'a section on another page', change: movedSection, says: ['published on /locks/ and now stands on /passwords/', 'npm run links -- move lock-waits'] },
    {
      what: 'a topic under another name',
      change: renamedTopic,
      says: [`src/content/${tables}:1 `, 'npm run links -- rename tables relations', '"table-keys" was published on /tables/ and now stands on /relations/'],
      added: ['docs/data/relations.mdx'],
    },
  ];

  test.each(refused)('$what', async ({ change, says, added = [] }) => {
    changeContent(root, change);
    const { ok, output } = await buildSmallSite(root);
    changeContent(root, Object.fromEntries(added.map((path) => [path, null])));
    asPublished();
    expect(ok, output).toBe(false);
    for (const words of says) expect(output).toContain(words);
  });
});

describe('the check of the history', () => {
  test('says what it could not compare, in a clone without the main branch', () => {
    git('checkout', '--quiet', '-b', 'work');
    git('clone', '--quiet', '--depth=1', '--single-branch', '--branch=work', `file://${root}`, 'clone');
    const clone = `${root}/clone`;
    expect(linksIn(clone, 'check')).toEqual({ ok: true, output: expect.stringContaining('NOT COMPARED: the main branch has no ledger that can be read here.') });
    expect(linksIn(clone, 'check', '--against', 'gone')).toEqual({ ok: false, output: expect.stringContaining('NOT COMPARED: gone') });
    rmSync(clone, { recursive: true });
    git('checkout', '--quiet', 'main');
    git('branch', '--delete', 'work');
  });

  test('does not blame a branch for what the main branch published since', () => {
    git('branch', 'behind');
    changeContent(root, { [passwords]: `${published[passwords]}\n## Peppers {#peppers}\n\nA secret beside the salt.\n` });
    expect(links('add').output).toContain('+ section peppers');
    expect(git('commit', '--quiet', '--all', '--message=More').ok).toBe(true);
    git('checkout', '--quiet', 'behind');
    expect(links('check')).toMatchObject({ ok: true });
    expect(links('check', '--against', 'main')).toMatchObject({ ok: false, output: expect.stringContaining('"peppers" was published and its record is gone') });
    git('branch', '--force', 'main', 'behind');
    git('checkout', '--quiet', 'main');
    git('branch', '--delete', 'behind');
  });

  test('passes on what was published, and refuses a ledger that forgot something', () => {
    expect(links('check')).toMatchObject({ ok: true, output: expect.stringMatching(/^Compared \d+ records with those of main\.\n$/) });
    changeContent(root, { 'links.jsonl': readFileSync(`${root}/src/content/links.jsonl`, 'utf8').replace(/.*"lock-advice".*\n/, ''), ...deletedSection });
    const { ok, output } = links('check');
    asPublished();
    expect(ok).toBe(false);
    expect(output).toContain('The section "lock-advice" was published and its record is gone.');
  });

  test('a dry run writes nothing, and a refusal explains itself', () => {
    changeContent(root, renamedSection);
    expect(links('rename', 'lock-kinds', 'kinds-of-locks', '--dry-run').output).toBe('~ section lock-kinds → kinds-of-locks\nNothing was written.\n');
    expect(git('status', '--porcelain', 'src/content/links.jsonl').output).toBe('');
    expect(links('rename', 'lock-kinds', 'nothing')).toEqual({ ok: false, output: 'Refused: The content has no section "nothing" to take over.\n' });
    asPublished();
  });
});

describe.each(['/', '/team/roadmap/'])('announced and built for %s', (basePath) => {
  let host: StaticHost;
  let browser: Browser;
  beforeAll(async () => {
    if (basePath === '/') {
      changeContent(root, everything);
      const commands = [
        ['rename', 'tables', 'relations'],
        ['rename', 'lock-kinds', 'kinds-of-locks'],
        ['move', 'lock-waits'],
        ['retire', 'lock-advice', '--to', 'locks-in-short', '--why', 'The advice was out of date.'],
      ];
      for (const command of commands) expect(links(...command)).toMatchObject({ ok: true });
      expect(links('check')).toMatchObject({ ok: true });
    }
    const { ok, output } = await buildSmallSite(root, { BASE_PATH: basePath });
    expect(ok, output).toBe(true);
    [host, browser] = await Promise.all([serve(`${root}/dist`, basePath), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await host?.close();
  });

  const url = (path: string) => host.url + path;
  async function open(javaScriptEnabled: boolean): Promise<Page> {
    return (await browser.newContext({ javaScriptEnabled, viewport: { width: 1280, height: 800 } })).newPage();
  }
  /** Whether the reader sees the element that the address names. */
  const seesTarget = (tab: Page) =>
    tab.locator(':target').evaluate((element) => {
      const { top } = element.getBoundingClientRect();
      return top >= -1 && top < innerHeight;
    });

  /** Where an old address leads with JavaScript, and what stands there for readers without it. */
  const cases: { old: string; now: string; without: { stays: true; link: string } | 'same' }[] = [
    { old: 'locks/#lock-kinds', now: 'locks/#lock-kinds', without: 'same' },
    { old: 's/lock-kinds/', now: 'locks/#kinds-of-locks', without: 'same' },
    { old: 's/lock-waits/', now: 'passwords/#lock-waits', without: 'same' },
    { old: 's/table-keys/', now: 'relations/#table-keys', without: 'same' },
    { old: 'locks/#lock-waits', now: 'passwords/#lock-waits', without: { stays: true, link: 'passwords/#lock-waits' } },
    { old: 'locks/?seed=7#lock-waits', now: 'passwords/?seed=7#lock-waits', without: { stays: true, link: 'passwords/#lock-waits' } },
    { old: 'tables/#table-keys', now: 'relations/#table-keys', without: { stays: true, link: 'relations/#table-keys' } },
    { old: 'tables/?seed=7#table-keys', now: 'relations/?seed=7#table-keys', without: { stays: true, link: 'relations/#table-keys' } },
  ];

  test.each(cases)('$old', async ({ old, now, without }) => {
    const tab = await open(true);
    await tab.goto(url(old));
    await tab.waitForURL(url(now));
    await expect.poll(() => seesTarget(tab)).toBe(true);

    const plain = await open(false);
    await plain.goto(url(old));
    await plain.waitForURL(url(without === 'same' ? now : old));
    expect(await seesTarget(plain)).toBe(true);
    if (without !== 'same') {
      await plain.locator(':target a').click();
      await plain.waitForURL(url(without.link));
      expect(await seesTarget(plain)).toBe(true);
    }
    await Promise.all([tab.context().close(), plain.context().close()]);
  });

  test('a renamed topic keeps query and fragment, even one it does not know', async () => {
    const tab = await open(true);
    await tab.goto(url('tables/?a=1&b=2#elsewhere'));
    await tab.waitForURL(url('relations/?a=1&b=2#elsewhere'));
    const plain = await open(false);
    await plain.goto(url('tables/'));
    await plain.getByRole('link', { name: '/relations/' }).click();
    await plain.waitForURL(url('relations/'));
    await Promise.all([tab.context().close(), plain.context().close()]);
  });

  test.each([true, false])('a retired section explains itself and links on, JavaScript: %s', async (javaScriptEnabled) => {
    const tab = await open(javaScriptEnabled);
    await tab.goto(url('s/lock-advice/'));
    expect(await tab.locator('main').innerText()).toContain('The advice was out of date.');
    await tab.locator('main a').click();
    await tab.waitForURL(url('locks/#locks-in-short'));
    await tab.goto(url('locks/#lock-advice'));
    if (javaScriptEnabled) await tab.waitForURL(url('s/lock-advice/'));
    else expect(await tab.locator(':target a').getAttribute('href')).toBe(`${basePath}s/lock-advice/`);
    await tab.context().close();
  });

  test('a fragment that changes on an open page forwards too, and Back works throughout', async () => {
    const tab = await open(true);
    await tab.goto(url(''));
    await tab.evaluate((address) => location.assign(address), url('tables/#table-keys'));
    await tab.waitForURL(url('relations/#table-keys'));
    await tab.goBack();
    await tab.waitForURL(url(''));
    await tab.evaluate((address) => location.assign(address), url('locks/'));
    await tab.waitForURL(url('locks/'));
    await tab.evaluate(() => (location.hash = '#lock-waits'));
    await tab.waitForURL(url('passwords/#lock-waits'));
    await tab.goBack();
    await tab.waitForURL(url('locks/'));
    await tab.context().close();
  });

  test('old frames and pictures show what is there now', async () => {
    const page = async (path: string) => (await fetch(url(path))).text();
    expect(await page('embed/lock-kinds/')).toContain('id="kinds-of-locks"');
    expect(await page('embed/lock-waits/')).toContain('Waits — Passwords');
    expect(await page('embed/lock-advice/')).toContain('The advice was out of date.');
    for (const kind of ['svg', 'png', 'mmd']) expect((await fetch(url(`d/table-rows.${kind}`))).status).toBe(200);
    const { links: all } = JSON.parse(await page('links.json')) as { links: { id: string; state: string }[] };
    expect(Object.fromEntries(all.map(({ id, state }) => [id, state]))).toMatchObject({
      tables: 'renamed',
      'lock-kinds': 'renamed',
      'lock-advice': 'retired',
      'lock-waits': 'live',
    });
  });
});
