import { buildSite } from './build-site.ts';

try {
  await buildSite(process.cwd());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
