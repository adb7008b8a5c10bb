/**
 * Loads a simulation's code once one of its elements comes near the viewport, so
 * that a page read without it costs nothing.
 *
 * @param tag  Name of the custom element.
 * @param load Imports the module that defines it.
 */
export function whenNear(tag: string, load: () => Promise<unknown>): void {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    observer.disconnect();
    void load();
  }, { rootMargin: '300px' });
  for (const element of document.querySelectorAll(tag)) observer.observe(element);
}
