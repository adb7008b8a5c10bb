export type { Diagram, DiagramSource } from './diagram.ts';
export { standalone } from './standalone.ts';
export { createRenderer, type Renderer, type RendererOptions } from './renderer.ts';
