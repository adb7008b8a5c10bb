import type { Simulation } from '../frame/index.ts';
import { act, fields } from './settings.ts';
import { view } from './view.ts';

export const serviceChain: Simulation<typeof fields> = { prefix: 'chain', fields, view, act, pace: 700 };
