import { readDuration } from './duration.js'
import { nearest } from './nearest.js'
import type { Rule, RuleEffect } from './rule.js'
import { asksOf, isScenario, scenarioNames } from './scenario.js'

/** What is wrong with a value that should be a rule: where, and what it would have to be. */
export interface RuleFault {
  /** A JSON path from the rule: `$.then.status`. */
  readonly path: string
  readonly message: string
}

/** Reads a rule as its author wrote it; what is wrong with it comes back as the first fault. */
export function readRule(given: unknown): Rule | RuleFault {
  const fault = whole(given, '$') ?? clash(given)
  if (fault !== undefined) return fault
  return isGiven(given) ? ruleOf(given) : { path: '$', message: '$ must be a rule' }
}

/** A rule as users write it. */
export interface GivenRule extends Omit<Rule, 'effect'> {
  readonly then: RuleEffect
}

const isGiven = (value: unknown): value is GivenRule => isRecord(value) && isRecord(value['then'])

/** A rule in its author's words. */
export function writtenRule({ effect, ...rest }: Rule): GivenRule {
  const written: Pick<GivenRule, 'then'> = JSON.parse(`{"then":${JSON.stringify(effect)}}`)
  return { ...rest, ...written }
}

// Here users' word ends: an object with a `then` of its own looks like a promise to whoever awaits it.
const ruleOf = ({ then: effect, ...rest }: GivenRule): Rule => ({ ...rest, effect })

type Check = (value: unknown, path: string) => RuleFault | undefined

function must(be: string, holds: (value: unknown) => boolean): Check {
  return (value, path) => (holds(value) ? undefined : { path, message: `${path} must be ${be}, not ${shown(value)}` })
}

const text = must('a text', (value) => typeof value === 'string' && value !== '')
const yes = must('true', (value) => value === true)
const flag = must('true or false', (value) => typeof value === 'boolean')
const anything: Check = () => undefined
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)
const between = (low: number, high: number) =>
  must(`a number from ${low} to ${high}`, (value) => isNumber(value) && value >= low && value <= high)
const count = (low: number, high = Number.MAX_SAFE_INTEGER) =>
  must(
    high === Number.MAX_SAFE_INTEGER ? `a whole number of at least ${low}` : `a whole number from ${low} to ${high}`,
    (value) => {
      return isNumber(value) && Number.isInteger(value) && value >= low && value <= high
    },
  )
const duration = must("a length of time such as '90s'", (value) => {
  return (typeof value === 'number' || typeof value === 'string') && readDuration(value) !== undefined
})
const finite = must('a number', isNumber)
const oneOf = (...words: readonly string[]) =>
  must(words.join(' or '), (value) => typeof value === 'string' && words.includes(value))
const orNull =
  (check: Check): Check =>
  (value, path) =>
    value === null ? undefined : check(value, path)
const either =
  (first: Check, second: Check): Check =>
  (value, path) =>
    first(value, path) === undefined ? undefined : second(value, path)

function list(check: Check): Check {
  return (value, path) => {
    if (!Array.isArray(value)) return { path, message: `${path} must be a list, not ${shown(value)}` }
    for (const [index, item] of value.entries()) {
      const fault = check(item, `${path}[${index}]`)
      if (fault !== undefined) return fault
    }
    return undefined
  }
}

function fields(known: Readonly<Record<string, Check>>, required: readonly string[] = []): Check {
  return (value, path) => {
    if (!isRecord(value)) return { path, message: `${path} must be an object, not ${shown(value)}` }
    for (const [name, one] of Object.entries(value)) {
      const check = Object.hasOwn(known, name) ? known[name] : undefined
      if (check === undefined) return unknownField(path, name, Object.keys(known))
      const fault = one === undefined ? undefined : check(one, `${path}.${name}`)
      if (fault !== undefined) return fault
    }
    const missing = required.find((name) => value[name] === undefined)
    return missing === undefined ? undefined : { path: `${path}.${missing}`, message: `${path}.${missing} is missing` }
  }
}

function unknownField(path: string, name: string, known: readonly string[]): RuleFault {
  const near = nearest(name, known)
  const help = near === undefined ? `there is ${known.join(', ')}` : `did you mean ${near}?`
  return { path: `${path}.${name}`, message: `${path} has no field ${name}; ${help}` }
}

/** A story about jobs; what stories about calls do, a rule says for itself. */
const scenario: Check = (value, path) => {
  if (typeof value !== 'string' || !isScenario(value)) {
    const near = typeof value === 'string' ? nearest(value, scenarioNames) : undefined
    return { path, message: `${path} is no scenario: ${shown(value)}${near === undefined ? '' : `; did you mean ${near}?`}` }
  }
  if (asksOf(value).rules === undefined) return undefined
  return { path, message: `${path}: ${value} is a story about calls and not about jobs; say what it does to them instead` }
}

