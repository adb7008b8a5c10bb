import { describe, expect, test } from 'vitest';
import { createRoadmap, findCycle, topicSchema, type PlannedTopic, type WrittenTopic } from '../../../src/roadmap/index.ts';

const written = (slug: string, order: number, needs: string[] = [], area = 'data'): WrittenTopic => ({
  slug,
  title: slug.toUpperCase(),
  description: 'A sentence long enough to be the definition of this.',
  area,
  level: 'core',
  order,
  needs,
  related: [],
  asks: {},
  aliases: ['alias'],
  reviewed: '2026-11-20',
});
const planned = (slug: string, order: number, needs: string[] = []): PlannedTopic => ({
  slug,
  title: slug,
  area: 'data',
  level: 'core',
  order,
  needs,
});

describe('createRoadmap', () => {
  const roadmap = createRoadmap(
    [written('sql', 20, ['tables']), written('tables', 10), written('http', 10, [], 'foundations')],
    [planned('indexes', 15, ['tables']), planned('sql', 20)],
  );

  test('puts topics into reading order: by area, then by place in the area', () => {
    expect(roadmap.topics.map(({ slug }) => slug)).toEqual(['http', 'tables', 'indexes', 'sql']);
  });

  test('a written topic wins over its planned entry', () => {
    expect(roadmap.topic('sql')?.written).toBe(true);
    expect(roadmap.topic('indexes')?.written).toBe(false);
  });

  test('knows what to read first and what a topic leads to', () => {
    expect(roadmap.readFirst('sql').map(({ slug }) => slug)).toEqual(['tables']);
    expect(roadmap.leadsTo('tables').map(({ slug }) => slug)).toEqual(['indexes', 'sql']);
  });

  test('neighbors skip what is not written yet', () => {
    const { previous, next } = roadmap.neighbors('tables');
    expect([previous?.slug, next?.slug]).toEqual(['http', 'sql']);
    expect(roadmap.neighbors('missing')).toEqual({ previous: undefined, next: undefined });
  });
});

describe('findCycle', () => {
  test('returns the slugs along a cycle', () => {
    const needs = new Map([['a', ['b']], ['b', ['c']], ['c', ['b']]]);
    expect(findCycle(needs)).toEqual(['b', 'c', 'b']);
  });

  test('finds none in a graph where paths only meet', () => {
    const needs = new Map([['a', ['b', 'c']], ['b', ['d']], ['c', ['d']], ['d', []]]);
    expect(findCycle(needs)).toBeUndefined();
  });
});

describe('topicSchema', () => {
  const { slug: _, ...valid } = written('sql', 20);

  test('takes a date as YAML reads it', () => {
    const topic = topicSchema.parse({ ...valid, reviewed: new Date('2026-11-20') });
    expect(topic.reviewed).toBe('2026-11-20');
  });

  test.each([{ extra: 1 }, { level: 'expert' }, { order: 1.5 }, { needs: ['No Slug'] }, { aliases: [] }])('refuses %o', (change) => {
    expect(topicSchema.safeParse({ ...valid, ...change }).success).toBe(false);
  });

  test('every field says what it is, for the messages authors get', () => {
    for (const [name, field] of Object.entries(topicSchema.shape)) {
      if (name === 'needs' || name === 'related') continue;
      expect(field.description, name).toBeTruthy();
    }
  });
});
