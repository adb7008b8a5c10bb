import { expect, test } from 'vitest';
import { HostError } from '../../../src/offline/keep.ts';
import { describeFailure, describeKept, describeProgress, megabytes } from '../../../src/offline/words.ts';

test('what is kept is said with its date and size', () => {
  const files = { a: ['h', 1], b: ['h', 2] } as const;
  const said = describeKept({ version: 'v', built: '2026-11-25T12:00:00', bytes: 16_223_457, files });
  expect(said).toBe('Kept on this device: the version of 25 November 2026 at 12:00, 2 files, 16.2 MB.');
  expect(megabytes(50_000)).toBe('0.1');
});

test('progress is said in ten steps', () => {
  const said = new Set(Array.from({ length: 1000 }, (_, at) => describeProgress(at, 1000)));
  expect(said.size).toBe(10);
  expect(describeProgress(459, 1000)).toContain('40 % done');
});

test.each<[unknown, string]>([
  [new HostError('The host answered 500 for /x'), 'Not kept. The host answered 500 for /x. It may be publishing'],
  [new TypeError('Failed to fetch'), 'Not kept. There is no connection to the host.'],
  [new DOMException('', 'QuotaExceededError'), 'Not kept. The browser has no room for 16.2 MB.'],
  [new DOMException('', 'SecurityError'), 'Not kept. The browser does not let this site keep anything'],
  [new Error('Odd'), 'Not kept. The browser reports: Odd'],
  ['odd', 'Not kept. The browser reports: odd'],
])('%s: %s', (error, said) => expect(describeFailure(error, 16_223_457)).toContain(said));
