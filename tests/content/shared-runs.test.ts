import { test } from 'vitest';
import { findSharedRuns, sharedRun } from '../../src/content-rules/index.ts';
import { catalog, expectNone } from './site.ts';

test(`no two pages share ${sharedRun} words in a row`, () => expectNone(findSharedRuns(catalog.pages)));
