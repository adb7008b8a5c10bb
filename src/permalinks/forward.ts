/**
 * Forwards a page that only stands for another place. The link in the page is what readers
 * without JavaScript follow; replacing the entry keeps Back working.
 */
const link = document.querySelector<HTMLAnchorElement>('a[data-forward]');
if (link) {
  const target = new URL(link.href);
  const keepsFragment = link.dataset.forward === 'with-fragment';
  target.search ||= location.search;
  if (keepsFragment && location.hash) {
    const named = document.getElementById(decodeURIComponent(location.hash.slice(1)))?.querySelector('a');
    location.replace(named?.href ?? target.href + location.hash);
  } else {
    location.replace(target.href);
  }
}
