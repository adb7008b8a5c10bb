/** What goes onto the clipboard as one item. A promise is for text that is still to come. */
export interface Copied {
  plain: string | Promise<string>;
  /** The same with formatting, for editors that take it. */
  html?: string;
}

/**
 * Puts one item onto the clipboard.
 *
 * The item is handed over before its text is there, because some browsers only allow that
 * during the click itself.
 *
 * @throws When the browser has no clipboard, as on pages that came over plain HTTP, or refuses.
 */
export async function writeClipboard({ plain, html }: Copied): Promise<void> {
  const blob = async (type: string, text: string | Promise<string>) => new Blob([await text], { type });
  const kinds: Record<string, Promise<Blob>> = { 'text/plain': blob('text/plain', plain) };
  if (html !== undefined) kinds['text/html'] = blob('text/html', html);
  await navigator.clipboard.write([new ClipboardItem(kinds)]);
}
