/**
 * Goes on in a run that is as long as `last`, for settings that hold the place as `at`.
 *
 * @param action What `act` of a simulation gets. From the end, `step` begins anew.
 */
export function advance<S extends { at: number }>(settings: S, action: string, last: number): S {
  if (action === 'reset') return { ...settings, at: 0 };
  if (settings.at < last) return { ...settings, at: settings.at + 1 };
  return action === 'step' ? { ...settings, at: 1 } : settings;
}
