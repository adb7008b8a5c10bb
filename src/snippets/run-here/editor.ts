/** The editor below a block: code, controls and what was printed. */
export interface Editor {
  element: HTMLElement;
  /** The code as the reader left it. */
  readonly code: string;
  focus(): void;
  /** Shows that something runs, with a way to stop it. */
  setRunning(message: string): void;
  /** Shows the end of a run. */
  show(text: string, kind: 'printed' | 'problem'): void;
}

/** What the editor asks for. */
export interface EditorActions {
  run(): void;
  stop(): void;
}

let count = 0;

/** Draws an editor with the page's code in it. Ctrl+Enter runs; Escape leaves the text, which keeps Tab. */
export function createEditor(original: string, actions: EditorActions): Editor {
  const element = document.createElement('div');
  element.className = 'run-here-editor';
  element.innerHTML = markup(`run-here-${++count}`);
  const part = <T extends HTMLElement>(name: string) => element.querySelector<T>(`[data-part="${name}"]`)!;
  const [text, status, output] = [part<HTMLTextAreaElement>('code'), part('status'), part('output')];
  const [run, stop] = [part<HTMLButtonElement>('run'), part<HTMLButtonElement>('stop')];
  const fit = () => (text.rows = Math.max(2, text.value.split('\n').length));
  const reset = () => {
    text.value = original;
    fit();
    [output.textContent, status.textContent, output.hidden] = ['', 'The code is as on the page again.', true];
  };
  text.value = original;
  fit();
  text.addEventListener('input', fit);
  text.addEventListener('keydown', (event) => handleKey(event, actions.run, run));
  run.addEventListener('click', () => actions.run());
  stop.addEventListener('click', () => actions.stop());
  part('reset').addEventListener('click', reset);

  const setBusy = (busy: boolean) => {
    // Not `disabled`: the button keeps the focus while its code runs.
    run.setAttribute('aria-disabled', String(busy));
    if (!busy && document.activeElement === stop) run.focus();
    stop.hidden = !busy;
  };
  return {
    element,
    get code() {
      return text.value;
    },
    focus: () => text.focus({ preventScroll: true }),
    setRunning(message) {
      setBusy(true);
      status.textContent = message;
    },
    show(printed, kind) {
      setBusy(false);
      status.textContent = kind === 'printed' ? 'Printed in your browser:' : '';
      [output.textContent, output.hidden] = [printed, false];
      output.dataset.kind = kind;
    },
  };
}

function handleKey(event: KeyboardEvent, run: () => void, next: HTMLElement): void {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    run();
  } else if (event.key === 'Escape') {
    event.preventDefault();
    next.focus();
  }
}

function markup(id: string): string {
  return `
    <label for="${id}">SQL, to change as you like. Each run starts from the page's data and replays the blocks above this one.</label>
    <textarea id="${id}" data-part="code" spellcheck="false" autocapitalize="off" autocomplete="off" wrap="off" aria-describedby="${id}-keys"></textarea>
    <div class="controls">
      <button type="button" data-part="run">Run</button>
      <button type="button" data-part="stop" hidden>Stop</button>
      <button type="button" data-part="reset">Reset</button>
      <span id="${id}-keys" class="keys"><kbd>Ctrl</kbd>+<kbd>Enter</kbd> runs, <kbd>Esc</kbd> leaves the text</span>
    </div>
    <div aria-live="polite">
      <p data-part="status"></p>
      <pre data-part="output" tabindex="0" aria-label="What the code printed" hidden></pre>
    </div>`;
}
