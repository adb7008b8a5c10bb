/** What the page asks of the worker. */
export interface RunRequest {
  id: number;
  /** Name of the setup that the page's blocks start from. */
  setup?: string | undefined;
  /** Earlier blocks of the page that share the database, in order. */
  before: string[];
  code: string;
}

/** What the worker answers. */
export type RunAnswer =
  /** What psql would print. */
  | { id: number; printed: string }
  /** The database could not be started, or broke down. */
  | { id: number; broken: string };
