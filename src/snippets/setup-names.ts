/**
 * The setups that a fence asks for: `setup=shop` names one, `setup=shop+busy-year` two that
 * run one after the other.
 *
 * @param value What stands after `setup=`.
 */
export function setupNames(value: string): string[] {
  return value.split('+');
}
