import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('../../../../src/simulations/frame/simulation.css', import.meta.url), 'utf8');

function palette(selector: string): Record<string, string> {
  const block = css.slice(css.indexOf(`${selector} {`)).split('}')[0]!;
  return Object.fromEntries([...block.matchAll(/--sim-([a-z]+): (#[0-9a-f]{6})/g)].map(([, name, hex]) => [name, hex]));
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

test.each([':root', "[data-theme='dark']"])('%s: text has 4.5:1 and lines 3:1', (selector) => {
  const colors = palette(selector);
  for (const text of ['ink', 'muted', 'good', 'bad', 'warn', 'accent']) {
    for (const ground of ['paper', 'wash']) {
      expect(contrast(colors[text]!, colors[ground]!), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  }
  expect(contrast(colors['line']!, colors['paper']!)).toBeGreaterThanOrEqual(3);
});
