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
  const take = (name: string, value: string) => {
    const dotted = name.includes('[') ? name.replace(/\[([^\]]*)\]/g, '.$1') : name
    if (!Object.hasOwn(query, dotted)) query[dotted] = value
  }
  if (/[%+]/.test(target)) for (const [name, value] of new URLSearchParams(target.slice(start + 1))) take(name, value)
  else takeParts(target, start + 1, take)
  return query
}

/** A query without escapes, as that of a poll is, read as `URLSearchParams` would, at a quarter of the cost. */
function takeParts(target: string, start: number, take: (name: string, value: string) => void): void {
  for (let from = start; from < target.length; ) {
    const next = target.indexOf('&', from)
    const to = next === -1 ? target.length : next
    const equals = target.indexOf('=', from)
    if (to > from) {
      const isBare = equals === -1 || equals > to
      take(target.slice(from, isBare ? to : equals), isBare ? '' : target.slice(equals + 1, to))
    }
    from = to + 1
  }
}
