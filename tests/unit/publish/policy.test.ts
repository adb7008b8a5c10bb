import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { headersFile, nginxFile } from '../../../src/publish/host-headers.ts';
import { inlineScriptHashes, policy, withPolicy } from '../../../src/publish/policy.ts';

const hash = (code: string) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;

describe('inlineScriptHashes', () => {
  test('hashes inline scripts once, and no files or data', () => {
    const html = '<script>a()</script><script type="module">b()</script><script>a()</script><script src="/x.js"></script><script type="application/json">{}</script>';
    expect(inlineScriptHashes(html)).toEqual([hash('a()'), hash('b()')].sort());
  });
});

describe('withPolicy', () => {
  test('stands right after the character set and allows exactly the page’s scripts', () => {
    const html = withPolicy('<html><head><meta charset="utf-8"><script>a()</script></head></html>');
    expect(html).toContain(`<meta charset="utf-8"><meta http-equiv="content-security-policy" content="${policy([hash('a()')])}">`);
  });

  test('refuses a page without a character set', () => {
    expect(() => withPolicy('<html><head></head></html>')).toThrow('charset');
  });
});

test('no policy lets a script run because it is inline', () => {
  const scripts = policy([hash('a()')]).split('; ').find((rule) => rule.startsWith('script-src'));
  expect(scripts).not.toContain('unsafe-inline');
  expect(policy([])).toMatch(/^default-src 'none'/);
});

test('header files carry the policy', () => {
  expect(headersFile([hash('a()')], '/team/')).toContain(`/team/*\n  Content-Security-Policy: ${policy([hash('a()')])}`);
  expect(nginxFile([])).toContain(`add_header Content-Security-Policy "${policy([])}" always;`);
});

test('the service worker and its list are asked for each time', () => {
  for (const address of ['sw.js', 'offline.json']) expect(headersFile([], '/team/')).toContain(`/team/${address}\n  Cache-Control: no-cache`);
});
