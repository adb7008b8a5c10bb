import { expect, test } from 'vitest';
import { defaults } from '../../../../src/simulations/frame/index.ts';
import { act, fields } from '../../../../src/simulations/osi/settings.ts';
import { view } from '../../../../src/simulations/osi/view.ts';

const settings = defaults(fields);
const parts = (html: string): (string | number)[][] =>
  [...html.matchAll(/<span class="osi-(?:header|data)">([^<]+)<b>([\d,]+)<\/b>/g)].map(([, name, bytes]) => [name!, Number(bytes!.replace(',', ''))]);

test('on the wire the first picture shows the frame part by part', () => {
  const { slots } = view(settings);
  expect(parts(slots['unit']!).slice(0, 5)).toEqual([['Ethernet', 14], ['IPv4', 20], ['TCP', 20], ['bytes of the records', 1460], ['FCS', 4]]);
  expect(slots.summary).toContain('2,237 bytes in 2 frames');
});

test('step by step a header is added on the way down and taken off on the way up', () => {
  const names = (at: number) => parts(view({ ...settings, body: 100, at }).slots['unit']!).map(([name]) => name);
  expect(names(0)).toEqual(['body']);
  expect(names(1)).toEqual(['HTTP head', 'body']);
  expect(names(2)).toEqual(['TLS', 'HTTP message', 'TLS tail']);
  expect(names(3)).toEqual(names(2));
  expect(names(4)).toEqual(['TCP', 'bytes of the records']);
  expect(names(5)).toEqual(['IPv4', 'TCP', 'bytes of the records']);
  expect(names(6)).toEqual(['Ethernet', 'IPv4', 'TCP', 'bytes of the records', 'FCS']);
  expect([8, 9, 10, 13, 14].map(names)).toEqual([names(6), names(5), names(4), names(1), names(0)]);
});

test('parts add up to the unit, padding included', () => {
  for (const tls of ['on', 'off'] as const) {
    for (const body of [0, 1361, 1362, 5000]) {
      const { slots } = view({ ...settings, tls, body });
      const shown = parts(slots['unit']!).reduce((sum, [, bytes]) => sum + Number(bytes), 0);
      const frames = Number(/in (\d+) frame/.exec(slots.summary)![1]);
      if (frames <= 2) expect(shown).toBe(Number(/need ([\d,]+) bytes/.exec(slots.summary)![1]!.replace(',', '')));
      if (tls === 'off' && body === 1362) expect(slots['unit']).toContain('padding<b>5</b>');
    }
  }
});

test('layers without a header of their own say so', () => {
  expect(view(settings).slots['rows']!.match(/no header of its own/g)).toHaveLength(1);
  expect(view({ ...settings, tls: 'off' }).slots['rows']!.match(/no header of its own/g)).toHaveLength(2);
});

test('fourteen ticks are the whole way', () => {
  let at = { ...settings, at: 0 };
  for (let tick = 0; tick < 14; tick++) {
    expect(view(at).done).toBe(false);
    at = act(at, 'tick');
  }
  expect(view(at).done).toBe(true);
  expect(act(at, 'tick')).toEqual(at);
  expect(act(at, 'step').at).toBe(0);
});
