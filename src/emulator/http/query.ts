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
  // Looked for one by one, which takes half of a search for either.
  if (target.includes('%', start) || target.includes('+', start)) {
    for (const [name, value] of new URLSearchParams(target.slice(start + 1))) take(query, name, value)
  } else takeParts(query, target, start + 1)
  return query
}

function take(query: Record<string, string>, name: string, value: string): void {
  const dotted = name.includes('[') ? name.replace(/\[([^\]]*)\]/g, '.$1') : name
  if (!Object.hasOwn(query, dotted)) query[dotted] = value
}

/** A query without escapes, as that of a poll is, read as `URLSearchParams` would, at a quarter of the cost. */
function takeParts(query: Record<string, string>, target: string, start: number): void {
  for (let from = start; from < target.length; ) {
    const next = target.indexOf('&', from)
    const to = next === -1 ? target.length : next
    const equals = target.indexOf('=', from)
    if (to > from) {
      const isBare = equals === -1 || equals > to
      take(query, target.slice(from, isBare ? to : equals), isBare ? '' : target.slice(equals + 1, to))
    }
    from = to + 1
  }
}
