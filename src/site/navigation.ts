import { defineRouteMiddleware, type StarlightRouteData } from '@astrojs/starlight/route-data';
import type { AreaId, Roadmap, Topic } from '../roadmap/index.ts';
import { getRoadmap } from './roadmap.ts';

type SidebarEntry = StarlightRouteData['sidebar'][number];
type SidebarLink = Extract<SidebarEntry, { type: 'link' }>;

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** Makes sidebar, previous and next of every page from the roadmap. */
export const onRequest = defineRouteMiddleware(async ({ locals }) => {
  const route = locals.starlightRoute;
  const roadmap = await getRoadmap();
  const area = route.entry.data.area as AreaId | undefined;
  route.sidebar = roadmap.areas.map(({ id, title }) =>
    id === area
      ? { type: 'group', label: title, collapsed: false, badge: undefined, entries: areaEntries(roadmap, id, route.id) }
      : link(title, `areas/${id}`, route.id),
  );
  const { previous, next } = roadmap.neighbors(route.id);
  route.pagination = { prev: previous && topicLink(previous, route.id), next: next && topicLink(next, route.id) };
});

/** The written topics of an area behind its landing page. */
function areaEntries(roadmap: Roadmap, area: AreaId, current: string): SidebarLink[] {
  const topics = roadmap.topicsOf(area).filter((topic) => topic.written);
  return [link('Overview', `areas/${area}`, current), ...topics.map((topic) => topicLink(topic, current))];
}

function topicLink(topic: Topic, current: string): SidebarLink {
  return link(topic.title, topic.slug, current);
}

function link(label: string, id: string, current: string): SidebarLink {
  return { type: 'link', label, href: `${base}${id}/`, isCurrent: id === current, badge: undefined, attrs: {} };
}
