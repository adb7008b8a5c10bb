/** A section as people link to it. */
export interface SectionLink {
  /** "Section — Topic". */
  title: string;
  /** Its permanent address, `…/s/<section>/`, absolute. */
  permanent: string;
  /** Where it stands today, with the fragment, absolute. */
  direct: string;
}

/** Where the reader is. */
export interface Here {
  /** Root of the site the reader is on, absolute, with a slash at the end: a company's copy links to itself. */
  site: string;
  /** Address of the page, absolute, without query and fragment. */
  page: string;
  /** Title of the page. */
  topic: string;
}

/**
 * The link to a section of the page.
 *
 * @param id      The heading's id.
 * @param heading The heading's text.
 */
export function sectionLink(id: string, heading: string, { site, page, topic }: Here): SectionLink {
  return { title: `${heading.trim()} — ${topic}`, permanent: `${site}s/${id}/`, direct: `${page}#${id}` };
}

/** A link with its title, for editors that take formatted text: wikis, documents, chats. */
export function richLink({ title, permanent }: SectionLink): string {
  return `<a href="${escapeHtml(permanent)}">${escapeHtml(title)}</a>`;
}

/** The link in Markdown. */
export function markdownLink({ title, permanent }: SectionLink): string {
  return `[${title.replace(/[\\`*_<[\]]/g, '\\$&')}](${permanent})`;
}

/** The link in MediaWiki's markup, in which brackets, braces and pairs of apostrophes mean something. */
export function mediaWikiLink({ title, permanent }: SectionLink): string {
  const escaped = title.replace(/[[\]{}<]|'(?=')/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return `[${permanent} ${escaped}]`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
