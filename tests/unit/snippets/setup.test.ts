import { expect, test } from 'vitest';
import { readSetup } from '../../../src/snippets/setup.ts';

test('setups joined by a plus run one after the other', async () => {
  const script = await readSetup('shop+busy-year');
  expect(script.indexOf('create table orders')).toBeGreaterThanOrEqual(0);
  expect(script.indexOf('create table orders')).toBeLessThan(script.indexOf('generate_series(10001, 40000)'));
});

test('a setup that does not exist is an error', async () => {
  await expect(readSetup('shop+nothing')).rejects.toThrow('nothing.sql');
});
