/**
 * Reads the query of a raw request target into one value per name.
 *
 * Bracket spellings become dotted ones (`filter[source]` is `filter.source`): the official JavaScript SDK sends brackets where
 * the documents and the Python SDK have dots. The first of several equal names wins.
 */
export function readQuery(target: string): Readonly<Record<string, string>> {
  const start = target.indexOf('?')
  if (start === -1) return {}
  const query: Record<string, string> = {}
  for (const [name, value] of new URLSearchParams(target.slice(start + 1))) {
    const dotted = name.replace(/\[([^\]]*)\]/g, '.$1')
    if (!Object.hasOwn(query, dotted)) query[dotted] = value
  }
  return query
}
