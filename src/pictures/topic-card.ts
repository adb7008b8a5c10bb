import satori from 'satori';
import { fontFile, weights } from './fonts.ts';

/** What the preview picture of a page says. */
export interface Card {
  /** Small line on top: the area, or the site. */
  area: string;
  title: string;
  /** One sentence. */
  line: string;
}

/** Size that chats and wikis ask for, in pixels. */
const size = { width: 1200, height: 630 };
const color = { paper: '#fbf8f1', ink: '#14213d', muted: '#545b68', accent: '#a8371a' };
const fonts = weights.map((weight) => ({ name: 'IBM Plex Sans', data: fontFile(weight), weight, style: 'normal' as const }));

type Style = Record<string, string | number>;
interface Box {
  type: 'div';
  props: { style: Style; children: (Box | string)[] };
}

const box = (style: Style, ...children: (Box | string)[]): Box => ({ type: 'div', props: { style: { display: 'flex', ...style }, children } });

/**
 * The preview picture of a page as SVG, its text turned into outlines.
 *
 * @param card What it says. Long titles are set smaller, long sentences cut.
 */
export function cardSvg({ area, title, line }: Card): Promise<string> {
  const titleSize = title.length > 60 ? 52 : title.length > 44 ? 64 : title.length > 26 ? 76 : 92;
  const picture = box(
    { ...size, boxSizing: 'border-box', flexDirection: 'column', justifyContent: 'space-between', padding: '64px 72px', background: color.paper, borderLeft: `18px solid ${color.accent}` },
    box({ fontSize: 34, fontWeight: 600, color: color.accent }, area),
    box(
      { flexDirection: 'column', gap: 26 },
      box({ fontSize: titleSize, fontWeight: 700, lineHeight: 1.08, color: color.ink, letterSpacing: -1 }, title),
      box({ fontSize: 34, lineHeight: 1.4, color: color.muted }, shorten(line)),
    ),
    box({ fontSize: 28, fontWeight: 600, color: color.ink, alignItems: 'center', gap: 18 }, mark(), 'Backend Roadmap 2026'),
  );
  return satori(picture as unknown as Parameters<typeof satori>[0], { ...size, fonts });
}

/** Cuts a sentence at a word, so that it takes three lines at most. */
function shorten(line: string): string {
  if (line.length <= 165) return line;
  const cut = line.slice(0, 165);
  return `${cut.slice(0, cut.lastIndexOf(' '))}…`;
}

/** The site's mark: three stops on a line. */
function mark(): Box {
  const stop = (background: string): Box => box({ boxSizing: 'border-box', width: 30, height: 30, borderRadius: 15, border: `4px solid ${color.accent}`, background });
  const line = (): Box => box({ width: 16, height: 4, background: color.accent });
  return box({ alignItems: 'center' }, stop(color.accent), line(), stop(color.accent), line(), stop(color.paper));
}
