/** The parts of Pagefind's interface that the dialog uses. */
interface Pagefind {
  search(words: string): Promise<{ results: { data(): Promise<Page> }[] }>;
}
interface Page {
  url: string;
  meta: { title?: string };
  excerpt: string;
  sub_results: { url: string; title: string; excerpt: string }[];
}

/** Pages listed at most, and sections listed of each. */
const shownPages = 8;
const shownSections = 3;
/** What the reader is told when the index does not come; it needs WebAssembly. */
const unavailable =
  typeof WebAssembly === 'undefined'
    ? 'The search needs WebAssembly, which this browser has switched off.'
    : 'The search index could not be loaded.';
/** Pause after a key before the index is asked, in milliseconds. */
const pause = 60;

/** The search: a dialog over the index, both loaded when a reader first opens it. */
class SiteSearch extends HTMLElement {
  #index: Promise<Pagefind> | undefined;
  #asked = 0;

  connectedCallback(): void {
    const dialog = this.querySelector('dialog');
    const input = this.querySelector('input');
    const results = this.querySelector('ol');
    const status = this.querySelector('[role=status]');
    if (!dialog || !input || !results || !status) return;

    const open = () => {
      if (!dialog.open) dialog.showModal();
      input.select();
      this.#load().catch(() => (status.textContent = unavailable));
    };
    for (const button of document.querySelectorAll<HTMLButtonElement>('[data-open-search]')) {
      button.disabled = false;
      button.addEventListener('click', open);
    }
    document.addEventListener('keydown', (event) => {
      const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select, [contenteditable]');
      const wanted = (event.key === 'k' && (event.ctrlKey || event.metaKey)) || (event.key === '/' && !typing);
      if (!wanted) return;
      event.preventDefault();
      open();
    });
    dialog.addEventListener('click', ({ target }) => {
      // A click on a result may stay on this page; one on the dialog itself is on the backdrop.
      if (target === dialog || (target instanceof Element && target.closest('a'))) dialog.close();
    });
    this.querySelector('[data-close]')?.addEventListener('click', () => dialog.close());
    input.addEventListener('keydown', ({ key }) => {
      if (key === 'Enter') results.querySelector('a')?.click();
    });
    dialog.addEventListener('keydown', (event) => moveFocus(event, input, results));
    input.addEventListener('input', () => this.#ask(input.value.trim(), results, status));
  }

  #load(): Promise<Pagefind> {
    if (typeof WebAssembly === 'undefined') return Promise.reject(new Error(unavailable));
    const loading = (this.#index ??= import(/* @vite-ignore */ `${this.dataset['bundle']}pagefind.js`) as Promise<Pagefind>);
    // A failed load, for instance without a network, is tried again the next time.
    loading.catch(() => (this.#index = undefined));
    return loading;
  }

  async #ask(words: string, list: Element, status: Element): Promise<void> {
    const turn = ++this.#asked;
    await new Promise((resolve) => setTimeout(resolve, pause));
    if (turn !== this.#asked) return;
    if (words === '') {
      list.replaceChildren();
      status.textContent = '';
      return;
    }
    try {
      const index = await this.#load();
      const { results } = await index.search(words);
      const pages = await Promise.all(results.slice(0, shownPages).map((result) => result.data()));
      if (turn !== this.#asked) return;
      list.replaceChildren(...pages.map(pageItem));
      status.textContent = results.length === 0 ? `Nothing found for “${words}”.` : `${results.length} ${results.length === 1 ? 'page' : 'pages'}`;
    } catch {
      status.textContent = unavailable;
    }
  }
}

function pageItem(page: Page): HTMLLIElement {
  const item = document.createElement('li');
  item.append(resultLink(page.url, page.meta.title ?? page.url));
  const sections = page.sub_results.filter(({ title }) => title !== page.meta.title).slice(0, shownSections);
  if (sections.length === 0) item.append(excerpt(page.excerpt));
  for (const section of sections) {
    const part = document.createElement('div');
    part.append(resultLink(section.url, section.title), excerpt(section.excerpt));
    item.append(part);
  }
  return item;
}

function resultLink(url: string, text: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = url;
  link.textContent = text;
  return link;
}

/** Pagefind's excerpts are escaped text in which only `<mark>` is markup. */
function excerpt(html: string): HTMLParagraphElement {
  const paragraph = document.createElement('p');
  paragraph.innerHTML = html;
  return paragraph;
}

/** Arrow keys walk through the field and the links below it. */
function moveFocus(event: KeyboardEvent, input: HTMLElement, results: Element): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const stops = [input, ...results.querySelectorAll('a')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  if (at < 0) return;
  event.preventDefault();
  stops[Math.min(Math.max(at + step, 0), stops.length - 1)]?.focus();
}

customElements.define('site-search', SiteSearch);
