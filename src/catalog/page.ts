/** A heading of a page, as written. */
export interface Heading {
  depth: number;
  title: string;
  /** The explicit id, or `undefined` where the author left it out. */
  id: string | undefined;
  line: number;
}

/** A Markdown link or image of a page. */
export interface Reference {
  url: string;
  /** Text of a link, alternative text of an image. */
  text: string;
  line: number;
}

/** A fenced code block of a page. */
export interface Fence {
  lang: string;
  /** What follows the language on the opening line. */
  meta: string;
  code: string;
  /** Line of the opening fence. */
  line: number;
}

/** A component used on a page, such as `<Cite id="…" />`. */
export interface ComponentUse {
  name: string;
  /** Attributes with plain string values; others are left out. */
  attributes: Readonly<Record<string, string>>;
  line: number;
}

/** What a page is, told from where its file stands. */
export type PageKind = 'topic' | 'landing' | 'site';

/** One MDX file below `content/docs/`, read once and looked at by every check. */
export interface Page {
  kind: PageKind;
  /** Path relative to the project's root, with forward slashes. */
  file: string;
  /** First folder below `docs/`, or `''` for pages about the site. */
  folder: string;
  /** The address without slashes around it: `cap-theorem`, `areas/data`. */
  slug: string;
  source: string;
  /** The frontmatter as YAML made it, unchecked. */
  frontmatter: Readonly<Record<string, unknown>>;
  /** Line of each frontmatter field. */
  fieldLines: ReadonlyMap<string, number>;
  headings: readonly Heading[];
  links: readonly Reference[];
  images: readonly Reference[];
  fences: readonly Fence[];
  components: readonly ComponentUse[];
}
