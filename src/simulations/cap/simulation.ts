import type { Simulation } from '../frame/index.ts';
import { act, fields } from './settings.ts';
import { view } from './view.ts';

export const cap: Simulation<typeof fields> = { prefix: 'cap', fields, view, act, pace: 900 };
