import type { ContentChange } from '../build/small-site.ts';

const words = 'the shop keeps each order as one row and every item as another so that totals are sums over rows and never copies of them'.split(' ');

/** About 1,200 words that differ from page to page, in sections with ids of their own. */
function sections(slug: string, seed: number): string {
  return Array.from({ length: 8 }, (_, section) => {
    const text = Array.from({ length: 150 }, (_, word) => words[(seed * 7 + section * 13 + word * (1 + (seed % 5))) % words.length]).join(' ');
    return `## Section ${section + 1} {#${slug}-part-${section + 1}}\n\n${text}.\n`;
  }).join('\n');
}

/**
 * Topics for measuring how a build grows: text, a diagram of its own, a table and code on each.
 *
 * @param count How many.
 * @returns Files of a small site's content.
 */
export function generatedPages(count: number): ContentChange {
  const pages = Array.from({ length: count }, (_, index): [string, string] => {
    const slug = `topic-${index}`;
    const front = `title: Topic ${index}\ndescription: A generated topic, number ${index}, that is there to be measured and for nothing else.\narea: data\nlevel: core\norder: ${1000 + index * 10}\nneeds: []\naliases: [generated ${index}]\nreviewed: 2026-11-20`;
    const diagram = `\`\`\`mermaid id=${slug}-flow\nflowchart TB\n  accTitle: Flow ${index}\n  accDescr: Step ${index} comes before the next.\n  a[Step ${index}] --> b[Next] --> c{Done?}\n  c --> a\n\`\`\``;
    const code = `\`\`\`ts\nconst total${index} = items.reduce((sum, item) => sum + item.price * item.quantity, 0);\n\`\`\``;
    const table = `| key | value |\n| --- | --- |\n| ${index} | a |\n| ${index + 1} | b |`;
    return [`docs/data/${slug}.mdx`, `---\n${front}\n---\n\n${sections(slug, index)}\n${diagram}\n\n${code}\n\n${table}\n`];
  });
  return Object.fromEntries(pages);
}
