import type { Simulation } from '../frame/index.ts';
import { act, fields } from './settings.ts';
import { view } from './view.ts';

export const circuitBreaker: Simulation<typeof fields> = { prefix: 'breaker', fields, view, act, pace: 250 };
