/**
 * What models and views may use: pure code, for the server and the browser alike.
 * `element.ts` and `near.ts` need a browser, `controls.ts` is for the server's markup; they
 * are imported by their own path.
 */
export { grouped, percentage, tableRow } from './markup.ts';
export { percentile, percentiles } from './percentiles.ts';
export { advance } from './playing.ts';
export { draw, scramble, type Drawn } from './random.ts';
export {
  choice, defaults, integer, readSettings, word, writeSettings,
  type Field, type Fields, type SettingsOf,
} from './settings.ts';
export type { Simulation, View } from './simulation.ts';
