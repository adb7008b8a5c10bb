import type { Simulation } from '../frame/index.ts';
import { act, fields } from './settings.ts';
import { view } from './view.ts';

export const eventStream: Simulation<typeof fields> = { prefix: 'stream', fields, view, act, pace: 400 };
