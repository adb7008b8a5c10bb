import type { Simulation } from '../frame/index.ts';
import { act, fields } from './settings.ts';
import { view } from './view.ts';

export const retryStorm: Simulation<typeof fields> = { prefix: 'retry', fields, view, act, pace: 350 };
