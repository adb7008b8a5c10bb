declare module 'virtual:area-graphs' {
  /** The prerequisites of each area as a drawn diagram. */
  export const areaGraphs: Readonly<Record<import('../roadmap/index.ts').AreaId, import('../markdown/index.ts').DrawnDiagram>>;
}
