import { onward } from './onward.ts';

/** Forwards links to sections that moved away, when the page opens and when its fragment changes. */
function forward(): void {
  const link = document.getElementById(location.hash.slice(1))?.querySelector<HTMLAnchorElement>('a[data-moved]');
  if (link) location.replace(onward(link.href, location.search));
}

addEventListener('hashchange', forward);
forward();
