const icons = {
  copy: 'M8 8V4h12v12h-4M4 8h12v12H4z',
  menu: 'm6 9 6 6 6-6',
};

/** The mark of a control, drawn in the color of its text. */
function icon(name: keyof typeof icons): string {
  return `<svg viewBox="0 0 24 24" width="16" height="16" aria-hidden="true"><path d="${icons[name]}" fill="none" stroke="currentColor" stroke-width="1.75"/></svg>`;
}

/** A button that says what it copies; see CopyHelp.astro for how the page hears of it. */
function button(action: string, label: string, content: string): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.dataset['copy'] = action;
  element.ariaLabel = label;
  element.innerHTML = content;
  return element;
}

/** Gives each heading with an id its button and its menu, after the native link to the section. */
function addToHeadings(content: Element): void {
  for (const heading of content.querySelectorAll('.sl-heading-wrapper > [id]:first-child')) {
    const group = document.createElement('span');
    group.className = 'copy-heading print:hidden';
    const title = heading.textContent;
    const menu = button('menu', `Other ways to link to “${title}”`, icon('menu'));
    menu.ariaHasPopup = 'menu';
    menu.ariaExpanded = 'false';
    group.append(button('link', `Copy link to “${title}”`, icon('copy')), menu);
    heading.parentElement?.append(group);
  }
}

/** Gives each table a button below its box, so that it does not scroll away with the columns. */
function addToTables(content: Element): void {
  for (const box of content.querySelectorAll('.table-scroll')) {
    const place = document.createElement('div');
    place.className = 'copy-table not-content print:hidden';
    const name = box.getAttribute('aria-label') ?? 'Table';
    place.append(button('table', `Copy as Markdown: ${name}`, 'Copy table'));
    box.after(place);
  }
}

/** Gives each code block a button in its corner. */
function addToCode(content: Element): void {
  for (const frame of content.querySelectorAll('.expressive-code > figure')) {
    const place = document.createElement('div');
    place.className = 'copy-code print:hidden';
    place.append(button('code', 'Copy code', icon('copy')));
    // Before the code, because that is where it is seen: the keyboard should meet it in that order.
    frame.querySelector('pre')?.before(place);
  }
}

/**
 * Adds the controls that make no sense without JavaScript, and shows those the server drew.
 *
 * @param content The text of the page.
 */
export function addControls(content: Element): void {
  addToHeadings(content);
  addToTables(content);
  addToCode(content);
  for (const hidden of content.querySelectorAll<HTMLElement>('[data-copy][hidden]')) hidden.hidden = false;
}
