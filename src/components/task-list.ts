/**
 * Turns the check boxes of a rendered Markdown task list into characters.
 *
 * A disabled check box has no label and cannot be used; a character is read,
 * printed, and survives being pasted into a wiki.
 *
 * @param html The rendered list, as the Markdown processor writes it.
 */
export function readableTaskList(html: string): string {
  return html.replace(/<input\b[^>]*\btype="checkbox"[^>]*>\s*/g, (input) =>
    /\schecked\b/.test(input)
      ? '<span class="task-box" aria-hidden="true">☑</span><span class="sr-only">Done: </span>'
      : '<span class="task-box" aria-hidden="true">☐</span>',
  );
}
