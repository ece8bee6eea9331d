import type { DeliveryWishes } from './delivery.js'
import { readDuration } from './duration.js'
import type { PlanWishes } from './plan.js'
import type { QuirkSettings } from './quirk.js'
import type { Rule } from './rule.js'

/** A part of a training service that not every provider has; each provider says which are its own. */
export type Part =
  | 'upload slots'
  | 'pictures by link'
  | 'a cancel call'
  | 'a delete call'
  | 'the status UNKNOWN'
  | 'a progress field'
  | 'a list of models in the status'
  | 'a status for compressing'
  | 'webhook calls of trainings'
  | 'webhook retries'

/** What a story does to an account, all of it optional. */
export interface Asks {
  /** What it asks of a training's plan; absent: nothing. */
  readonly training?: PlanWishes
  /** What it asks of a generation's plan; absent: nothing. */
  readonly generation?: PlanWishes
  /** What it does to webhook calls; absent: nothing. */
  readonly deliveries?: DeliveryWishes
  /** Alternatives it chooses, by the part of a quirk's name after the provider's. */
  readonly quirks?: QuirkSettings
  /** Uploads are answered as if they had been kept, and are not. */
  readonly losesUploads?: boolean
  /** What it does to calls, as rules of its account. */
  readonly rules?: readonly Rule[]
}

/** A named story that shapes the plans of an account's jobs (D4). */
export interface Scenario extends Asks {
  /** One line for a person. */
  readonly story: string
  /** What the story cannot be told without: a provider that lacks it goes on as if all were well. */
  readonly needs?: Part
  /** What of it can be set, by name. */
  readonly parameters?: Readonly<Record<string, Parameter>>
  /** The same story with other values; a name that is left out stands at its default. */
  readonly told?: (given: Values) => Asks
}

/** One thing about a story that can be set. A duration is in milliseconds, and is written and read with its unit. */
export interface Parameter {
  readonly unit: 'share' | 'duration' | 'count'
  readonly default: number
  readonly least: number
  readonly most: number
  /** One line for a person. */
  readonly about: string
}

/** Values of parameters, by name. */
export type Values = Readonly<Record<string, number>>

type All<Names extends string> = Readonly<Record<Names, number>>

/** A story with parameters: what it asks for follows from their values, and stands here as it is by default. */
export function varied<Names extends string>(
  parameters: Readonly<Record<Names, Parameter>>,
  asks: (given: All<Names>) => Asks,
): Asks & Required<Pick<Scenario, 'parameters' | 'told'>> {
  const told = (given: Values) => asks(valuesOf(parameters, given))
  return { ...told({}), parameters, told }
}

function valuesOf<Names extends string>(parameters: Readonly<Record<Names, Parameter>>, given: Values): All<Names> {
  const values: Record<string, number> = {}
  for (const [name, parameter] of Object.entries<Parameter>(parameters)) values[name] = given[name] ?? parameter.default
  return isWhole(values, parameters) ? values : valuesOf(parameters, {})
}

function isWhole<Names extends string>(
  values: Readonly<Record<string, number>>,
  parameters: Readonly<Record<Names, Parameter>>,
): values is All<Names> {
  return Object.keys(parameters).every((name) => name in values)
}

/** A value that cannot be used, and why. */
export interface ValueFault {
  readonly name: string
  readonly why: 'unknown' | 'value'
}

/**
 * Reads what was given for a story's parameters: numbers, or the texts that a command line has.
 *
 * @returns The values by name, or the first one that cannot be used.
 */
export function readValues({ parameters = {} }: Scenario, given: Readonly<Record<string, unknown>>): Values | ValueFault {
  const values: Record<string, number> = {}
  for (const [name, value] of Object.entries(given)) {
    const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined
    if (parameter === undefined) return { name, why: 'unknown' }
    const number = readValue(parameter, value)
    if (number === undefined) return { name, why: 'value' }
    values[name] = number
  }
  return values
}

export function isValueFault(read: Values | ValueFault): read is ValueFault {
  return typeof read['name'] === 'string'
}

function readValue({ unit, least, most }: Parameter, value: unknown): number | undefined {
  if (typeof value !== 'number' && typeof value !== 'string') return undefined
  const number = unit === 'duration' ? readDuration(value) : readNumber(value)
  if (number === undefined || number < least || number > most) return undefined
  return unit === 'count' && !Number.isInteger(number) ? undefined : number
}

function readNumber(value: number | string): number | undefined {
  const number = typeof value === 'number' ? value : value.trim() === '' ? Number.NaN : Number(value)
  return Number.isFinite(number) ? number : undefined
}

/** A value as a person writes it: `0.4`, `25m`. */
export function sayValue({ unit }: Parameter, value: number): string {
  if (unit !== 'duration') return String(value)
  const units = [
    [86_400_000, 'd'],
    [3_600_000, 'h'],
    [60_000, 'm'],
    [1000, 's'],
  ] as const
  const fitting = units.find(([ms]) => value > 0 && value % ms === 0)
  return fitting === undefined ? `${value}ms` : `${value / fitting[0]}${fitting[1]}`
}
