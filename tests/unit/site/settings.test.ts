import { expect, test } from 'vitest';
import { readSettings } from '../../../src/site/settings.ts';

test.each([
  [{}, { origin: 'https://backend-roadmap.example', base: '/' }],
  [{ BASE_PATH: 'roadmap' }, { origin: 'https://backend-roadmap.example', base: '/roadmap/' }],
  [{ BASE_PATH: '/a/b/', SITE_ORIGIN: 'http://wiki.corp' }, { origin: 'http://wiki.corp', base: '/a/b/' }],
])('%o', (env, settings) => {
  expect(readSettings(env)).toEqual(settings);
});

test.each([{ SITE_ORIGIN: 'docs.example.com' }, { SITE_ORIGIN: 'https://x/y' }, { BASE_PATH: '/a b/' }])('refuses %o', (env) => {
  expect(() => readSettings(env)).toThrow('must look like');
});
