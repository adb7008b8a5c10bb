import { SearchBox } from './box.ts';

/* The page /search/: what is asked stands in the address, so that an answer can be linked. */

const names = ['q', 'area', 'level'] as const;
const box = document.querySelector<SearchBox>('.search-page-box search-box')!;
const form = box.querySelector('form')!;
const words = form.querySelector('input')!;

function field(name: string): HTMLInputElement | HTMLSelectElement {
  return form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
}

const asked = new URLSearchParams(location.search);
for (const name of names) field(name).value = asked.get(name) ?? '';
// `maxlength` holds back a reader, not an address.
words.value = words.value.slice(0, words.maxLength);
// A select that was given a value it does not have shows nothing at all.
for (const select of form.querySelectorAll('select')) if (select.selectedIndex < 0) select.selectedIndex = 0;
void box.ask();

form.addEventListener('input', () => {
  const query = new URLSearchParams(names.map((name) => [name, field(name).value]).filter(([, value]) => value) as [string, string][]);
  history.replaceState(null, '', query.size > 0 ? `?${query}` : location.pathname);
});
