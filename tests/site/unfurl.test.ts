import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import openGraph from 'open-graph-scraper';
import { unfurl } from 'unfurl.js';
import { describe, expect, test } from 'vitest';
import { topicPages } from './pages.ts';
import { bases, usePlace } from './places.ts';

/* What two libraries that make cards of links see, over loopback. */

interface Card {
  title: string | undefined;
  description: string | undefined;
  picture: string | undefined;
}

const libraries: Record<string, (url: string) => Promise<Card>> = {
  async 'open-graph-scraper'(url) {
    const { result } = await openGraph({ url, urlValidatorSettings: { require_tld: false } as never });
    return { title: result.ogTitle, description: result.ogDescription, picture: result.ogImage?.[0]?.url };
  },
  async 'unfurl.js'(url) {
    const { open_graph: card } = await unfurl(url);
    return { title: card?.title, description: card?.description, picture: card?.images?.[0]?.url };
  },
};

/** Width and height of a PNG, in pixels. */
function sizeOf(png: Buffer): number[] {
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

describe.each(bases)('cards of links at %s', (base) => {
  const place = usePlace(base);

  /** The picture of a card: absolute at the site's origin, here asked of the test's host. */
  async function expectPicture(address: string | undefined): Promise<void> {
    const { origin, pathname } = new URL(address!);
    expect(origin).toBe('https://backend-roadmap.example');
    const answer = await fetch(new URL(pathname, place.host.url));
    expect(answer.status).toBe(200);
    const png = Buffer.from(await answer.arrayBuffer());
    expect(sizeOf(png)).toEqual([1200, 630]);
    expect(png.length).toBeLessThan(1_000_000);
  }

  describe.each(Object.entries(libraries))('%s', (_, card) => {
    test('a section has its own title, description and a picture', async () => {
      const { topics } = JSON.parse(readFileSync(join(place.folder, 'roadmap.json'), 'utf8')) as {
        topics: { title: string; address?: string; sections: { id: string; title: string; address: string }[] }[];
      };
      const written = topics.filter(({ sections }) => sections.length > 3).slice(0, 4);
      expect(written).toHaveLength(4);
      const descriptions = new Set<string>();
      for (const { title, sections } of written) {
        for (const section of sections.slice(1, 4)) {
          const seen = await card(place.url(section.address));
          expect(seen.title).toBe(`${section.title} — ${title}`);
          expect(seen.description!.length).toBeGreaterThan(20);
          descriptions.add(seen.description!);
          await expectPicture(seen.picture);
        }
      }
      expect(descriptions.size).toBe(12);
    });

    test('a page has the title, description and picture of its topic', async () => {
      for (const { path, html } of topicPages.slice(0, 3)) {
        const seen = await card(place.url(path.slice(1)));
        expect(seen.title).toBe(/<h1 id="_top"[^>]*>([^<]+)</.exec(html)?.[1]);
        expect(seen.description!.length).toBeGreaterThan(40);
        await expectPicture(seen.picture);
      }
    });
  });

  test('what scrapers need stands in the first 32 KB, without a canonical address, and the title is none of a detour', () => {
    const { links } = JSON.parse(readFileSync(join(place.folder, 'links.json'), 'utf8')) as { links: { kind: string; id: string }[] };
    for (const { id } of links.filter(({ kind }) => kind === 'section')) {
      const html = readFileSync(join(place.folder, 's', id, 'index.html'), 'utf8');
      expect(Buffer.from(html).indexOf('og:image')).toBeLessThan(32_768);
      expect(html).toContain(`<meta property="og:url" content="https://backend-roadmap.example${base}s/${id}/">`);
      expect(html).not.toContain('rel="canonical"');
      expect(html).not.toMatch(/<title>(?:redirecting|redirected|moved|forward)/i);
      expect(html).toContain('<meta name="robots" content="noindex">');
    }
  });
});
