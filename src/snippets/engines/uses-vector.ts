/** Whether SQL needs the pgvector extension: it creates it, or names its types. */
export function usesVector(sql: string): boolean {
  return /\bcreate\s+extension\s+(?:if\s+not\s+exists\s+)?"?vector\b|\b(?:vector|halfvec|sparsevec)\s*\(/i.test(sql);
}
