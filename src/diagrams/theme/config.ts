import type { MermaidConfig } from 'mermaid';
import { sans } from '../../fonts/index.ts';
import { mermaidVariables } from './mermaid-variables.ts';
import { roleStyles } from './roles.ts';
import { sentinels, type Token } from './tokens.ts';

const fontFamily = `'${sans.family}', sans-serif`;

/** Text that Mermaid makes smaller than 12 px whatever its settings say, and text that lines run through. */
const legibleText = `
  .edgeTerminals { font-size: 13px !important; }
  .grid .tick line { stroke: ${sentinels.grid} !important; }
  .grid .tick text { font-size: 12px !important; }
  .commit-label, .tag-label { font-size: 12px !important; }
  .messageText, .loopText {
    stroke: ${sentinels.paper} !important; stroke-width: 6px; stroke-linejoin: round; paint-order: stroke;
  }
`;

/** Curves that cross need stronger colors than areas do. */
const radarColors = (): string =>
  Array.from({ length: 8 }, (_, index) => {
    const color = sentinels[`strong-${index + 1}` as Token];
    return `.radarCurve-${index}, .radarLegendBox-${index} { fill: ${color} !important; stroke: ${color} !important; }`;
  }).join('\n');

const c4Parts = [
  'person', 'external_person', 'system', 'external_system', 'system_db', 'external_system_db', 'system_queue', 'external_system_queue',
  'container', 'external_container', 'container_db', 'external_container_db', 'container_queue', 'external_container_queue',
  'component', 'external_component', 'component_db', 'external_component_db', 'component_queue', 'external_component_queue',
  'boundary', 'message',
];

/** The smallest text of C4 diagrams has three quarters of this size. */
const c4Fonts = Object.fromEntries(c4Parts.flatMap((part) => [[`${part}FontFamily`, fontFamily], [`${part}FontSize`, 16]]));

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
  themeCSS: [roleStyles(), legibleText, radarColors()].join('\n'),
  fontFamily,
  deterministicIds: true,
  deterministicIDSeed: 'diagram',
  handDrawnSeed: 1,
  // A chart that fills its page is drawn as wide as a page of text; no text is smaller than 12 px.
  gantt: { useWidth: 900, fontSize: 13, sectionFontSize: 13, barHeight: 24, topPadding: 56 },
  c4: c4Fonts,
  packet: { rowHeight: 36 },
  // Wide enough that a label of a few words does not leave its last one on a line of its own.
  flowchart: { wrappingWidth: 160 },
  state: { wrappingWidth: 160 } as MermaidConfig['state'],
  sequence: {
    // Notes would be measured at 14 px and drawn at 16.
    actorFontSize: 16, noteFontSize: 16, messageFontSize: 16,
    actorFontFamily: fontFamily, noteFontFamily: fontFamily, messageFontFamily: fontFamily,
  },
  journey: { taskFontFamily: fontFamily },
};
