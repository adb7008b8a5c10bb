import type { Simulation } from '../frame/index.ts';
import { act, fields } from './settings.ts';
import { view } from './view.ts';

export const badRelease: Simulation<typeof fields> = { prefix: 'release', fields, view, act, pace: 200 };
