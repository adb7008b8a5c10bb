import type { APIRoute } from 'astro';
import { siteHref } from '../components/addresses.ts';

export const prerender = true;

/** `/opensearch.xml`: tells browsers and wikis how to search this site. The form asks for absolute addresses. */
export const GET: APIRoute = ({ site }) => {
  const at = (path: string) => new URL(siteHref(path), site).href;
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>Backend Roadmap</ShortName>
  <Description>Backend development, topic by topic</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="16" height="16" type="image/svg+xml">${at('favicon.svg')}</Image>
  <Url type="text/html" template="${at('search/')}?q={searchTerms}"/>
</OpenSearchDescription>
`;
  return new Response(xml, { headers: { 'content-type': 'application/opensearchdescription+xml' } });
};