const state = oneOf('queued', 'running', 'deploying', 'ready', 'failed', 'cancelled')
const lengths = (value: unknown, path: string) =>
  fields({ queued: orNull(between(0, 1e13)), running: orNull(between(0, 1e13)), deploying: orNull(between(0, 1e13)) })(
    value,
    path,
  )
const plan = fields({
  failAt: between(0, 1),
  reason: text,
  cancelAt: between(0, 1),
  lastMs: lengths,
  without: list(text),
  before: list(fields({ state, word: text, forMs: orNull(between(0, 1e13)) }, ['state', 'word', 'forMs'])),
  curve: list((value, path) =>
    Array.isArray(value) && value.length === 2 ? list(finite)(value, path) : { path, message: `${path} must be two numbers` },
  ),
  misfortune: fields({ what: oneOf('few-images', 'bad-picture'), at: between(0, 1) }, ['what', 'at']),
  odd: (value, path) => odd(value, path),
})
const odd = fields({
  everyPolls: count(1),
  newWordOn: count(1),
  unknownPolls: count(0),
  vanishesAfterMs: between(0, 1e13),
  withoutModel: flag,
  withoutProgress: flag,
  cancelLoses: flag,
  linkSeconds: count(1, 604_800),
  linksGone: flag,
  picturesLess: count(0),
})
const deliveries = fields({
  none: flag,
  loseLast: flag,
  shiftMs: between(-1e13, 1e13),
  times: count(1, 100),
  lastFirst: flag,
  burst: flag,
  onlyLast: flag,
  flaw: fields({ cutAt: between(0, 1), deafTimes: count(0), saysReady: flag, outlivesDelete: flag, repeats: count(0, 100) }),
  flawOnlyLast: flag,
})
const when = fields({
  provider: text,
  operation: text,
  path: text,
  account: must('a text', (value) => typeof value === 'string'),
  job: text,
  makes: oneOf('training', 'generation', 'job'),
  nth: count(1),
  every: count(1),
  chance: between(0, 1),
})
const effect = fields({
  status: count(200, 599),
  retryAfter: count(0),
  body: anything,
  type: text,
  problem: oneOf('wrong-key', 'no-credit', 'limited'),
  delay: duration,
  reset: yes,
  hang: yes,
  empty: yes,
  truncate: either(yes, between(0, 1)),
  garbage: yes,
  lost: yes,
  cutUpload: count(0),
  uploadRate: count(1),
  touch: yes,
  linkAge: duration,
  scenario,
  plan,
  deliveries,
  limit: fields({ calls: count(0), pictures: count(0), per: duration, queued: count(0) }),
  credit: fields({ purse: between(0, 1e12), training: between(0, 1e12), picture: between(0, 1e12), refill: duration }, ['purse']),
})
const parts = [
  ['when', when],
  ['then', effect],
  ['times', count(0)],
  ['for', duration],
  ['per', oneOf('path')],
] as const
const whole = fields(Object.fromEntries(parts), ['then'])

// Each of these ends the call in its own way; a literal body goes with a status.
const answers = [
  'status',
  'body',
  'problem',
  'reset',
  'hang',
  'empty',
  'truncate',
  'garbage',
  'lost',
  'cutUpload',
  'limit',
  'credit',
]

function clash(value: unknown): RuleFault | undefined {
  const then = isRecord(value) && isRecord(value['then']) ? value['then'] : {}
  const present = Object.keys(then).filter((name) => then[name] !== undefined)
  if (present.length === 0) return { path: '$.then', message: '$.then asks for nothing' }
  const ends = answers.filter((name) => present.includes(name)).filter((name) => name !== 'body' || !present.includes('status'))
  if (ends.length > 1) return { path: '$.then', message: `$.then asks for ${ends.join(' and ')}: a call has one answer` }
  if (present.includes('retryAfter') && !present.includes('status')) {
    return { path: '$.then.retryAfter', message: '$.then.retryAfter goes with status' }
  }
  if (present.includes('type') && !present.includes('body')) return { path: '$.then.type', message: '$.then.type goes with body' }
  return limitClash(then['limit'])
}

function limitClash(limit: unknown): RuleFault | undefined {
  if (!isRecord(limit)) return undefined
  const units = ['calls', 'pictures', 'queued'].filter((name) => limit[name] !== undefined)
  return units.length === 1
    ? undefined
    : { path: '$.then.limit', message: '$.then.limit counts one of calls, pictures and queued' }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
