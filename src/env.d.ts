/** The components that Starlight resolves to the site's own or, where it has none, to its default. */
declare module 'virtual:starlight/components/*' {
  const component: (props: Record<string, unknown>) => unknown;
  export default component;
}
