import { expect, test } from 'vitest';
import { factsJson, factsJsonSchema, sourcesJson, sourcesJsonSchema } from '../../../src/evidence/index.ts';
import { smallEvidence } from './samples.ts';

const citing = [
  { slug: 'z-page', body: '<Cite id="gilbert-lynch-2002" />' },
  { slug: 'a-page', body: '<Cite id="gilbert-lynch-2002" /> <Fact id="postgresql-current" /> <Fact id="postgresql-current" />' },
];

test('sources are CSL-JSON items that name the pages they stand on', () => {
  const [article, website] = sourcesJson(smallEvidence(), citing).sources;
  expect(article).toMatchObject({
    id: 'gilbert-lynch-2002',
    type: 'article-journal',
    issued: { 'date-parts': [[2002, 6]] },
    custom: { primary: true, pages: ['a-page', 'z-page'] },
  });
  expect(article).not.toHaveProperty('primary');
  expect(website).toMatchObject({ accessed: { 'date-parts': [[2026, 11, 20]] }, custom: { pages: ['a-page'] } });
});

test('facts name the pages they stand on, each once', () => {
  expect(factsJson(smallEvidence(), citing).facts).toMatchObject([{ id: 'postgresql-current', checked: '2026-11-20', pages: ['a-page'] }]);
  expect(factsJson(smallEvidence(), []).facts[0]!.pages).toEqual([]);
});

test('the schemas name what is published and allow nothing else', () => {
  const items = (schema: object, list: string) => (schema as Record<string, Record<string, Record<string, { properties: object; additionalProperties: boolean }>>>).properties![list]!.items!;
  const published = { sources: sourcesJson(smallEvidence(), citing).sources, facts: factsJson(smallEvidence(), citing).facts };
  for (const [list, schema] of [['sources', sourcesJsonSchema()], ['facts', factsJsonSchema()]] as const) {
    const item = items(schema, list);
    expect(item.additionalProperties).toBe(false);
    for (const record of published[list]) expect(Object.keys(item.properties)).toEqual(expect.arrayContaining(Object.keys(record)));
  }
});
