/** Forwards links to sections that moved away, when the page opens and when its fragment changes. */
function forward(): void {
  const id = decodeURIComponent(location.hash.slice(1));
  const link = id === '' ? null : document.getElementById(id)?.querySelector<HTMLAnchorElement>('a[data-moved]');
  if (link) location.replace(link.href);
}

addEventListener('hashchange', forward);
forward();
