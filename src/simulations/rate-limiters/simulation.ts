import type { Simulation } from '../frame/index.ts';
import { act, fields } from './settings.ts';
import { view } from './view.ts';

export const rateLimiters: Simulation<typeof fields> = { prefix: 'rl', fields, view, act, pace: 600 };
