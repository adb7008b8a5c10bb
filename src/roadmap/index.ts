export { areas, areaIds, isAreaId, type Area, type AreaId } from './areas.ts';
export { findCycle } from './cycles.ts';
export { createRoadmap, type Roadmap, type Topic, type WrittenTopic } from './roadmap.ts';
export {
  landingSchema,
  levels,
  pageFields,
  plannedSchema,
  sitePageSchema,
  topicSchema,
  type Level,
  type PlannedTopic,
  type TopicFrontmatter,
} from './schema.ts';
export { roadmapJson, roadmapJsonSchema, type RoadmapDocument, type SectionName } from './json.ts';
