import { wallMs } from '../emulator/index.js'
import { type Difference, findingOf } from './difference.js'
import type { Finding } from './finding.js'
import type { OutOfReach, Scenario } from './scenario.js'
import type { TakeLine } from './take.js'
import type { Leg, Target } from './target.js'

/** One playing of one scenario: what was taken and found so far, and how it ends early. */
export interface Session {
  readonly scenario: Scenario
  readonly target: Target
  readonly leg: Leg
  /** A name with day and run in it, for what is made; never the key, which no answer may repeat. */
  readonly name: string
  /** Every state is seen, since the clock stands still between them. */
  readonly seesAll: boolean
  readonly lines: TakeLine[]
  readonly findings: Finding[]
  /** Steps that were not played, with the reason. */
  readonly missed: Missed[]
  /** The first line whose answer a rule may have made: from there on nothing is evidence about a provider; `null`: no rule was set. */
  injectedFrom: number | null
  /** The name of the next step of an operation: itself, then `operation#2`. */
  enter(operation: string): string
  /** Notes a finding at the step that was entered last, or at another. */
  find(difference: Difference, against: string, step?: string): void
  /** Why a step cannot run at this target, if the scenario says so; it is noted. */
  outOfReach(...names: readonly string[]): string | undefined
  /** Forgets the lines and the names of steps so far: what was arranged is no part of the take. */
  restart(): void
  /** Ends the scenario here; what it has taken and found so far stands. */
  stop(): never
  /** Whether this was thrown by `stop`. */
  isStop(error: unknown): boolean
}

/** A step that was not played. */
export interface Missed {
  readonly step: string
  readonly why: string
}

export interface SessionOrder {
  readonly scenario: Scenario
  readonly target: Target
  readonly leg: Leg
  readonly run: string
}

export function newSession({ scenario, target, leg, run }: SessionOrder): Session {
  const ended = new Error(`${scenario.name} cannot go on`)
  const entered = new Map<string, number>()
  const reach = scenario.targets[target.kind]
  const limits: OutOfReach = reach === undefined || reach === 'full' ? { outOfReach: [], why: '' } : reach
  const findings: Finding[] = []
  const missed: Missed[] = []
  const lines: TakeLine[] = []
  let current = 'begin'
  let entry = new Error(current)
  return {
    scenario,
    target,
    leg,
    name: `loradock-ct-${new Date(wallMs()).toISOString().slice(0, 10)}-${run}`,
    seesAll: target.can.observeAll,
    lines,
    findings,
    missed,
    injectedFrom: null,
    enter: (operation) => {
      const count = (entered.get(operation) ?? 0) + 1
      entered.set(operation, count)
      current = count === 1 ? operation : `${operation}#${count}`
      // Its stack says which line of the scenario the step is on; it is read only where something is found.
      entry = new Error(current)
      return current
    },
    find: (difference, against, step = current) => {
      const { provider, name } = scenario
      const pair = [target.name, against] as const
      const source = `src/contracts/scenarios/${name}.ts${lineIn(entry, name)}`
      const found = findingOf(difference, { provider, scenario: name, step, pair, source, evidence: null })
      // The same fault in every poll of a series is one finding.
      if (!findings.some((one) => one.fingerprint === found.fingerprint && one.step === found.step)) findings.push(found)
    },
    outOfReach: (...names) => {
      const step = names.find((one) => limits.outOfReach.includes(one))
      if (step === undefined) return undefined
      missed.push({ step, why: limits.why })
      return limits.why
    },
    restart: () => {
      lines.length = 0
      entered.clear()
    },
    stop: () => {
      throw ended
    },
    isStop: (error) => error === ended,
  }
}

/** `:14`, where the stack leads through the scenario's own file; nothing where it was bundled away. */
function lineIn({ stack = '' }: Error, name: string): string {
  const at = stack.indexOf(`scenarios/${name}.ts:`)
  return at < 0 ? '' : (/:\d+/.exec(stack.slice(at + `scenarios/${name}.ts`.length))?.[0] ?? '')
}
