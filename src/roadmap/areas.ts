/** One of the ten parts of the roadmap, in reading order. */
export interface Area {
  id: AreaId;
  title: string;
}

const ids = [
  'foundations',
  'data',
  'architecture',
  'communication',
  'system-design',
  'security',
  'infrastructure',
  'observability',
  'ai',
  'practice',
] as const;

/** Identifier of an area: its folder below `src/content/docs/`. */
export type AreaId = (typeof ids)[number];

const titles: Record<AreaId, string> = {
  foundations: 'Foundations',
  data: 'Data',
  architecture: 'Architecture',
  communication: 'Communication',
  'system-design': 'System design and resilience',
  security: 'Security',
  infrastructure: 'Infrastructure and delivery',
  observability: 'Observability and operations',
  ai: 'AI in the backend',
  practice: 'Practice and career',
};

/** The identifiers of all areas, in reading order. */
export const areaIds: readonly AreaId[] = ids;

/** All areas, in reading order. */
export const areas: readonly Area[] = ids.map((id) => ({ id, title: titles[id] }));

/** Whether a string names an area. */
export function isAreaId(value: string): value is AreaId {
  return (ids as readonly string[]).includes(value);
}
