import type { Page } from '../catalog/index.ts';
import type { Finding } from './finding.ts';

/** Headings begin at level 2, go down one level at a time, and end at level 3. */
export function findHeadingLevels(page: Page): Finding[] {
  let before = 1;
  return page.headings.flatMap(({ depth, title, line }) => {
    const allowed = Math.min(before + 1, 3);
    before = depth;
    if (depth >= 2 && depth <= allowed) return [];
    return [{ file: page.file, line, message: `the heading "${title}" is level ${depth}; here it may be ${allowed === 2 ? 'level 2' : 'level 2 or 3'}` }];
  });
}
