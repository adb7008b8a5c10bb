import { readPage, type Page } from '../../../src/catalog/index.ts';
import type { PlannedPage } from '../../../src/content-rules/index.ts';

/** A topic's page with this text below its frontmatter, which ends on line 5. */
export function topic(body: string, { slug = 'cap-theorem', area = 'data' } = {}): Page {
  const source = `---\ntitle: A title\ndescription: A sentence.\narea: ${area}\n---\n${body}`;
  return readPage(source, `${area}/${slug}.mdx`, `src/content/docs/${area}/${slug}.mdx`);
}

/** A plan that asks for nothing but what is given. */
export function planned(fields: Partial<PlannedPage>): PlannedPage {
  return { covers: [], diagram: false, runs: false, simulates: false, ...fields };
}
