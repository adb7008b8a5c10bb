import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { createLedger, linksJson, linksJsonSchema } from '../../../src/permalinks/index.ts';
import { createRoadmap, roadmapJson, roadmapJsonSchema } from '../../../src/roadmap/index.ts';

const conforms = (schema: object, value: unknown) => z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]).safeParse(value).success;

test('links.json says of every address where it leads, and conforms to its schema', () => {
  const ledger = createLedger([
    { kind: 'page', id: 'sql' },
    { kind: 'section', id: 'joins', page: 'sql', earlier: ['tables'] },
    { kind: 'section', id: 'join', page: 'tables', to: 'joins' },
    { kind: 'section', id: 'old', page: 'sql', to: 'joins', why: 'Joins cover it now.' },
  ]);
  const document = JSON.parse(JSON.stringify(linksJson(ledger)));
  expect(document.links.map(({ id, state, leadsTo }: Record<string, string>) => [id, state, leadsTo])).toEqual([
    ['sql', 'live', 'sql/'],
    ['join', 'renamed', 'sql/#joins'],
    ['joins', 'live', 'sql/#joins'],
    ['old', 'retired', 'sql/#joins'],
  ]);
  expect(document.links[2].addresses).toEqual(['s/joins/', 'tables/#joins', 'sql/#joins']);
  expect(conforms(linksJsonSchema(), document)).toBe(true);
  expect(conforms(linksJsonSchema(), { ...document, version: 2 })).toBe(false);
});

test('roadmap.json has written and planned topics, and conforms to its schema', () => {
  const planned = { slug: 'sql', title: 'SQL', area: 'data', level: 'core' as const, order: 20, needs: ['tables'] };
  const written = { ...planned, slug: 'tables', order: 10, needs: [], description: 'd', related: [], asks: {}, aliases: ['rows'], reviewed: '2026-11-20' };
  const document = JSON.parse(JSON.stringify(roadmapJson(createRoadmap([written], [planned]), () => [{ id: 'keys', title: 'Keys' }])));
  expect(document.topics[0]).toMatchObject({ slug: 'tables', address: 'tables/', sections: [{ id: 'keys', title: 'Keys', address: 's/keys/' }] });
  expect(document.topics[1]).toEqual({ slug: 'sql', title: 'SQL', area: 'data', level: 'core', needs: ['tables'], aliases: [], sections: [] });
  expect(conforms(roadmapJsonSchema(), document)).toBe(true);
});
