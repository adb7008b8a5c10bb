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
      const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select, [contenteditable]');
      const wanted = (event.key === 'k' && (event.ctrlKey || event.metaKey)) || (event.key === '/' && !typing);
      if (!wanted) return;
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
    this.querySelector('input')?.select();
    void this.#warm();
  }

  /** Brings the box to life and its index here. What fails is said when something is asked. */
  async #warm(): Promise<void> {
    const { warmSearch } = await import('../search/box.ts');
    await warmSearch(this.dataset['base']!).catch(() => undefined);
  }
}

customElements.define('site-search', SiteSearch);
