/** The control in the header: a dialog over the search, which is loaded when a reader reaches for it. */
class SiteSearch extends HTMLElement {
  connectedCallback(): void {
    const dialog = this.querySelector('dialog');
    if (!dialog) return;
    for (const button of document.querySelectorAll<HTMLButtonElement>('[data-open-search]')) {
      button.disabled = false;
      for (const event of ['pointerenter', 'focus', 'touchstart']) button.addEventListener(event, () => void this.#warm(), { passive: true });
      button.addEventListener('click', () => this.#open(dialog));
    }
    document.addEventListener('keydown', (event) => {
      if (!isShortcut(event)) return;
      event.preventDefault();
      this.#open(dialog);
    });
    dialog.addEventListener('click', ({ target }) => {
      // A click on a result may stay on this page; one on the dialog itself is on the backdrop.
      if (target === dialog || (target instanceof Element && target.closest('a, [data-close]'))) dialog.close();
    });
  }

  #open(dialog: HTMLDialogElement): void {
    if (!dialog.open) dialog.showModal();
    // Some browsers do not move the focus to what is selected, and the dialog gives it to its first button.
    const field = this.querySelector('input');
    field?.focus();
    field?.select();
    void this.#warm();
  }

  /** Brings the box to life and its index here. An index that does not come is reported when something is asked. */
  async #warm(): Promise<void> {
    try {
      const { warmSearch } = await import('../search/box.ts');
      await warmSearch(this.dataset['base']!).catch(() => undefined);
    } catch {
      // Without its script the box is a plain form, which leads to the page of the search.
      this.querySelector('[role=status]')!.textContent = 'The search could not be loaded. Enter opens its own page.';
    }
  }
}

/** Ctrl K or ⌘ K anywhere, and a slash where nobody is writing. */
function isShortcut({ key, ctrlKey, metaKey, altKey, shiftKey, target }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey) return key.toLowerCase() === 'k' && !altKey && !shiftKey;
  const isWriting = target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
  return key === '/' && !isWriting;
}

customElements.define('site-search', SiteSearch);
