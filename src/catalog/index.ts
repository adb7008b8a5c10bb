export { addressOf, type Address } from './address.ts';
export { readCatalog, type Catalog } from './catalog.ts';
export type { ComponentUse, Fence, Heading, Page, PageKind, Reference } from './page.ts';
export { readPage } from './read-page.ts';
export { roadmapOf } from './roadmap.ts';
export { externalLinks, type ExternalLink } from './external-links.ts';
