import type { Simulation } from '../frame/index.ts';
import { act, fields } from './settings.ts';
import { view } from './view.ts';

export const transactions: Simulation<typeof fields> = { prefix: 'tx', fields, view, act, pace: 1200 };
