import { judgeArrivals } from './arrivals.js'
import type { Level } from './finding.js'
import { kitQuirks } from './quirk-list.js'
import { collapsed, type Relation } from './relation.js'
import type { Session } from './session.js'
import type { Json, Provider } from './take.js'

/** What a scenario states beyond what every exchange is judged by. A check that does not hold is a finding; the scenario goes on. */
export interface Checks {
  /** A name for what is made, so that a provider's list tells whose it is; with day and run in it. */
  name(): string
  /** The value, which must be there: without it the scenario cannot go on. */
  given<T>(value: T, what: string): NonNullable<T>
  /** The form of an id or a time. */
  format(value: unknown, format: Format): void
  /** What was sent has come back. */
  echo(got: unknown, sent: unknown, what?: string): void
  /** Two values that must be equal, such as two names of one id. */
  same(left: unknown, right: unknown, what?: string): void
  /** The same values in the same order, equal neighbours once. */
  sameOrder(left: readonly unknown[], right: readonly unknown[], what?: string): void
  /** Each row exactly once. */
  onceEach(got: readonly unknown[], wanted: readonly unknown[]): void
  /** Webhook calls against the polls of the same job: same order, never ahead, nothing after the end, each once, none lost. */
  agree(calls: readonly Timed[], polls: readonly Timed[], relation: Relation): void
  /** A file whose bytes are what was promised. */
  artefact(bytes: Uint8Array, type: ArtefactType): void
  /**
   * Which alternative of a quirk an answer shows; `undefined` where it cannot tell. The emulator must play its default, or what the
   * scenario chose; elsewhere any alternative is fine.
   */
  plays(name: string, alternative: string | undefined, how?: { readonly chosen?: string; readonly level?: Level }): void
  /** A link in an answer that leads back to where the API is. */
  ownHost(url: string, provider: Provider): void
  /** The same of a link to the object store, which has a host of its own everywhere but at the emulator. */
  ownStore(url: string, provider: Provider): void
  /** Anything else, with the level it is told under. */
  that(
    level: Level,
    holds: boolean,
    message: string,
    sides?: { readonly path?: string; readonly left?: unknown; readonly right?: unknown },
  ): void
}

/** A value and when it was seen or told, in milliseconds since the scenario began. */
export interface Timed {
  readonly at: number
  readonly state: Json
}

export type Format = keyof typeof formats

// Sources: the examples of openapi/novita.yaml and openapi/modelslab.yaml.
const formats = {
  hex32: /^[0-9a-f]{32}$/,
  /** An asset's id in either documented form (`novita.assets-id-form`). */
  assetId: /^(?:[0-9a-f]{32}|\d{1,15})$/,
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
  /** A ModelsLab training id, in either documented length. */
  trainingId: /^(?:[0-9A-Za-z]{10}|[0-9A-Za-z]{25})$/,
  novitaModelName: /^model_\d+_[0-9A-F]{10}(?:\.safetensors)?$/,
  url: /^https?:\/\/[^\s]+$/,
  epochSeconds: /^1\d{9}$/,
  epochMillis: /^1\d{12}$/,
} as const

export type ArtefactType = keyof typeof signatures

const signatures = {
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  jpeg: [0xff, 0xd8, 0xff],
  webp: [0x52, 0x49, 0x46, 0x46],
} as const

/** The checks of one playing; each is told as of the step that came last. */
export function checksOf(session: Session): Checks {
  const tell = (level: Level, holds: boolean, kind: string, message: string, left: unknown, right: unknown, path = '$') => {
    if (holds) return
    session.find({ class: 'breaking', level, path, kind, left: asJson(left), right: asJson(right), message }, 'scenario')
  }
  const leadsBack = (url: string, provider: Provider) => {
    const own = session.leg.origin(provider)
    const holds = URL.canParse(url) && new URL(url).origin === new URL(own).origin
    tell('host', holds, 'foreign', `${url} does not lead back to ${own}`, url, own)
  }
  return {
    name: () => session.name,
    given: (value, what) => {
      if (value !== undefined && value !== null) return value
      tell('presence', false, 'absent', `${what} is not there, and the scenario needs it`, value, what)
      return session.stop()
    },
    format: (value, format) =>
      tell('format', formats[format].test(String(value)), format, `${say(value)} has not the form ${format}`, value, format),
    echo: (got, sent, what = 'what was sent') =>
      tell('echo', equal(got, sent), 'changed', `${what} came back as ${say(got)}, not as ${say(sent)}`, got, sent),
    same: (left, right, what = 'two values') =>
      tell('echo', equal(left, right), 'differ', `${what}: ${say(left)} and ${say(right)} differ`, left, right),
    sameOrder: (left, right, what = 'the order') => {
      const [one, other] = [collapsed(left.map(say)), collapsed(right.map(say))]
      tell('order', equal(one, other), 'order', `${what}: ${one.join(', ')} against ${other.join(', ')}`, one, other)
    },
    onceEach: (got, wanted) => {
      const [one, other] = [got.map(say).toSorted(), wanted.map(say).toSorted()]
      const missing = other.filter((row) => !one.includes(row))
      const twice = one.filter((row, index) => row === one[index - 1])
      const strange = one.filter((row) => !other.includes(row))
      tell('paging', missing.length === 0, 'row-missing', `rows never shown: ${missing.join(', ')}`, one, other)
      tell('paging', twice.length === 0, 'row-twice', `rows shown more than once: ${twice.join(', ')}`, one, other)
      tell('paging', strange.length === 0, 'row-strange', `rows that nobody made: ${strange.join(', ')}`, one, other)
    },
    agree: (calls, polls, relation) => {
      const arrivals = calls.map(({ at, state }) => ({ at, state: String(state), id: null }))
      const polled = polls.map(({ at, state }) => ({ at, state: String(state) }))
      const expected = session.seesAll ? collapsed(polled.map(({ state }) => state)) : []
      const mode = session.seesAll ? 'strict' : 'loose'
      for (const one of judgeArrivals({ relation, polled, arrivals, expected, mode })) session.find(one, 'timeline')
    },
    artefact: (bytes, type) => {
      const wanted: readonly number[] = signatures[type]
      const begin = [...bytes.subarray(0, wanted.length)]
      tell('artefact', equal(begin, wanted), 'other-type', `the bytes are no ${type}`, begin, wanted)
    },
    plays: (name, alternative, { chosen, level = 'schema' } = {}) => {
      const found = kitQuirks.find((one) => one.name === name)
      if (found === undefined) throw new Error(`the kit has no quirk ${name}`)
      const wanted = session.target.kind === 'emulator' ? [chosen ?? found.default] : Object.keys(found.alternatives)
      const holds = alternative === undefined || wanted.includes(alternative)
      tell(level, holds, name, `of quirk ${name}, ${say(alternative)} is played, not ${wanted.join(' or ')}`, alternative, wanted)
    },
    ownHost: (url, provider) => {
      // The links of a take lead to where it was recorded.
      if (session.target.kind !== 'recording') leadsBack(url, provider)
    },
    ownStore: (url, provider) => {
      if (session.target.kind === 'emulator') leadsBack(url, provider)
    },
    that: (level, holds, message, { path, left = null, right = null } = {}) =>
      tell(level, holds, 'check', message, left, right, path),
  }
}

function equal(left: unknown, right: unknown): boolean {
  return say(left) === say(right)
}

function say(value: unknown): string {
  return JSON.stringify(value) ?? 'nothing'
}

function asJson(value: unknown): Json {
  const json: Json = value === undefined ? null : JSON.parse(JSON.stringify(value))
  return json
}
