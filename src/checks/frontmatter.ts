import { AuthorError, type Place } from '../author-errors/index.ts';
import type { Catalog, Page, PageKind } from '../catalog/index.ts';
import { areaIds, isAreaId, landingSchema, sitePageSchema, topicSchema } from '../roadmap/index.ts';

const schemas = { topic: topicSchema, landing: landingSchema, site: sitePageSchema } satisfies Record<PageKind, unknown>;

type Shape = Record<string, { description?: string | undefined }>;

/** Every frontmatter holds exactly the fields its kind of page has, with valid values. */
export function checkFrontmatter({ pages }: Catalog): AuthorError[] {
  return pages.flatMap((page) => [...checkAgainstSchema(page), ...checkFolder(page)]);
}

function checkAgainstSchema(page: Page): AuthorError[] {
  const schema = schemas[page.kind];
  const result = schema.safeParse(page.frontmatter);
  if (result.success) return [];
  const shape = schema.shape as Shape;
  return result.error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((field) =>
        new AuthorError('frontmatter-unknown-field', at(page, field), { field, known: Object.keys(shape).join(', ') }),
      );
    }
    const field = String(issue.path[0] ?? '');
    if (field === 'area' && typeof page.frontmatter['area'] === 'string') return [];
    const describe = shape[field]?.description ?? '';
    return page.frontmatter[field] === undefined
      ? new AuthorError('frontmatter-missing-field', at(page, field), { field, describe: `${field}: ${describe}.` })
      : new AuthorError('frontmatter-invalid-field', at(page, field), {
          field,
          problem: issue.message,
          describe: `It is ${describe}.`,
        });
  });
}

function checkFolder(page: Page): AuthorError[] {
  const area = page.frontmatter['area'];
  if (page.kind === 'site' || typeof area !== 'string') return [];
  if (!isAreaId(area)) return [new AuthorError('area-unknown', at(page, 'area'), { area, known: areaIds.join(', ') })];
  if (area === page.folder) return [];
  return [new AuthorError('area-wrong-folder', at(page, 'area'), { area, folder: page.folder })];
}

function at(page: Page, field: string): Place {
  return { file: page.file, line: page.fieldLines.get(field) ?? 1 };
}
