/** A contradiction in the documents, made a switch (D9). */
export interface Quirk {
  readonly name: string
  readonly alternatives: readonly [string, ...string[]]
  readonly default: string
  /** What contradicts what, in one sentence. */
  readonly because: string
  readonly sources: string
}

/** The chosen alternatives by quirk name; a name that is absent stands at its default. */
export type QuirkSettings = Readonly<Record<string, string>>

/** The alternative in force, typed by the quirk's own list. */
export function chosen<Q extends Quirk>(quirk: Q, settings: QuirkSettings): Q['alternatives'][number] {
  const wanted = settings[quirk.name]
  return quirk.alternatives.find((one) => one === wanted) ?? quirk.default
}

/** A quirk's name without its provider's: what a story, which knows no provider, calls it. */
export function ownNameOf({ name }: Pick<Quirk, 'name'>): string {
  return name.slice(name.indexOf('.') + 1)
}

/** The alternative that a story asks for, by the quirk's own name; `undefined` where it asks for none. */
export function askedBy<Q extends Quirk>(quirks: QuirkSettings | undefined, quirk: Q): Q['alternatives'][number] | undefined {
  const asked = quirks?.[ownNameOf(quirk)]
  return asked === undefined ? undefined : chosen(quirk, { [quirk.name]: asked })
}

/** What is wrong with a setting, or `undefined` when it names a known quirk and one of its alternatives. */
export function faultOfSetting(quirks: readonly Quirk[], name: string, value: string): string | undefined {
  const quirk = quirks.find((one) => one.name === name)
  if (quirk === undefined) return `unknown quirk "${name}"`
  if (quirk.alternatives.includes(value)) return undefined
  return `quirk ${name} has no alternative "${value}"; it has ${quirk.alternatives.join(', ')}`
}
