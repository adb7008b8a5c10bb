import type { Page } from 'playwright-core';

/* Layout shifts, as the browser counts them for Cumulative Layout Shift. */

interface Watcher {
  layoutShifts: { value: number; moved: string[] }[];
}

/** Has a tab note every shift of its pages that no key or click explains, from the beginning of their loading. */
export async function watchShifts(tab: Page): Promise<void> {
  await tab.addInitScript(() => {
    const watcher = globalThis as unknown as Watcher;
    watcher.layoutShifts = [];
    interface Shift extends PerformanceEntry {
      value: number;
      hadRecentInput: boolean;
      sources: { node: Node | null }[];
    }
    const name = (node: Node | null) => (node instanceof Element ? `${node.localName}.${node.getAttribute('class') ?? ''}` : (node?.nodeName ?? 'gone'));
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries() as Shift[]) {
        if (!hadRecentInput) watcher.layoutShifts.push({ value, moved: sources.map(({ node }) => name(node)) });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** The shifts so far, each with what moved; painted frames are waited for first. */
export function shiftsOf(tab: Page): Promise<string[]> {
  return tab.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
    return (globalThis as unknown as Watcher).layoutShifts.map(({ value, moved }) => `${value.toFixed(4)}: ${moved.join(', ')}`);
  });
}
