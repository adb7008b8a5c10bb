/** What has to run before a block for it to print what the page shows. */
export interface ScriptsBefore {
  setup: string | undefined;
  before: string[];
}

/**
 * The setup and the earlier blocks that share a block's database: those of the same page,
 * from the last one that starts afresh. Changes that the reader made to them do not count.
 */
export function scriptsBefore(block: HTMLElement): ScriptsBefore {
  const ofPage = [...block.ownerDocument.querySelectorAll<HTMLElement>('run-here')].filter(
    ({ dataset }) => dataset.page === block.dataset.page,
  );
  const upToHere = ofPage.slice(0, ofPage.indexOf(block) + 1);
  const start = Math.max(0, upToHere.findLastIndex(({ dataset }) => dataset.setup !== undefined));
  return {
    setup: upToHere[start]?.dataset.setup,
    before: upToHere.slice(start, -1).map(({ dataset }) => dataset.code ?? ''),
  };
}
