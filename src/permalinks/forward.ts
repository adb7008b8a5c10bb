import { onward } from './onward.ts';

/**
 * Forwards a page that only stands for another place. The link in the page is what readers
 * without JavaScript follow; replacing the entry keeps Back working.
 */
const link = document.querySelector<HTMLAnchorElement>('a[data-forward]');
if (link) {
  const fragment = link.dataset.forward === 'with-fragment' ? location.hash : '';
  const named = document.getElementById(fragment.slice(1))?.querySelector('a');
  location.replace(onward(named?.href ?? link.href + fragment, location.search));
}
