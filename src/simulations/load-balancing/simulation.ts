import type { Simulation } from '../frame/index.ts';
import { act, fields } from './settings.ts';
import { view } from './view.ts';

export const loadBalancing: Simulation<typeof fields> = { prefix: 'lb', fields, view, act, pace: 400 };
