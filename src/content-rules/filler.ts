import type { Page } from '../catalog/index.ts';
import type { Finding } from './finding.ts';
import { proseOf } from './prose.ts';

/*
 * Words that stand in for a reason. Those with a plain technical sense (to
 * unlock a mutex, a test harness, an authentication realm, to elevate
 * privileges) are listed with the words that make them filler.
 */
const filler = new RegExp(
  `\\b(?:${[
    'powerful',
    'robust',
    'seamless(?:ly)?',
    'modern',
    'cutting-edge',
    'crucial(?:ly)?',
    'pivotal',
    'delv(?:e|es|ing)',
    'div(?:e|es|ing) (?:in|into|deep|deeper)',
    'deep dive',
    'landscape',
    'journey',
    'tapestry',
    'leverag(?:e|es|ed|ing)',
    'in today[\'’]?s',
    'fast-paced',
    'it(?:[\'’]s| is) important to note',
    'when it comes to',
    'game-chang(?:er|ing)',
    'ever-evolving',
    'in the realm of',
    'unlock(?:s|ing)? (?:the|its|your|new|full)(?: \\w+)? (?:power|potential|value|possibilities)',
    'harness(?:es|ing)? the',
    'elevat(?:e|es|ing) (?:the|your|its)(?! (?:\\w+ )?(?:privileges?|permissions?|rights|role))',
    'embark(?:s|ing)?',
    'plays? an? (?:vital|key|crucial|important) role',
    'not only .{0,60} but also',
  ].join('|')})\\b`,
  'giu',
);

/** The text says what a thing does, compared with what, instead of praising it. */
export function findFiller(page: Page): Finding[] {
  const pieces = proseOf(page.source).filter(({ kind }) => kind !== 'quote').flatMap((block) => block.pieces);
  return pieces
    .filter(({ kind }) => kind === 'text')
    .flatMap(({ text, line }) =>
      [...text.replaceAll('\n', ' ').matchAll(filler)].map((match) => ({
        file: page.file,
        line: line + text.slice(0, match.index).split('\n').length - 1,
        message: `"${match[0]}" says nothing that can be checked: say what, compared with what, or leave it out`,
      })),
    );
}
