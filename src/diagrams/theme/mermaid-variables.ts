import { sentinels as color, type Token } from './tokens.ts';

/** Mermaid's variable names that get one token, by token. */
const namesByToken: Partial<Record<Token, string[]>> = {
  text: [
    'primaryTextColor', 'secondaryTextColor', 'tertiaryTextColor', 'textColor', 'titleColor', 'nodeTextColor', 'noteTextColor',
    'actorTextColor', 'signalTextColor', 'labelTextColor', 'loopTextColor', 'taskTextColor', 'taskTextOutsideColor',
    'taskTextLightColor', 'taskTextDarkColor', 'transitionLabelColor', 'stateLabelColor', 'errorTextColor', 'classText',
    'scaleLabelColor', 'pieTitleTextColor', 'pieLegendTextColor', 'vennTitleTextColor', 'vennSetTextColor',
    'quadrant1TextFill', 'quadrant2TextFill', 'quadrant3TextFill', 'quadrant4TextFill', 'quadrantPointTextFill',
    'quadrantXAxisTextFill', 'quadrantYAxisTextFill', 'quadrantTitleFill', 'requirementTextColor', 'relationLabelColor',
    'tagLabelColor', 'commitLabelColor',
  ],
  muted: ['actorLineColor', 'doneTaskBorderColor'],
  line: [
    'lineColor', 'arrowheadColor', 'defaultLinkColor', 'signalColor', 'transitionColor', 'innerEndBackground', 'specialStateColor',
    'archEdgeColor', 'archEdgeArrowColor', 'relationColor', 'emArrowhead', 'emRelationStroke',
  ],
  node: [
    'primaryColor', 'nodeBkg', 'mainBkg', 'actorBkg', 'personBkg', 'stateBkg', 'requirementBackground', 'tagLabelBackground',
  ],
  'node-border': [
    'primaryBorderColor', 'secondaryBorderColor', 'border1', 'nodeBorder', 'actorBorder', 'activationBorderColor',
    'taskBorderColor', 'personBorder', 'stateBorder', 'requirementBorderColor', 'tagLabelBorder', 'gradientStart', 'gradientStop',
  ],
  'node-alternate': [
    'secondaryColor', 'labelBoxBkgColor', 'activationBkgColor', 'taskBkgColor', 'compositeTitleBackground',
  ],
  cluster: [
    'tertiaryColor', 'clusterBkg', 'rectBkgColor', 'sectionBkgColor', 'sectionBkgColor2', 'excludeBkgColor', 'rowEven',
    'attributeBackgroundColorEven', 'compositeBackground', 'altBackground', 'emSwimlaneBackgroundOdd',
  ],
  'cluster-border': [
    'tertiaryBorderColor', 'border2', 'clusterBorder', 'flowContainerStroke', 'labelBoxBorderColor', 'compositeBorder',
    'pieOuterStrokeColor', 'archGroupBorderColor', 'quadrantInternalBorderStrokeFill', 'quadrantExternalBorderStrokeFill',
    'emSwimlaneBackgroundStroke',
  ],
  label: ['edgeLabelBackground', 'labelBackgroundColor', 'relationLabelBackground', 'commitLabelBackground'],
  note: ['noteBkgColor'],
  'note-border': ['noteBorderColor'],
  paper: ['background', 'altSectionBkgColor', 'rowOdd', 'attributeBackgroundColorOdd', 'pieStrokeColor', 'sequenceNumberColor'],
  accent: ['activeTaskBorderColor', 'vertLineColor', 'taskTextClickableColor', 'quadrantPointFill'],
  grid: ['gridColor'],
  critical: ['critBorderColor', 'todayLineColor', 'wardleyEvolutionColor'],
  bad: ['critBkgColor', 'errorBkgColor'],
  done: ['doneTaskBkgColor'],
  active: ['activeTaskBkgColor'],
  'on-strong': ['pieSectionTextColor', 'branchLabelColor'],
};

