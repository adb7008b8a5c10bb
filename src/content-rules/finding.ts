/** One place where a page falls short of a content rule. */
export interface Finding {
  /** Path relative to the project's root. */
  file: string;
  /** From 1. */
  line: number;
  /** What is missing or wrong, and what to do. */
  message: string;
}
