import { describe, expect, it } from 'vitest';
import { readingMinutes } from '../../../src/components/reading-time.ts';

const words = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`).join(' ');

describe('readingMinutes', () => {
  it('is at least one minute', () => {
    expect(readingMinutes('')).toBe(1);
  });

  it('counts prose at 238 words a minute', () => {
    expect(readingMinutes(words(2380))).toBe(10);
  });

  it('does not count fences, tags and section ids', () => {
    const fence = `\`\`\`sql run\n${words(2000)}\n\`\`\``;
    expect(readingMinutes(`## Title {#a-b}\n\n${words(476)}\n\n${fence}\n\n<Fact id="${words(900)}" />`)).toBe(2);
  });

  it('does not end a fence at a shorter one inside it', () => {
    const fence = `\`\`\`\`mdx\n\`\`\`sql\n${words(2000)}\n\`\`\`\n${words(2000)}\n\`\`\`\``;
    expect(readingMinutes(`${words(238)}\n\n${fence}\n`)).toBe(1);
  });
});