/** The strong and the soft color of a category; categories repeat after eight. */
const strong = (index: number): string => color[`strong-${(index % 8) + 1}` as Token];
const soft = (index: number): string => color[`soft-${(index % 8) + 1}` as Token];

/** Variables that Mermaid numbers, one per section, branch or slice. */
function numbered(): Record<string, string> {
  const variables: Record<string, string> = {};
  for (let index = 0; index < 12; index++) {
    variables[`cScale${index}`] = soft(index);
    variables[`cScalePeer${index}`] = strong(index);
    variables[`cScaleInv${index}`] = strong(index);
    variables[`cScaleLabel${index}`] = color.text;
    variables[`lineColor${index}`] = strong(index);
    variables[`pie${index + 1}`] = strong(index);
    variables[`fillType${index}`] = soft(index);
  }
  for (let index = 0; index < 8; index++) {
    variables[`git${index}`] = strong(index);
    variables[`gitInv${index}`] = color.text;
    variables[`gitBranchLabel${index}`] = color['on-strong'];
    variables[`venn${index + 1}`] = strong(index);
  }
  for (let index = 0; index < 5; index++) {
    variables[`surface${index}`] = color.cluster;
    variables[`surfacePeer${index}`] = color['cluster-border'];
  }
  for (let index = 0; index < 4; index++) variables[`quadrant${index + 1}Fill`] = soft(index);
  ['Ui', 'Processor', 'ReadModel', 'Command', 'Event'].forEach((part, index) => {
    variables[`em${part}Fill`] = soft(index);
    variables[`em${part}Stroke`] = strong(index);
  });
  return variables;
}

/** Chart types that keep their colors in an object of their own. */
function nested(): Record<string, Record<string, string>> {
  const { text, muted, line, paper, node } = color;
  const axis = (name: string): Record<string, string> => ({
    [`${name}LabelColor`]: text, [`${name}TitleColor`]: text, [`${name}TickColor`]: muted, [`${name}LineColor`]: muted,
  });
  const palette = Array.from({ length: 8 }, (_, index) => strong(index)).join(',');
  return {
    xyChart: { backgroundColor: paper, titleColor: text, dataLabelColor: text, plotColorPalette: palette, ...axis('xAxis'), ...axis('yAxis') },
    radar: { axisColor: muted, graticuleColor: color.grid },
    packet: {
      startByteColor: text, endByteColor: text, labelColor: text, titleColor: text, blockStrokeColor: color['node-border'], blockFillColor: node,
      startByteFontSize: '12px', endByteFontSize: '12px', byteFontSize: '12px', labelFontSize: '13px', titleFontSize: '15px',
    },
    cynefin: {
      boundaryColor: line, cliffColor: line, arrowColor: line, textColor: text, labelColor: text,
      complexBg: soft(0), complicatedBg: soft(1), clearBg: soft(2), chaoticBg: soft(3), confusionBg: soft(4),
    },
    wardley: {
      backgroundColor: paper, axisColor: muted, axisTextColor: text, gridColor: color.grid, componentFill: node,
      componentStroke: color['node-border'], componentLabelColor: text, linkStroke: line, evolutionStroke: color.critical,
      annotationStroke: muted, annotationTextColor: text, annotationFill: paper,
    },
  };
}

/** Mermaid's `themeVariables`, with sentinels for colors. */
export function mermaidVariables(): Record<string, unknown> {
  const plain = Object.entries(namesByToken).flatMap(([token, names]) => names.map((name) => [name, color[token as Token]] as const));
  return {
    ...Object.fromEntries(plain),
    ...numbered(),
    ...nested(),
    darkMode: false,
    pieOpacity: '1',
    archEdgeWidth: '2',
    commitLabelFontSize: '12px',
    tagLabelFontSize: '12px',
    useGradient: false,
    dropShadow: 'none',
    nodeShadow: false,
  };
}
