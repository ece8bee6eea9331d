/** Something with several values of which one is chosen, as a quirk is. */
export interface Choice {
  readonly name: string
  readonly values: readonly [string, ...string[]]
}

export type Settings = Readonly<Record<string, string>>

/**
 * A covering set of strength two: every value of every choice meets every value of every other in at least one of the settings.
 *
 * Greedy and without chance: the same choices give the same settings. A full product of the quirks would have more than 2³⁷ members.
 */
export function pairwise(choices: readonly Choice[]): readonly Settings[] {
  const [only] = choices
  if (only === undefined) return []
  if (choices.length === 1) return only.values.map((value) => ({ [only.name]: value }))
  const open = new Set(pairsOf(choices))
  const settings: Settings[] = []
  for (let next = firstOf(open); next !== undefined; next = firstOf(open)) {
    const row = completed(next, choices, open, settings.length)
    for (const pair of pairsIn(row, choices)) open.delete(pair)
    settings.push(row)
  }
  return settings
}

/** Every pair of values of two different choices, as a text. */
export function pairsOf(choices: readonly Choice[]): readonly string[] {
  return choices.flatMap((one, index) =>
    choices
      .slice(index + 1)
      .flatMap((other) =>
        one.values.flatMap((value) => other.values.map((otherValue) => pairOf(one.name, value, other.name, otherValue))),
      ),
  )
}

/** The pairs that one setting covers. */
export function pairsIn(row: Settings, choices: readonly Choice[]): readonly string[] {
  return pairsOf(choices.map(({ name, values }) => ({ name, values: [row[name] ?? values[0]] })))
}

// Each choice takes the value that closes most open pairs with what is fixed so far. Of equals each row prefers another: rows that all
// prefer the first would be alike, and more of them needed.
function completed(pair: string, choices: readonly Choice[], open: ReadonlySet<string>, turn: number): Settings {
  const [[one = '', value = ''] = [], [other = '', otherValue = ''] = []] = partsOf(pair)
  const row: Record<string, string> = { [one]: value, [other]: otherValue }
  const order = new Map(choices.map(({ name }, index) => [name, index]))
  for (const [index, { name, values }] of choices.entries()) {
    if (row[name] !== undefined) continue
    const gain = (candidate: string) =>
      Object.entries(row).filter(([fixed, has]) => {
        const before = (order.get(fixed) ?? 0) < (order.get(name) ?? 0)
        return open.has(before ? pairOf(fixed, has, name, candidate) : pairOf(name, candidate, fixed, has))
      }).length
    const start = (turn + index * turn) % values.length
    const turned = [...values.slice(start), ...values.slice(0, start)]
    row[name] = turned.reduce((best, candidate) => (gain(candidate) > gain(best) ? candidate : best))
  }
  return row
}

function pairOf(one: string, value: string, other: string, otherValue: string): string {
  return `${one}=${value}\n${other}=${otherValue}`
}

function partsOf(pair: string): readonly (readonly string[])[] {
  return pair.split('\n').map((part) => part.split('='))
}

function firstOf(open: ReadonlySet<string>): string | undefined {
  const [first] = open
  return first
}
