import type { Fields, SettingsOf } from './settings.ts';

/** What a simulation shows at one moment. The server and the browser draw the same. */
export interface View {
  /** HTML for each element marked `data-slot="name"`. `summary` is plain words. */
  slots: Record<string, string> & { summary: string };
  /** Which of the buttons marked `data-act` are pressed in, by action. */
  pressed?: Record<string, boolean>;
  /** True when there is nothing left to play. */
  done: boolean;
}

/**
 * A simulation as the frame sees it.
 *
 * Everything shown follows from the settings alone, and the position in the run is
 * one of them. So a link holds the whole state, and changing one setting shows the
 * same moment of the same run under the new value.
 */
export interface Simulation<F extends Fields> {
  /** What stands before the dot in the address. */
  prefix: string;
  fields: F;
  /** Draws the moment that the settings describe. */
  view(settings: SettingsOf<F>): View;
  /**
   * Moves on or back.
   *
   * @param action `tick` while playing, `step` and `reset` from the buttons, or the
   *               `data-act` of a button of the simulation's own.
   */
  act(settings: SettingsOf<F>, action: string): SettingsOf<F>;
  /** Milliseconds from one tick to the next while playing. */
  pace: number;
}
