// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { integer, type Simulation } from '../../../../src/simulations/frame/index.ts';

const fields = { at: integer(0, 3, 3), size: integer(1, 9, 5) };
const counter: Simulation<typeof fields> = {
  prefix: 'n', fields, pace: 100,
  view: ({ at, size }) => ({ slots: { stage: `<b>${at}</b>`, summary: `at ${at} of size ${size}` }, pressed: { odd: at % 2 === 1 }, done: at === 3 }),
  act: (settings, action) => ({ ...settings, at: action === 'reset' ? 0 : Math.min(3, settings.at + 1) }),
};

const MARKUP = `<n-simulation data-anchor="n-see">
  <button data-act="play">Play</button><button data-act="step">Step</button><button data-act="reset">Reset</button>
  <button data-act="copy">Copy</button><button data-act="odd" aria-pressed="false">Odd</button><span data-status></span>
  <label><input type="range" name="size" min="1" max="9" value="5"><span data-value>5</span></label>
  <div data-slot="stage"></div><p data-slot="summary"></p>
</n-simulation>`;

let stillness: { matches: boolean; addEventListener(_: string, listen: () => void): void; removeEventListener(): void };
let changeMotion: () => void;
const find = <E extends HTMLElement>(selector: string): E => document.querySelector<E>(selector)!;
const press = (action: string) => find(`[data-act="${action}"]`).click();
const show = (query: string) => {
  history.replaceState(null, '', `/page/${query}`);
  document.body.innerHTML = MARKUP;
};

beforeEach(async () => {
  vi.useFakeTimers();
  stillness = { matches: false, addEventListener: (_, listen) => { changeMotion = listen; }, removeEventListener: () => {} };
  vi.stubGlobal('matchMedia', () => stillness);
  const { defineSimulation } = await import('../../../../src/simulations/frame/element.ts');
  if (!customElements.get('n-simulation')) defineSimulation('n-simulation', counter);
});

afterEach(() => {
  document.body.innerHTML = '';
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('begins where the address says and shows itself', () => {
  show('?n.at=1&n.size=7');
  expect(find('[data-slot=summary]').textContent).toBe('at 1 of size 7');
  expect(find<HTMLInputElement>('[name=size]').value).toBe('7');
  expect(find('[data-value]').textContent).toBe('7');
  expect(find('[data-act=odd]').getAttribute('aria-pressed')).toBe('true');
  expect(find('n-simulation').classList.contains('is-live')).toBe(true);
});

test('begins with the defaults when the address holds nonsense', () => {
  show('?n.at=99&n.size=__proto__');
  expect(find('[data-slot=summary]').textContent).toBe('at 3 of size 5');
});

test('steps and resets, says so once, and keeps the address true', () => {
  show('?q=1&n.at=0#part');
  press('step');
  expect(find('[data-status]').textContent).toBe('at 1 of size 5');
  expect(location.search + location.hash).toBe('?q=1&n.at=1#part');
  press('reset');
  expect(location.search).toBe('?q=1&n.at=0');
});

test('plays to the end without speaking on the way, then stops', () => {
  show('?n.at=0');
  press('play');
  expect(find('[data-act=play]').textContent).toBe('Pause');
  vi.advanceTimersByTime(250);
  expect(find('[data-slot=stage]').innerHTML).toBe('<b>2</b>');
  expect(find('[data-status]').textContent).toBe('');
  expect(location.search).toBe('?n.at=0');
  vi.advanceTimersByTime(1000);
  expect(find('[data-act=play]').textContent).toBe('Play');
  expect(find('[data-status]').textContent).toBe('at 3 of size 5');
  expect(location.search).toBe('');
  expect(vi.getTimerCount()).toBe(0);
});

test('pauses where it is; played from the end it starts over', () => {
  show('');
  press('play');
  vi.advanceTimersByTime(100);
  press('play');
  vi.advanceTimersByTime(1000);
  expect(find('[data-slot=stage]').innerHTML).toBe('<b>1</b>');
});

test('a control draws while it moves and writes the address when let go', () => {
  show('?n.at=1');
  const control = find<HTMLInputElement>('[name=size]');
  control.value = '8';
  control.dispatchEvent(new Event('input', { bubbles: true }));
  expect(find('[data-slot=summary]').textContent).toBe('at 1 of size 8');
  expect(location.search).toBe('?n.at=1');
  control.dispatchEvent(new Event('change', { bubbles: true }));
  expect(location.search).toBe('?n.at=1&n.size=8');
});

test('with reduced motion there is no Play button, and motion under way stops', () => {
  show('?n.at=0');
  press('play');
  stillness.matches = true;
  changeMotion();
  expect(find<HTMLButtonElement>('[data-act=play]').hidden).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
  press('step');
  expect(find('[data-slot=stage]').innerHTML).toBe('<b>1</b>');
});

test('copies a link to the section with the state', async () => {
  const writeText = vi.fn(() => Promise.resolve());
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  show('?n.at=2');
  press('copy');
  await vi.advanceTimersByTimeAsync(0);
  expect(writeText).toHaveBeenCalledWith(`${location.origin}/page/?n.at=2#n-see`);
  expect(find('[data-status]').textContent).toBe('Link copied.');
});

test('says where the link is when copying is refused', async () => {
  vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('denied')) } });
  show('?n.at=2');
  press('copy');
  await vi.advanceTimersByTimeAsync(0);
  expect(find('[data-status]').textContent).toContain('address bar');
});

test('stops when it is taken off the page', () => {
  show('?n.at=0');
  press('play');
  find('n-simulation').remove();
  expect(vi.getTimerCount()).toBe(0);
});
