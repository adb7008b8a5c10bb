import { writeClipboard, type Copied } from './clipboard.ts';
import { codeText } from './code-text.ts';
import { addControls } from './controls.ts';
import { richLink, sectionLink, type Here, type SectionLink } from './section-link.ts';

/** Says what was copied, and copies; see CopyHelp.astro. */
class CopyHelp extends HTMLElement {
  connectedCallback(): void {
    const content = this.closest('.sl-markdown-content');
    if (!content) return;
    addControls(content);
    content.addEventListener('click', ({ target }) => {
      const button = target instanceof Element && target.closest<HTMLElement>('[data-copy]');
      if (button) void this.#on(button);
    });
    content.addEventListener('keydown', (event) => {
      const button = event.target as HTMLElement;
      if (button.dataset['copy'] !== 'menu' || !/^Arrow(Up|Down)$/.test((event as KeyboardEvent).key)) return;
      event.preventDefault();
      void this.#openMenu(button, (event as KeyboardEvent).key === 'ArrowUp');
    });
  }

  #here(): Here {
    const { topic = '', base = '/' } = this.dataset;
    return { site: location.origin + base, page: location.origin + location.pathname, topic };
  }

  async #on(button: HTMLElement): Promise<void> {
    const here = this.#here();
    switch (button.dataset['copy']) {
      case 'link': {
        const link = linkBeside(button, here);
        return this.#copy({ plain: link.permanent, html: richLink(link) }, link.title);
      }
      case 'menu':
        return this.#openMenu(button, false);
      case 'diagram': {
        const files = button.closest('.diagram-files')?.querySelector<HTMLAnchorElement>('a[href$=".mmd"]');
        return files ? this.#copy({ plain: textOf(files.href) }, 'Mermaid source') : undefined;
      }
      case 'code': {
        const code = button.closest('figure')?.querySelector('pre');
        return code ? this.#copy({ plain: codeText(code) }, 'code') : undefined;
      }
      case 'table': {
        const table = button.parentElement?.previousElementSibling?.querySelector('table');
        return table ? this.#copy({ plain: markdown().then(({ tableMarkdown }) => tableMarkdown(table, here)) }, 'table as Markdown') : undefined;
      }
      case 'team': {
        const block = button.closest('section');
        return block ? this.#copy({ plain: markdown().then(({ teamMarkdown }) => teamMarkdown(block, here)) }, 'block as Markdown') : undefined;
      }
    }
  }

  async #openMenu(button: HTMLElement, atEnd: boolean): Promise<void> {
    const { openMenu } = await import('./menu.ts');
    openMenu(button, linkBeside(button, this.#here()), (what, words) => void this.#copy(what, words), atEnd);
  }

  /** Copies and says so, or shows the text for copying by hand. */
  async #copy(what: Copied, words: string): Promise<void> {
    try {
      await writeClipboard(what);
      this.#say(`Copied: ${words}`);
    } catch {
      await this.#copyByHand(what, words);
    }
  }

  async #copyByHand({ plain }: Copied, words: string): Promise<void> {
    try {
      const [{ showForCopying }, text] = await Promise.all([import('./by-hand.ts'), plain]);
      showForCopying(text, words);
    } catch {
      this.#say(`Not copied, because it could not be loaded: ${words}`);
    }
  }

  /** Emptied first, so that the same words are spoken again. */
  #say(words: string): void {
    const status = this.querySelector('[role=status]');
    if (!status) return;
    status.textContent = '';
    setTimeout(() => (status.textContent = words), 50);
    this.classList.add('is-shown');
    setTimeout(() => this.classList.remove('is-shown'), 2500);
  }
}

function linkBeside(button: Element, here: Here): SectionLink {
  const heading = button.closest('.sl-heading-wrapper')?.querySelector('[id]');
  return sectionLink(heading?.id ?? '', heading?.textContent ?? '', here);
}

const markdown = () => import('./markdown.ts');

async function textOf(address: string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}.`);
  return answer.text();
}

customElements.define('copy-help', CopyHelp);
