import { HostError } from './keep.ts';
import type { OfflineList } from './list.ts';

/* What the page about keeping says to a reader. */

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' });

/** Megabytes with one decimal; a megabyte is a million bytes. */
export function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

/** What is kept, in a sentence. */
export function describeKept({ built, bytes, files }: OfflineList): string {
  return `Kept on this device: the version of ${day.format(new Date(built))}, ${Object.keys(files).length.toLocaleString('en')} files, ${megabytes(bytes)} MB.`;
}

/** How far saving is. It changes in steps of ten percent, so that it can be read out without a pause between two. */
export function describeProgress(saved: number, all: number): string {
  const step = Math.floor((saved / all) * 10) * 10;
  return `Saving ${megabytes(all)} MB: ${step} % done. Leave this page open.`;
}

/**
 * Why nothing could be kept, and what to do about it.
 *
 * @param error What was thrown on the way.
 * @param bytes How much was to be saved, if it is known.
 */
export function describeFailure(error: unknown, bytes?: number): string {
  const size = bytes === undefined ? 'the site' : `${megabytes(bytes)} MB`;
  return `Not kept. ${reasonOf(error, size)}`;
}

function reasonOf(error: unknown, size: string): string {
  if (error instanceof HostError) return `${error.message}. It may be publishing a new version just now: try again in a few minutes.`;
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  if (name === 'QuotaExceededError') return `The browser has no room for ${size}. Free some space on the device, or delete what other sites keep, and try again.`;
  if (name === 'SecurityError') return 'The browser does not let this site keep anything: its settings forbid it, or this is a private window.';
  // What browsers throw for every request that gets no answer.
  if (name === 'TypeError') return 'There is no connection to the host. Try again when there is one.';
  return `The browser reports: ${message}`;
}
