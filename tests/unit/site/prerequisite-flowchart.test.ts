import { describe, expect, it } from 'vitest';
import { prerequisiteFlowchart } from '../../../src/site/prerequisite-flowchart.ts';
import type { Topic } from '../../../src/roadmap/index.ts';

type Node = Pick<Topic, 'slug' | 'title' | 'area' | 'needs' | 'written'>;

const node = (slug: string, needs: string[], area: Topic['area'] = 'data', title = slug): Node => ({ slug, title, area, needs, written: true });
const all = [
  node('http', [], 'foundations'),
  node('relations', []),
  node('sql', ['relations']),
  node('normal-forms', ['relations', 'sql']),
  node('caching', ['http', 'sql'], 'data', 'Caching "#1"'),
];
const find = (slug: string) => all.find((candidate) => candidate.slug === slug);
const chart = prerequisiteFlowchart('Data', all.slice(1), find);

describe('prerequisiteFlowchart', () => {
  it('leaves out arrows that others imply', () => {
    expect(chart).toContain('topic-sql --> topic-normal-forms');
    expect(chart).not.toContain('topic-relations --> topic-normal-forms');
  });

  it('mutes topics of other areas and draws each once', () => {
    expect(chart.match(/topic-http\[/g)).toHaveLength(1);
    expect(chart).toContain('topic-http["http"]:::muted');
    expect(chart).toContain('topic-http --> topic-caching');
  });

  it('escapes what would end a label', () => {
    expect(chart).toContain('topic-caching["Caching #quot;#35;1#quot;"]');
  });

  it('says how many topics and arrows there are, and where the area starts', () => {
    expect(chart).toContain('accDescr: 4 topics and 4 direct prerequisites. Nothing of this area comes before relations.');
  });
});
