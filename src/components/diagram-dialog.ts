/** Lets a reader open a diagram as large as the window. Without JavaScript the drawing stays in its box. */
class DiagramDialog extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector<HTMLButtonElement>('[data-enlarge]');
    const dialog = this.querySelector('dialog');
    const canvas = this.querySelector<HTMLElement>('.diagram-canvas');
    const large = this.querySelector<HTMLElement>('.diagram-large');
    const svg = canvas?.querySelector('svg');
    if (!button || !dialog || !canvas || !large || !svg) return;

    button.hidden = false;
    button.addEventListener('click', () => {
      // The drawing moves instead of being copied: its ids must stay unique in the page.
      canvas.style.height = `${canvas.offsetHeight}px`;
      large.append(svg);
      dialog.showModal();
    });
    dialog.addEventListener('click', ({ target }) => {
      if (target === dialog) dialog.close();
    });
    dialog.addEventListener('close', () => {
      canvas.append(svg);
      canvas.style.height = '';
    });
  }
}

customElements.define('rm-diagram', DiagramDialog);
