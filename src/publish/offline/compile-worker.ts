import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const entry = fileURLToPath(new URL('../../offline/worker.ts', import.meta.url));

/**
 * Compiles the service worker into one script, with what Astro compiles the pages' scripts. It
 * is no part of that build: its version is known only when everything else is there.
 *
 * @param version What it puts on devices; another version is another script, which is how browsers notice.
 * @returns The script.
 */
export async function compileWorker(version: string): Promise<string> {
  const results = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { OFFLINE_VERSION: JSON.stringify(version) },
    build: { write: false, lib: { entry, formats: ['iife'], name: 'offline' } },
  });
  const [result] = Array.isArray(results) ? results : [results];
  if (!result || !('output' in result) || result.output.length !== 1) throw new Error('The service worker did not compile into one script.');
  return result.output[0].code;
}
