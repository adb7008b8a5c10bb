/** The components that Starlight resolves to the site's own or, where it has none, to its default. */
declare module 'virtual:starlight/components/*' {
  const component: (props: Record<string, unknown>) => unknown;
  export default component;
}

/** The prerequisites of each area, drawn; made by src/site/area-graphs.ts. */
declare module 'virtual:area-graphs' {
  export const areaGraphs: Record<import('./roadmap/index.ts').AreaId, import('./markdown/index.ts').DrawnDiagram>;
}
