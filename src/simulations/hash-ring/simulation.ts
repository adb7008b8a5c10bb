import type { Simulation } from '../frame/index.ts';
import { act, fields } from './settings.ts';
import { view } from './view.ts';

export const hashRing: Simulation<typeof fields> = { prefix: 'ring', fields, view, act, pace: 1200 };
