import type { Page } from '../catalog/index.ts';
import type { Finding } from './finding.ts';
import type { PlannedPage } from './plan.ts';

/** The area whose pages are about people and work, and have no operator who sees them fail. */
const nonTechnicalArea = 'practice';

/**
 * Every topic has the slots of CONTRIBUTING.md, each under the id made of its
 * slug and the slot's name.
 *
 * @param plan What the topic's page is to hold, where that is known.
 */
export function findMissingSlots(page: Page, plan: PlannedPage | undefined): Finding[] {
  const ids = new Set(page.headings.map(({ id }) => id));
  const technical = page.frontmatter.area !== nonTechnicalArea;
  const slots = [
    'in-short',
    ...(technical ? ['when', 'fails', 'misunderstood', 'team', 'check'] : []),
    ...(plan?.simulates ? ['see'] : []),
    ...(plan?.runs ? ['run'] : []),
  ];
  return slots
    .map((slot) => `${page.slug}-${slot}`)
    .filter((id) => !ids.has(id))
    .map((id) => ({ file: page.file, line: 1, message: `the section {#${id}} is missing` }));
}
