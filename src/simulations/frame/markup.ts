/* Pieces of HTML that several views draw. */

/** A row of a table: its heading, then values at the end of their columns. */
export const tableRow = (heading: string, values: readonly (string | number)[]): string =>
  `<tr><th scope="row">${heading}</th>${values.map((value) => `<td class="num">${value}</td>`).join('')}</tr>`;

/** A whole number with commas between its thousands. */
export const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');

/** A share as a percentage, on one line; a dash where there is nothing to share. */
export const percentage = (part: number, whole: number, decimals = 1): string =>
  (whole ? `${((100 * part) / whole).toFixed(decimals)}\u00a0%` : '–');
