/** Request headers as pairs: a `Headers`, a `Map`, or the raw pairs of a socket, in the order they were sent. */
export type HeaderPairs = Iterable<readonly [name: string, value: string]>

/** Headers by lower-case name; several of one name are joined with a comma, as a signer joins them. */
export function headersByName(pairs: HeaderPairs): ReadonlyMap<string, string> {
  const byName = new Map<string, string>()
  for (const [name, value] of pairs) {
    const before = byName.get(name.toLowerCase())
    byName.set(name.toLowerCase(), before === undefined ? value : `${before},${value}`)
  }
  return byName
}
