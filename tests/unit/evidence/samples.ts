import { parseEvidence, type Evidence, type Source, type TextFile } from '../../../src/evidence/index.ts';

export const article = `type: article-journal
title: Brewer's conjecture
author:
  - { family: Gilbert, given: Seth }
  - { family: Lynch, given: Nancy }
issued: 2002-06
container-title: ACM SIGACT News
volume: 33
issue: 2
page: 51-59
DOI: 10.1145/564585.564601
primary: true
`;

export const website = `type: webpage
title: Versioning policy
author: [{ literal: PostgreSQL Global Development Group }]
accessed: 2026-11-20
container-title: postgresql.org
URL: https://www.postgresql.org/support/versioning/
primary: true
`;

export const fact = `value: PostgreSQL 18
statement: The newest major version confirmed as generally available
source: postgresql-versioning
checked: 2026-11-20
recheck: 2027-02-20
`;

export function sourceFile(id: string, text: string): TextFile {
  return { file: `src/content/sources/${id}.yaml`, text };
}

export function factFile(id: string, text: string): TextFile {
  return { file: `src/content/facts/${id}.yaml`, text };
}

/** Two sources and a fact of the second, all valid. */
export function smallEvidence(): Evidence {
  return parseEvidence(
    [sourceFile('gilbert-lynch-2002', article), sourceFile('postgresql-versioning', website)],
    [factFile('postgresql-current', fact)],
  );
}

/** A valid source with some fields changed. */
export function source(fields: Partial<Source> & Pick<Source, 'type'>): Source {
  return { title: 'A title', primary: true, URL: 'https://example.com/a', ...fields };
}
