/* Which row of the results is chosen, and which of its two cells: the link, or the button that copies it. */

/** Walks through a grid whose focus stays in the field above it. */
export class Rows {
  readonly #grid: HTMLElement;
  readonly #field: HTMLInputElement;
  #row = -1;
  #cell = 0;

  constructor(grid: HTMLElement, field: HTMLInputElement) {
    this.#grid = grid;
    this.#field = field;
  }

  /** Chooses the row that answers best, after new results were drawn. */
  reset(): void {
    this.#choose(Math.max(this.#rows().findIndex((row) => row.hasAttribute('data-best')), 0), 0);
  }

  /** Chooses another row, from the last one on to the first. */
  move(step: 1 | -1): void {
    const count = this.#rows().length;
    if (count > 0) this.#choose((this.#row + step + count) % count, 0);
  }

  /** Chooses the other cell of the row. @returns Whether there is one on that side. */
  aside(step: 1 | -1): boolean {
    const cell = this.#cell + step;
    if (this.#row < 0 || cell < 0 || cell > 1) return false;
    this.#choose(this.#row, cell);
    return true;
  }

  /** The link or button that is chosen. */
  chosen(): HTMLElement | undefined {
    return this.#rows()[this.#row]?.querySelectorAll<HTMLElement>('[role=gridcell] > *')[this.#cell];
  }

  #rows(): HTMLElement[] {
    return [...this.#grid.querySelectorAll<HTMLElement>('[role=row]')];
  }

  #choose(at: number, cell: number): void {
    const rows = this.#rows();
    for (const [place, row] of rows.entries()) {
      row.toggleAttribute('data-chosen', place === at);
      for (const [side, one] of row.querySelectorAll('[role=gridcell]').entries()) {
        if (place === at && side === cell) one.setAttribute('aria-selected', 'true');
        else one.removeAttribute('aria-selected');
        one.id = `${this.#grid.id}-${place}-${side}`;
      }
    }
    [this.#row, this.#cell] = [rows[at] ? at : -1, cell];
    if (rows[at]) this.#field.setAttribute('aria-activedescendant', `${this.#grid.id}-${at}-${cell}`);
    else this.#field.removeAttribute('aria-activedescendant');
    rows[at]?.scrollIntoView({ block: 'nearest' });
  }
}
