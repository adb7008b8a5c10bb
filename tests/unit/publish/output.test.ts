import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { builtPages } from '../../../src/publish/built-pages.ts';
import { finishBuild } from '../../../src/publish/finish.ts';
import { deadLinks } from '../../../src/publish/link-check.ts';
import { swapIntoPlace } from '../../../src/publish/swap.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'output-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

describe('deadLinks', () => {
  test.each([
    ['<a href="/team/sql/">', undefined],
    ['<a href="/team/sql/#joins">', undefined],
    ['<a href="../sql/#joins">', undefined],
    ['<a href="#top">', undefined],
    ['<a class="x" href="https://example.com/">', undefined],
    ['<script src="/team/a.js">', undefined],
    ['<a href="/team/sql/#missing">', 'the page has no element with the id "missing"'],
    ['<a href="/team/missing/">', 'there is no such file'],
    ['<a href="/sql/">', 'it leaves the base path /team/'],
  ])('%s', (element, problem) => {
    write('index.html', '<p id="x">');
    write('sql/index.html', '<h2 class="h" id="joins">');
    write('a.js', '');
    write('http/index.html', `<p id="top">${element}`);
    const found = deadLinks(builtPages(folder), folder, '/team/').map((link) => link.problem);
    expect(found).toEqual(problem ? [problem] : []);
  });
});

describe('finishBuild', () => {
  test('refuses a site with a dead link and leaves its pages alone', () => {
    write('index.html', '<meta charset="utf-8"><a href="/gone/">');
    expect(() => finishBuild(folder, '/')).toThrow('index.html: /gone/: there is no such file');
    expect(readFileSync(join(folder, 'index.html'), 'utf8')).not.toContain('content-security-policy');
  });

  test('gives every page its policy and hosts their headers', () => {
    write('index.html', '<meta charset="utf-8"><script>a()</script>');
    finishBuild(folder, '/');
    expect(readFileSync(join(folder, 'index.html'), 'utf8')).toContain('content-security-policy');
    expect(existsSync(join(folder, '_headers'))).toBe(true);
  });
});

test('swapIntoPlace leaves exactly the new build', () => {
  write('next/new.html', 'new');
  write('dist/old.html', 'old');
  swapIntoPlace(join(folder, 'next'), join(folder, 'dist'));
  expect(readFileSync(join(folder, 'dist/new.html'), 'utf8')).toBe('new');
  expect(existsSync(join(folder, 'dist/old.html'))).toBe(false);
  expect(existsSync(join(folder, 'next'))).toBe(false);
});
