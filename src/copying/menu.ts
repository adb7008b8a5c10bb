import type { Copied } from './clipboard.ts';
import { markdownLink, mediaWikiLink, richLink, type SectionLink } from './section-link.ts';

/** Copies, and says so in these words. */
type Copy = (what: Copied, words: string) => void;

/** What the menu of a section offers, in its order. */
function choices(link: SectionLink): [label: string, what: Copied][] {
  return [
    ['Titled link', { plain: link.permanent, html: richLink(link) }],
    ['Markdown', { plain: markdownLink(link) }],
    ['MediaWiki', { plain: mediaWikiLink(link) }],
    ['Permanent address', { plain: link.permanent }],
    ['Address with #', { plain: link.direct }],
  ];
}

/**
 * Opens the menu of a section below its button, after the menu-button pattern of the ARIA
 * Authoring Practices: arrows, Home and End move, letters jump, Escape and Tab close.
 *
 * @param button What opens the menu, and gets the focus back.
 * @param atEnd  Whether the focus goes to the last item instead of the first.
 */
export function openMenu(button: HTMLElement, link: SectionLink, copy: Copy, atEnd: boolean): void {
  const menu = document.createElement('div');
  menu.className = 'copy-menu not-content';
  menu.popover = 'auto';
  menu.role = 'menu';
  menu.ariaLabel = button.ariaLabel;
  const items = choices(link).map(([label, what]) => {
    const item = document.createElement('button');
    item.type = 'button';
    item.role = 'menuitem';
    item.tabIndex = -1;
    item.textContent = label;
    item.addEventListener('click', () => {
      menu.hidePopover();
      button.focus();
      copy(what, `${label}, ${link.title}`);
    });
    return item;
  });
  menu.append(...items);
  menu.addEventListener('keydown', (event) => onKey(event, menu, items, button));
  menu.addEventListener('beforetoggle', ({ newState }) => (button.ariaExpanded = String(newState === 'open')));
  menu.addEventListener('toggle', ({ newState }) => {
    if (newState === 'closed') menu.remove();
  });
  button.after(menu);
  menu.showPopover();
  placeBelow(menu, button);
  items.at(atEnd ? -1 : 0)?.focus();
}

function onKey(event: KeyboardEvent, menu: HTMLElement, items: readonly HTMLElement[], button: HTMLElement): void {
  const at = items.indexOf(document.activeElement as HTMLElement);
  const last = items.length - 1;
  const targets: Record<string, number> = { ArrowDown: at === last ? 0 : at + 1, ArrowUp: at <= 0 ? last : at - 1, Home: 0, End: last };
  if (event.key === 'Escape' || event.key === 'Tab') {
    menu.hidePopover();
    // From the button, Tab goes on to what follows it.
    button.focus();
    if (event.key === 'Escape') event.preventDefault();
    return;
  }
  const starting = (item: HTMLElement) => event.key.length === 1 && item.textContent.toLowerCase().startsWith(event.key.toLowerCase());
  const target = items[targets[event.key] ?? -1] ?? [...items.slice(at + 1), ...items.slice(0, at + 1)].find(starting);
  if (!target || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  target.focus();
}

/** Places the menu below its button, inside the window; it then scrolls with the page. */
function placeBelow(menu: HTMLElement, button: HTMLElement): void {
  const { left, bottom } = button.getBoundingClientRect();
  const rightmost = document.documentElement.clientWidth - menu.offsetWidth - 8;
  menu.style.left = `${Math.max(8, Math.min(left, rightmost)) + scrollX}px`;
  menu.style.top = `${bottom + 4 + scrollY}px`;
}
