import type { MermaidConfig } from 'mermaid';
import { sans } from '../../fonts/index.ts';
import { mermaidVariables } from './mermaid-variables.ts';
import { roleStyles } from './roles.ts';

const fontFamily = `'${sans.family}', sans-serif`;

const c4Parts = [
  'person', 'external_person', 'system', 'external_system', 'system_db', 'external_system_db', 'system_queue', 'external_system_queue',
  'container', 'external_container', 'container_db', 'external_container_db', 'container_queue', 'external_container_queue',
  'component', 'external_component', 'component_db', 'external_component_db', 'component_queue', 'external_component_queue',
  'boundary', 'message',
];

/** How Mermaid is set up; the same here and in the browser that tests compare with. */
export const mermaidConfig: MermaidConfig = {
  startOnLoad: false,
  securityLevel: 'strict',
  suppressErrorRendering: true,
  // Mermaid 12 misplaces text when it draws labels as SVG text, so labels are drawn as HTML and converted afterwards.
  htmlLabels: true,
  markdownAutoWrap: true,
  theme: 'base',
  look: 'classic',
  themeVariables: mermaidVariables(),
  themeCSS: roleStyles(),
  fontFamily,
  deterministicIds: true,
  deterministicIDSeed: 'diagram',
  handDrawnSeed: 1,
  // A chart that fills its page is drawn as wide as a page of text.
  gantt: { useWidth: 900, todayMarker: 'off' } as MermaidConfig['gantt'],
  sequence: { actorFontFamily: fontFamily, noteFontFamily: fontFamily, messageFontFamily: fontFamily },
  journey: { taskFontFamily: fontFamily },
  c4: Object.fromEntries(c4Parts.map((part) => [`${part}FontFamily`, fontFamily])),
};
