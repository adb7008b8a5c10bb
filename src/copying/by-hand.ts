/**
 * Shows text for copying by hand, already selected, where the browser has no clipboard. Closing
 * the dialog gives the focus back to the control that asked for it.
 *
 * @param text  What the reader is to copy.
 * @param label What it is, in words.
 */
export function showForCopying(text: string, label: string): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'copy-by-hand not-content';
  const words = document.createElement('label');
  words.textContent = `${label}. This browser does not let the page copy it: copy it with Ctrl+C or ⌘C.`;
  const field = document.createElement('textarea');
  field.readOnly = true;
  field.value = text;
  field.rows = Math.min(text.split('\n').length + 1, 12);
  field.spellcheck = false;
  words.append(field);
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = 'Close';
  close.addEventListener('click', () => dialog.close());
  dialog.append(words, close);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  field.focus();
  field.select();
}
