import { runInWorker, stopWorker, whyImpossible } from './database.ts';
import { createEditor, type Editor } from './editor.ts';
import { scriptsBefore } from './scripts-before.ts';

/** A block of SQL that the reader can change and run; see RunHere.astro for what the server draws. */
class RunHere extends HTMLElement {
  #editor: Editor | undefined;
  #busy = false;

  connectedCallback(): void {
    const open = this.querySelector<HTMLButtonElement>('button[data-open]')!;
    open.hidden = false;
    open.addEventListener('click', () => {
      open.remove();
      this.#open();
    });
  }

  #open(): void {
    this.#editor = createEditor(this.dataset.code ?? '', {
      run: () => void this.#run(),
      stop: () => stopWorker('it was stopped'),
    });
    this.append(this.#editor.element);
    this.#editor.focus();
    void this.#run();
  }

  async #run(): Promise<void> {
    const editor = this.#editor!;
    const impossible = whyImpossible();
    if (impossible) editor.show(impossible, 'problem');
    if (impossible || this.#busy) return;
    this.#busy = true;
    editor.setRunning(databaseReady ? 'Running …' : 'Loading the database, then running …');
    const answer = await runInWorker({ ...scriptsBefore(this), code: editor.code });
    this.#busy = false;
    if ('broken' in answer) editor.show(`The database did not run this: ${answer.broken}.`, 'problem');
    else {
      forgetSize();
      editor.show(answer.printed || '(no output)', 'printed');
    }
  }
}

let databaseReady = false;

/** Once the database is loaded, the other buttons need not warn of its size. */
function forgetSize(): void {
  databaseReady = true;
  for (const size of document.querySelectorAll('run-here .size')) size.remove();
}

customElements.define('run-here', RunHere);
