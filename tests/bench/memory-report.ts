import { writeFileSync } from 'node:fs';

/** Preloaded into a build: leaves the process's peak memory, in megabytes, in the file named by BENCH_MEMORY. */
process.on('exit', () => {
  const file = process.env['BENCH_MEMORY'];
  if (file) writeFileSync(file, String(Math.round(process.resourceUsage().maxRSS / 1024)));
});
