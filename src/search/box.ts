import './search-box.css';
import { SearchEngine, type Answer } from './engine.ts';
import { forgetSearches, recentSearches, rememberSearch } from './recent.ts';
import { drawAnswer, element, pieces, shownPages } from './results.ts';
import { Rows } from './rows.ts';

/** What the reader is told when the index does not come; it needs WebAssembly. */
const unavailable =
  typeof WebAssembly === 'undefined'
    ? 'The search needs WebAssembly, which this browser has switched off.'
    : 'The search index could not be loaded.';

/** One index serves all boxes of a page. */
let loading: Promise<SearchEngine> | undefined;

/**
 * Loads what the first answer needs; a load that failed, for instance without a network, is tried again.
 *
 * @param base Path that the site stands under, with a slash at both ends.
 * @returns The search, the same for everyone who asks.
 */
export function warmSearch(base: string): Promise<SearchEngine> {
  if (typeof WebAssembly === 'undefined') return Promise.reject(new Error(unavailable));
  loading ??= SearchEngine.load(base).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** The field, the filters and the results. The markup is SearchBox.astro. */
export class SearchBox extends HTMLElement {
  #asked = 0;
  /** Settles when the last question is answered. */
  #answered = Promise.resolve();
  #field!: HTMLInputElement;
  #grid!: HTMLElement;
  #rows!: Rows;

  connectedCallback(): void {
    this.#field = this.querySelector('input')!;
    this.#grid = this.querySelector('[role=grid]')!;
    this.#rows = new Rows(this.#grid, this.#field);
    const form = this.querySelector('form')!;
    form.addEventListener('input', () => void this.ask());
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#openChosen();
    });
    this.#field.addEventListener('keydown', (event) => this.#onKey(event));
    this.addEventListener('click', ({ target }) => this.#onClick(target));
    void this.ask();
  }

  /** Answers what stands in the field. Only the answer to the last question is drawn. */
  ask(): Promise<void> {
    this.#answered = this.#answer(++this.#asked);
    return this.#answered;
  }

  async #answer(turn: number): Promise<void> {
    const typed = this.#field.value;
    const filters = { area: this.#select('area'), level: this.#select('level') };
    this.#drawRecent();
    if (typed.trim() === '') return this.#draw('');
    try {
      const engine = await warmSearch(this.dataset['base']!);
      const answer = await engine.answer(typed, filters);
      if (turn === this.#asked) this.#drawAnswer(answer, engine, typed.trim());
    } catch {
      if (turn === this.#asked) this.#draw(unavailable);
    }
  }

  /** Opens what is chosen: of the answer that is still under way, where somebody types faster than it comes. */
  async #openChosen(): Promise<void> {
    const turn = this.#asked;
    await this.#answered;
    // By now more may have been typed, or the dialog closed.
    if (turn === this.#asked && this.getClientRects().length > 0) this.#rows.chosen()?.click();
  }

  #select(name: string): string {
    return this.querySelector<HTMLSelectElement>(`select[name=${name}]`)!.value;
  }

  #draw(status: string, groups: readonly HTMLElement[] = []): void {
    this.#say(status);
    this.#grid.replaceChildren(...groups);
    this.#grid.hidden = groups.length === 0;
    this.#field.setAttribute('aria-expanded', String(groups.length > 0));
    this.#rows.reset();
  }

  #drawAnswer(answer: Answer, engine: SearchEngine, text: string): void {
    const { groups, excerpts } = drawAnswer(answer, this.dataset['base']!);
    this.#draw(statusOf(answer, text), groups);
    for (const { section, place } of excerpts) {
      engine.excerpt(section, answer.query).then(
        (found) => place.replaceChildren(...pieces(found)),
        () => place.remove(),
      );
    }
  }

  #say(status: string): void {
    this.querySelector('[role=status]')!.textContent = status;
  }

  #onKey(event: KeyboardEvent): void {
    // While letters are composed the arrows choose among those; with Shift they select, with Alt they leave the page.
    if (event.isComposing || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return;
    const side = { ArrowRight: 1, ArrowLeft: -1 }[event.key] as 1 | -1 | undefined;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] as 1 | -1 | undefined;
    // To the right of the text the arrow leaves it for the row's other cell; anywhere else it moves the caret.
    const atEnd = this.#field.selectionStart === this.#field.value.length && this.#field.selectionStart === this.#field.selectionEnd;
    if (step) this.#rows.move(step);
    else if (!side || !atEnd || !this.#rows.aside(side)) return;
    event.preventDefault();
  }

  #onClick(target: EventTarget | null): void {
    if (!(target instanceof Element)) return;
    const copy = target.closest<HTMLElement>('[data-copy-link]');
    const again = target.closest<HTMLElement>('[data-again]');
    if (copy) void this.#copy(new URL(copy.dataset['copyLink']!, location.href).href);
    else if (again) this.#again(again.dataset['again']!);
    else if (target.closest('[data-clear]')) this.#forget();
    else if (target.closest('[role=row] a')) this.#remember();
  }

  /** Searches as if somebody had typed the words, so that whoever follows the field hears of it. */
  #again(text: string): void {
    this.#field.value = text;
    this.#field.dispatchEvent(new Event('input', { bubbles: true }));
    this.#field.focus();
  }

  async #copy(address: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(address);
      this.#say('Link copied.');
    } catch {
      this.#say(`This browser does not let pages copy. The link: ${address}`);
    }
  }

  #remember(): void {
    rememberSearch(this.#field.value);
    SearchBox.#drawRecentEverywhere();
  }

  #forget(): void {
    forgetSearches();
    SearchBox.#drawRecentEverywhere();
    this.#field.focus();
  }

  /** A page may have a box besides the one in the dialog, and both show the same searches. */
  static #drawRecentEverywhere(): void {
    for (const box of document.querySelectorAll<SearchBox>('search-box')) box.#drawRecent();
  }

  #drawRecent(): void {
    const searches = this.#field.value.trim() === '' ? recentSearches() : [];
    const items = searches.map((text) => element('li', {}, element('button', { type: 'button', 'data-again': text }, text)));
    const head = element('p', {}, 'Recent searches ', element('button', { type: 'button', 'data-clear': '' }, 'Clear'));
    this.querySelector('.search-recent')!.replaceChildren(...(items.length > 0 ? [head, element('ul', {}, ...items)] : []));
  }
}

function statusOf({ groups, leftOut, nearest, query }: Answer, text: string): string {
  if (groups.length === 0 && leftOut > 0) return `Nothing found for “${text}” with these filters; without them, ${pagesCounted(leftOut)}.`;
  if (groups.length === 0) return `Nothing found for “${text}”.${nearest.length > 0 ? ' The nearest topics:' : ''}`;
  const corrected = query.corrected ? ` for “${query.corrected}”` : '';
  const shown = groups.length > shownPages ? `, the first ${shownPages} shown` : '';
  return `${pagesCounted(groups.length)}${corrected}${shown}`;
}

function pagesCounted(count: number): string {
  return `${count} ${count === 1 ? 'page' : 'pages'}`;
}

customElements.define('search-box', SearchBox);
