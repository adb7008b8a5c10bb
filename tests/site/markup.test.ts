import { HtmlValidate, type ConfigData } from 'html-validate';
import { expect, test } from 'vitest';
import { allPages } from './pages.ts';

/* The HTML of every page against the recommended rules of html-validate. */

const config: ConfigData = {
  root: true,
  extends: ['html-validate:recommended'],
  elements: [
    'html5',
    {
      // Expressive Code builds lines of code and the picture of its copy button from <div>.
      // Browsers keep them; the names of buttons are checked by axe, which knows `title`.
      code: { inherit: 'code', permittedContent: ['@phrasing', 'div'] },
      button: { inherit: 'button', permittedContent: ['@phrasing', 'div'], textContent: 'default' },
    },
  ],
  rules: {
    // Style: Starlight writes <meta/>, which means the same as <meta>.
    'void-style': 'off',
    // Style: hidden="" and selected="selected" mean the same as the bare word.
    'attribute-empty-style': 'off',
    'attribute-boolean-style': 'off',
    // Style: outside a form, where Starlight's and Expressive Code's buttons stand, the type changes nothing.
    'no-implicit-button-type': 'off',
    // Style: a <div> may take a role; the boxes that scroll are landmarks only because the keyboard stops there.
    'prefer-native-element': ['error', { exclude: ['region'] }],
    // The id of the page's heading, `_top`, is Starlight's. HTML allows it; the rule asks for what selectors like.
    'valid-id': ['error', { relaxed: true }],
    // The two tables of contents of Starlight share a name. CSS shows one of them, and axe looks at what is shown.
    'unique-landmark': 'off',
    // Advice of search engines; the browser's tab shows less than that anyway.
    'long-title': 'off',
  },
};

const validator = new HtmlValidate(config);

test.each(allPages)('html-validate finds nothing in $path', async ({ path, html }) => {
  const { results } = await validator.validateString(html, path);
  const lines = results.flatMap(({ messages }) =>
    messages.map(({ ruleId, line, column, selector, message }) => `${line}:${column} ${ruleId}: ${message} (${selector})`),
  );
  expect(lines).toEqual([]);
});
