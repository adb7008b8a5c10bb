export type { Diagram, DiagramSource } from './diagram.ts';
export { createRenderer, type Renderer, type RendererOptions } from './renderer.ts';
