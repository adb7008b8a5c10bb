import type { Simulation } from '../frame/index.ts';
import { act, fields } from './settings.ts';
import { view } from './view.ts';

export const rollingUpdate: Simulation<typeof fields> = { prefix: 'rollout', fields, view, act, pace: 300 };
