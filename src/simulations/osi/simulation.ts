import type { Simulation } from '../frame/index.ts';
import { act, fields } from './settings.ts';
import { view } from './view.ts';

export const osi: Simulation<typeof fields> = { prefix: 'osi', fields, view, act, pace: 1200 };
