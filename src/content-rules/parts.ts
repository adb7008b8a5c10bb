import type { Page } from '../catalog/index.ts';
import type { Finding } from './finding.ts';
import type { PlannedPage } from './plan.ts';

/** A topic has the diagram, the block that runs and the simulation that the plan gives it. */
export function findMissingParts(page: Page, plan: PlannedPage): Finding[] {
  const has = {
    diagram: page.fences.some(({ lang }) => lang === 'mermaid'),
    runs: page.fences.some(({ meta }) => /(^|\s)(run(\s|$)|validate=)/.test(meta)),
    simulates: page.components.some(({ name }) => name.endsWith('Simulation')),
  };
  const messages = [
    plan.diagram && !has.diagram && 'the diagram is missing: a ```mermaid fence',
    plan.runs && !has.runs && 'nothing on the page runs: mark a fence with `run`, or with `validate=` where nothing can execute it',
    plan.simulates && !has.simulates && 'the simulation is missing: a <…Simulation /> component',
  ];
  return messages.filter((message) => message !== false).map((message) => ({ file: page.file, line: 1, message }));
}
