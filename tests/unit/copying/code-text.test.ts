import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { codeText } from '../../../src/copying/code-text.ts';

test('code is copied line by line, blank lines and indentation kept', () => {
  const line = (html: string) => `<div class="ec-line"><div class="code">${html}</div></div>`;
  const { window } = new JSDOM(`<pre><code>${line('<span>if</span> (a) {')}${line('<span>  b();</span>')}${line('\n')}${line('}')}</code></pre>`);
  expect(codeText(window.document.querySelector('pre')!)).toBe('if (a) {\n  b();\n\n}');
});
