// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { Rows } from '../../../src/search/rows.ts';

const field = document.createElement('input');
const grid = Object.assign(document.createElement('div'), { id: 'page-results' });
document.body.append(field, grid);
Element.prototype.scrollIntoView = () => {};

let rows: Rows;
const row = (name: string, best = false) =>
  `<div role="row"${best ? ' data-best' : ''}><div role="gridcell"><a href="#${name}">${name}</a></div><div role="gridcell"><button>copy ${name}</button></div></div>`;
const draw = (...drawn: string[]) => {
  grid.innerHTML = `<div role="rowgroup">${drawn.join('')}</div>`;
  rows.reset();
};
const chosen = () => rows.chosen()?.textContent;
/** What a screen reader is told to be in. */
const active = () => document.getElementById(field.getAttribute('aria-activedescendant') ?? '');

beforeEach(() => {
  rows = new Rows(grid, field);
  draw(row('one'), row('two', true), row('three'));
});

test('the best row is chosen first, or the first of all', () => {
  expect(chosen()).toBe('two');
  draw(row('one'), row('two'));
  expect(chosen()).toBe('one');
});

test('rows are walked through in a circle', () => {
  const walked = [1, 1, 1, -1, -1].map((step) => {
    rows.move(step as 1 | -1);
    return chosen();
  });
  expect(walked).toEqual(['three', 'one', 'two', 'one', 'three']);
});

test('a row has two cells, and another row is entered by its first', () => {
  expect(rows.aside(-1)).toBe(false);
  expect(rows.aside(1)).toBe(true);
  expect(chosen()).toBe('copy two');
  expect(rows.aside(1)).toBe(false);
  expect(rows.aside(-1)).toBe(true);
  rows.aside(1);
  rows.move(1);
  expect(chosen()).toBe('three');
});

describe('what assistive technology is told', () => {
  test('follows what is chosen, and is one cell alone', () => {
    for (const act of [() => rows.move(1), () => rows.aside(1), () => rows.move(-1)]) {
      act();
      expect([...grid.querySelectorAll('[aria-selected=true]')]).toEqual([active()]);
      expect(active()!.firstElementChild).toBe(rows.chosen());
      expect([...grid.querySelectorAll('[role=row][data-chosen]')]).toEqual([active()!.parentElement]);
    }
  });

  test('carries the name of its grid, so that two boxes do not meet', () => {
    expect(active()!.id).toMatch(/^page-results-/);
  });
});

test('without rows nothing is chosen and nothing moves', () => {
  draw();
  rows.move(1);
  expect(rows.aside(1)).toBe(false);
  expect(chosen()).toBeUndefined();
  expect(field.hasAttribute('aria-activedescendant')).toBe(false);
});
