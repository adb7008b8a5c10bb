import { describe, expect, test } from 'vitest';
import { readPage, type Catalog } from '../../../src/catalog/index.ts';
import { checkContent, report } from '../../../src/checks/index.ts';

const front = (fields = '') => `---
title: A topic
description: One sentence that a person could paste as the definition.
area: data
level: core
order: 10
needs: []
aliases: [other words]
reviewed: 2026-11-20
${fields}---

`;

function catalogOf(files: Record<string, string>): Catalog {
  const pages = Object.entries(files).map(([path, source]) => readPage(source, path, `docs/${path}`));
  const planned = [{ slug: 'later', title: 'Later', area: 'data', level: 'core' as const, order: 90, needs: [] }];
  return { pages, planned, plannedFile: 'planned.yaml', unreadable: [] };
}

async function findings(files: Record<string, string>): Promise<string[]> {
  const errors = await checkContent(catalogOf(files), { components: { Cite: { required: ['id'], optional: ['at'] } }, more: [] });
  return errors.map(({ id, place }) => `${id} ${place.file}:${place.line}`);
}

describe('checkContent', () => {
  test('finds nothing in a page without mistakes', async () => {
    const good = `${front()}## Locks {#locks}\n\nSee [later](/later/), [here](#locks), [there](/a/#locks), [all links](/links.json) and [a state](/a/?sim.seed=7#locks). <Cite id="x" />\n`;
    expect(await findings({ 'data/a.mdx': good })).toEqual([]);
  });

  test.each([
    ['frontmatter-unknown-field', front('color: red\n'), 10],
    ['frontmatter-missing-field', front().replace('level: core\n', ''), 1],
    ['frontmatter-invalid-field', front().replace('order: 10', 'order: ten'), 6],
    ['area-unknown', front().replace('area: data', 'area: databases'), 4],
    ['area-wrong-folder', front().replace('area: data', 'area: security'), 4],
    ['prerequisite-unknown', front().replace('needs: []', 'needs: [latter]'), 7],
    ['prerequisite-cycle', front().replace('needs: []', 'needs: [a]'), 7],
    ['asks-section-unknown', front('asks: { absent: [how do I lock a row] }\n'), 10],
    ['related-unknown', front('related: [nothing]\n'), 10],
    ['section-id-missing', `${front()}## Locks\n`, 12],
    ['section-id-invalid', `${front()}## Locks {#Locks_now}\n`, 12],
    ['section-id-duplicate', `${front()}## Locks {#locks}\n\n## More {#locks}\n`, 14],
    ['heading-level-skipped', `${front()}### Locks {#locks}\n`, 12],
    ['heading-level-skipped', `${front()}# Locks {#locks}\n`, 12],
    ['link-broken', `${front()}[x](/lather/)\n`, 12],
    ['link-fragment-broken', `${front()}[x](#lock)\n\n## Locks {#locks}\n`, 12],
    ['link-malformed', `${front()}[x](http://example.com/)\n`, 12],
    ['link-malformed', `${front()}[x](https://localhost/)\n`, 12],
    ['image-without-alt', `${front()}![](a.png)\n`, 12],
    ['component-unknown', `${front()}<Cited id="x" />\n`, 12],
    ['component-attribute-missing', `${front()}<Cite at="2" />\n`, 12],
    ['component-attribute-unknown', `${front()}<Cite id="x" section="2" />\n`, 12],
    ['diagram-id-missing', `${front()}\`\`\`mermaid\nflowchart TB\n\`\`\`\n`, 12],
    ['diagram-id-duplicate', `${front()}\`\`\`mermaid id=a\na\n\`\`\`\n\n\`\`\`mermaid id=a\na\n\`\`\`\n`, 16],
  ])('%s', async (id, source, line) => {
    expect(await findings({ 'data/a.mdx': source })).toEqual([`${id} docs/data/a.mdx:${line}`]);
  });

  test('an address belongs to one page', async () => {
    const found = await findings({ 'data/a.mdx': front(), 'security/a.mdx': front().replace('area: data', 'area: security') });
    expect(found).toEqual(['slug-duplicate docs/security/a.mdx:1']);
  });

  test('a written topic is no longer planned', async () => {
    expect(await findings({ 'data/later.mdx': front() })).toEqual(['slug-still-planned docs/data/later.mdx:1']);
  });

  test('a proposed id is free in the whole site', async () => {
    const source = `${front()}## Locks {#locks}\n\n## Locks\n`;
    const errors = await checkContent(catalogOf({ 'data/a.mdx': source }), { components: {}, more: [] });
    expect(errors[0]?.fix).toBe('Write: ## Locks {#a-locks}');
  });
});

describe('report', () => {
  test('counts errors and warnings and names place, reason and fix', async () => {
    const errors = await checkContent(catalogOf({ 'data/a.mdx': `${front()}## Locks\n` }), { components: {}, more: [] });
    const { text } = report(errors);
    expect(text).toBe(
      'error  docs/data/a.mdx:12 The heading "Locks" has no id.\n' +
        '    Fix: Write: ## Locks {#locks} (CONTRIBUTING.md#section-id-missing)\n' +
        '1 error, 0 warnings in the content.',
    );
  });
});
