import type { Simulation } from '../frame/index.ts';
import { act, fields } from './settings.ts';
import { view } from './view.ts';

export const cache: Simulation<typeof fields> = { prefix: 'cache', fields, view, act, pace: 250 };
