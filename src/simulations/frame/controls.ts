import type { IntegerField } from './settings.ts';

/** A control of the frame, for one field. */
export interface Control {
  /** Name of the field that it sets. */
  name: string;
  label: string;
  /** A range with its unit, or a list of values with their words. */
  range?: { min: number; max: number; step?: number; unit: string };
  options?: readonly (readonly [value: string, words: string])[];
}

/**
 * A slider over all values of a field.
 *
 * @param unit What stands after the number, with its space.
 */
export function slider(name: string, { min, max }: IntegerField, label: string, unit = '', step = 1): Control {
  return { name, label, range: { min, max, step, unit } };
}

/** A slider over the first seeds: enough to try others, while a link may hold any. */
export const seedSlider = (label: string): Control => ({ name: 'seed', label, range: { min: 0, max: 200, unit: '' } });
