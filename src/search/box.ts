import './search-box.css';
import { SearchEngine, type Answer } from './engine.ts';
import { forgetSearches, recentSearches, rememberSearch } from './recent.ts';
import { drawAnswer, element, pieces } from './results.ts';
import { Rows } from './rows.ts';

/** What the reader is told when the index does not come; it needs WebAssembly. */
const unavailable =
  typeof WebAssembly === 'undefined'
    ? 'The search needs WebAssembly, which this browser has switched off.'
    : 'The search index could not be loaded.';

/** One index serves all boxes of a page. */
let loading: Promise<SearchEngine> | undefined;

/** Loads what the first answer needs; a load that failed, for instance without a network, is tried again. */
export function warmSearch(base: string): Promise<SearchEngine> {
  if (typeof WebAssembly === 'undefined') return Promise.reject(new Error(unavailable));
  const engine = (loading ??= SearchEngine.load(base));
  engine.catch(() => (loading = undefined));
  return engine;
}

/** The field, the filters and the results. The markup is SearchBox.astro. */
export class SearchBox extends HTMLElement {
  #asked = 0;
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
      this.#rows.chosen()?.click();
    });
    this.#field.addEventListener('keydown', (event) => this.#onKey(event));
    this.addEventListener('click', ({ target }) => this.#onClick(target));
    void this.ask();
  }

  /** Puts words into the field and answers them. */
  async show(text: string): Promise<void> {
    this.#field.value = text;
    await this.ask();
  }

  /** Answers what stands in the field. Only the answer to the last question is drawn. */
  async ask(): Promise<void> {
    const turn = ++this.#asked;
    const text = this.#field.value.trim();
    const filters = { area: this.#select('area'), level: this.#select('level') };
    this.#drawRecent(text === '');
    if (text === '') return this.#clear('');
    try {
      const engine = await warmSearch(this.dataset['base']!);
      const answer = await engine.answer(this.#field.value, filters);
      if (turn === this.#asked) this.#draw(answer, engine, text);
    } catch {
      if (turn === this.#asked) this.#clear(unavailable);
    }
  }

  #select(name: string): string {
    return this.querySelector<HTMLSelectElement>(`select[name=${name}]`)!.value;
  }

  #clear(status: string): void {
    this.#say(status);
    this.#grid.replaceChildren();
    this.#grid.hidden = true;
    this.#field.setAttribute('aria-expanded', 'false');
    this.#rows.reset();
  }

  #draw(answer: Answer, engine: SearchEngine, text: string): void {
    const { groups, excerpts } = drawAnswer(answer, this.dataset['base']!);
    this.#grid.replaceChildren(...groups);
    this.#grid.hidden = groups.length === 0;
    this.#field.setAttribute('aria-expanded', String(groups.length > 0));
    this.#rows.reset();
    this.#say(statusOf(answer, text));
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
    else if (again) void this.show(again.dataset['again']!).then(() => this.#field.focus());
    else if (target.closest('[data-clear]')) this.#forget();
    else if (target.closest('[role=row] a')) rememberSearch(this.#field.value);
  }

  async #copy(address: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(address);
      this.#say('Link copied.');
    } catch {
      this.#say(`This browser does not let pages copy. The link: ${address}`);
    }
  }

  #forget(): void {
    forgetSearches();
    this.#drawRecent(true);
    this.#field.focus();
  }

  #drawRecent(wanted: boolean): void {
    const searches = wanted ? recentSearches() : [];
    const items = searches.map((text) => element('li', {}, element('button', { type: 'button', 'data-again': text }, text)));
    const head = element('p', {}, 'Recent searches ', element('button', { type: 'button', 'data-clear': '' }, 'Clear'));
    this.querySelector('.search-recent')!.replaceChildren(...(items.length > 0 ? [head, element('ul', {}, ...items)] : []));
  }
}

function statusOf({ groups, nearest, query }: Answer, text: string): string {
  if (groups.length === 0) return `Nothing found for “${text}”.${nearest.length > 0 ? ' The nearest topics:' : ''}`;
  const count = `${groups.length} ${groups.length === 1 ? 'page' : 'pages'}`;
  return query.corrected ? `${count} for “${query.corrected}”` : count;
}

customElements.define('search-box', SearchBox);
