import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { snippetsProject } from './src/snippets/vitest-project.ts';

// The tests say themselves what host they build for; a shell that is set up for one must not change them.
for (const setting of ['SITE_ORIGIN', 'BASE_PATH']) Reflect.deleteProperty(process.env, setting);

/** A project that drives processes of its own, so its files run one at a time, after the quick ones. */
function heavy(name: string, groupOrder: number, more: TestProjectInlineConfiguration['test'] = {}): TestProjectInlineConfiguration {
  return {
    test: {
      name,
      include: [`tests/${name}/**/*.test.ts`],
      fileParallelism: false,
      testTimeout: 120_000,
      hookTimeout: 240_000,
      sequence: { groupOrder },
      ...more,
    },
  };
}

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
      { test: { name: 'content', include: ['tests/content/**/*.test.ts'], testTimeout: 60_000 } },
      snippetsProject(),
      heavy('build', 1),
      heavy('site', 2, { globalSetup: 'tests/site/global-setup.ts' }),
    ],
  },
});
