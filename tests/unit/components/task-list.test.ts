import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { readableTaskList } from '../../../src/components/task-list.ts';

test('check boxes become characters that are read as text', () => {
  const { html } = markdownToHtml('- [ ] To do\n- [x] Ready\n\n<input type="text">\n') as { html: string };
  expect(html).toContain('type="checkbox"');
  const readable = readableTaskList(html);
  expect(readable).not.toContain('checkbox"');
  expect(readable).toContain('☐</span>To do');
  expect(readable).toContain('☑</span><span class="sr-only">Done: </span>Ready');
  expect(readable).toContain('<input type="text">');
});
