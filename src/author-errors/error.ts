import { messages, type MessageId } from './messages.ts';

/** Where in the repository an author's mistake stands. Lines count from 1. */
export interface Place {
  /** Path relative to the project's root, with forward slashes. */
  file: string;
  line: number;
}

/**
 * One mistake in the content, in the only form authors ever see:
 * `path:line`, the reason, and the fix.
 */
export class AuthorError extends Error {
  readonly id: MessageId;
  readonly place: Place;
  readonly reason: string;
  readonly fix: string;

  /**
   * @param id     Which row of the message table applies.
   * @param place  Where the mistake stands.
   * @param values What fills the `{placeholders}` of that row.
   */
  constructor(id: MessageId, place: Place, values: Record<string, string | number> = {}) {
    const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? `{${key}}`));
    const reason = fill(messages[id].reason);
    const fix = fill(messages[id].fix);
    super(`${place.file}:${place.line} ${reason}\n    Fix: ${fix} (CONTRIBUTING.md#${id})`);
    this.name = 'AuthorError';
    this.id = id;
    this.place = place;
    this.reason = reason;
    this.fix = fix;
  }

  /** Warnings are printed and shown on the page; they do not stop a build. */
  get isWarning(): boolean {
    return messages[this.id].warning === true;
  }
}
