/** One row of the table: what is wrong, and what to do about it. */
export interface Message {
  reason: string;
  fix: string;
  /** True for what is reported but does not stop the build. */
  warning?: boolean;
}

const table = {
  'page-unreadable': { reason: 'The page does not parse: {problem}', fix: 'Correct the MDX there; a literal { or < in text is written \\{ or &lt;.' },
  'frontmatter-unknown-field': { reason: 'The frontmatter field "{field}" is not known.', fix: 'Remove it, or use one of: {known}.' },
  'frontmatter-missing-field': { reason: 'The frontmatter field "{field}" is missing.', fix: 'Add it: {describe}' },
  'frontmatter-invalid-field': { reason: 'The frontmatter field "{field}" is not valid: {problem}.', fix: '{describe}' },
  'area-unknown': { reason: 'There is no area "{area}".', fix: 'Use one of: {known}.' },
  'area-wrong-folder': { reason: 'The page says area "{area}" but stands in the folder "{folder}".', fix: 'Move the file to src/content/docs/{area}/, or change the area.' },
  'slug-duplicate': { reason: 'The address /{slug}/ is already taken by {other}.', fix: 'Rename one of the two files: the file name is the address.' },
  'slug-still-planned': { reason: 'The topic "{slug}" is written but still listed as planned.', fix: 'Remove its entry from {planned}.' },
  'prerequisite-unknown': { reason: 'The prerequisite "{slug}" does not exist.', fix: 'Use the slug of a topic; the nearest is "{nearest}".' },
  'prerequisite-cycle': { reason: 'The prerequisites form a cycle: {cycle}.', fix: 'Remove one of these steps from the `needs` of its page.' },
  'related-unknown': { reason: 'The related topic "{slug}" does not exist.', fix: 'Use the slug of a topic; the nearest is "{nearest}".' },
  'asks-section-unknown': { reason: 'The page has no section "{section}" that people could ask for.', fix: 'Use the id of one of its headings; the nearest is "{nearest}".' },
  'section-id-missing': { reason: 'The heading "{title}" has no id.', fix: 'Write: {hashes} {title} {#{proposal}}' },
  'section-id-duplicate': { reason: 'The section id "{id}" is already used at {other}.', fix: 'Ids are unique in the whole site. Write: {#{proposal}}' },
  'section-id-invalid': { reason: 'The section id "{id}" is not in lower case with hyphens.', fix: 'Write: {#{proposal}}' },
  'heading-level-skipped': { reason: 'The heading "{title}" is level {level} after level {before}.', fix: 'Use level {wanted}: a page starts at ## and goes down one level at a time.' },
  'image-without-alt': { reason: 'The image "{src}" has no alternative text.', fix: 'Say in the brackets what a person who cannot see it needs to know: ![text]({src})' },
  'link-broken': { reason: 'The link to {href} leads nowhere.', fix: 'Link to an existing page; the nearest is {nearest}.' },
  'link-fragment-broken': { reason: 'The link to {href} names a section that does not exist.', fix: 'Link to an existing section; the nearest is {nearest}.' },
  'link-malformed': { reason: 'The external link {href} is not well formed: {problem}.', fix: 'Write a complete https address.' },
  'source-unknown': { reason: 'The citation "{id}" has no source.', fix: 'Add src/content/sources/{id}.yaml; the nearest existing id is "{nearest}".' },
  'source-unused': { reason: 'No page cites the source "{id}".', fix: 'Cite it with <Cite id="{id}" />, or delete the file.' },
  'source-invalid': { reason: 'The source "{id}" is not valid: {problem}.', fix: 'Correct the field; CONTRIBUTING.md lists them.' },
  'fact-unknown': { reason: 'There is no fact "{id}".', fix: 'Add src/content/facts/{id}.yaml; the nearest existing id is "{nearest}".' },
  'fact-unused': { reason: 'No page uses the fact "{id}".', fix: 'Use it with <Fact id="{id}" />, or delete the file.' },
  'fact-invalid': { reason: 'The fact "{id}" is not valid: {problem}.', fix: 'Correct the field; CONTRIBUTING.md lists them.' },
  'fact-stale': { reason: 'The fact "{id}" was to be checked again by {recheck}.', fix: 'Look it up at its source, then set its value, checked and recheck dates.', warning: true },
  'diagram-syntax': { reason: 'Mermaid cannot draw this diagram: {problem}', fix: 'Correct the diagram at the line above.' },
  'diagram-without-description': { reason: 'The diagram has no {missing}.', fix: 'Add the line `{missing}: …` saying what a person who cannot see the diagram needs to know.' },
  'diagram-id-missing': { reason: 'The diagram has no id.', fix: 'Give the fence one: ```mermaid id={proposal}' },
  'diagram-id-duplicate': { reason: 'The diagram id "{id}" is already used at {other}.', fix: 'Give the fence another: ```mermaid id={proposal}' },
  'diagram-with-color': { reason: 'The diagram sets the color {color} itself.', fix: 'Use one of the roles :::good, :::bad, :::warning or :::muted, which follow the theme.' },
  'snippet-unknown-engine': { reason: 'Nothing can run a "{lang}" block{flags}.', fix: 'Use one of: {known}.' },
  'snippet-unknown-option': { reason: 'The fence option "{option}" is not known.', fix: 'Use one of: {known}.' },
  'snippet-option-missing': { reason: 'The block needs the fence option "{option}".', fix: 'Write {option}=<name>; there are: {known}.' },
  'snippet-file-missing': { reason: 'There is no {kind} "{name}".', fix: 'Add {path}; the nearest existing one is "{nearest}".' },
  'snippet-without-output': { reason: 'The block is marked `run` but no ```text output block follows it.', fix: 'Run `npm run snippets:update`; it writes what the block prints.' },
  'snippet-orphan-output': { reason: 'The output block has no run block before it.', fix: 'Put it right after the block whose output it is, or drop `output`.' },
  'snippet-output-differs': { reason: 'The output on the page is not what the block prints.\n{diff}', fix: 'Correct the block, or run `npm run snippets:update` and review the change.' },
  'snippet-failed': { reason: 'The block failed: {problem}', fix: 'Correct the block; add `fails` to the fence if failing is the point.' },
  'permalink-new': { reason: 'The {kind} "{id}" is new and not published yet.', fix: 'Run `npm run links -- add` and commit the ledger.' },
  'permalink-gone': { reason: 'The {kind} "{id}" was published and stood here; it is gone. The nearest now: {where}.', fix: 'Run `npm run links -- rename {id} {near}`, or `npm run links -- retire {id} --to <id> --why "…"`.' },
  'permalink-moved': { reason: 'The {kind} "{id}" was published on /{from}/ and now stands on /{now}/.', fix: 'Run `npm run links -- move {id}`.' },
  'permalink-reused': { reason: 'The {kind} id "{id}" was published before and now leads to "{to}".', fix: 'Choose another id; a published one never changes its meaning.' },
  'permalink-leads-nowhere': { reason: 'The {kind} "{id}" leads to "{to}", which leads nowhere.', fix: 'Run `npm run links -- retire {to} --to <id> --why "…"`, with an id that exists.' },
  'component-attribute-missing': { reason: '<{name}> has no `{attribute}`.', fix: 'Add it: <{name} {attribute}="…">.' },
  'component-attribute-unknown': { reason: '<{name}> takes no `{attribute}`.', fix: 'Use one of: {known}.' },
  'component-unknown': { reason: 'There is no component <{name}>.', fix: 'Use one of: {known}.' },
} satisfies Record<string, Message>;

/** Name of a row in the table of messages. */
export type MessageId = keyof typeof table;

/** Every message an author can get. CONTRIBUTING.md has a section for each id. */
export const messages: Record<MessageId, Message> = table;
