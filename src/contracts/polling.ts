import { type AnyInput, ask, type Caller, refused } from './asking.js'
import type { Answer } from './exchange.js'
import { isObject, valuesAt } from './json.js'
import { collapsed } from './relation.js'
import { msOf } from './span.js'
import type { Polled, Polling } from './steps.js'
import type { Json } from './take.js'
import { judgeTimeline, unreached } from './timeline.js'

// What an end is worth is seen by asking on (contract-kit section 5, absorbing).
const pollsAfterTheEnd = 2
// A job that nothing is due for any more is asked a few times, and then once at the deadline.
const idlePolls = 3

interface Reading<S> {
  readonly at: number
  readonly json: Json
  readonly state: S
}

/** Repeats a read until it says what is waited for; the scenario ends where it never does, or is refused. */
export async function pollUntil<S>(caller: Caller, operation: string, input: AnyInput, how: Polling<S>): Promise<Polled<S>> {
  const { session } = caller
  if (session.outOfReach(operation, 'poll') !== undefined) return session.stop()
  const { leg } = session
  const step = session.enter(operation)
  const everyMs = msOf(how.every ?? '10s')
  const endsAt = leg.now() + msOf(how.deadline)
  const readings: Reading<S>[] = []
  const read = async (): Promise<Reading<S> | undefined> => {
    const at = leg.now()
    const answer = await ask(caller, operation, input, step)
    if (how.through?.includes(answer.status) === true) return undefined
    if (isRefusedPoll(answer)) return refused(session, operation, answer)
    // A page in place of an answer is told by the judge, and says nothing about the job.
    if (answer.json === undefined && answer.text !== '') return session.stop()
    const reading = { at, json: answer.json ?? null, state: stateOf<S>(answer) }
    readings.push(reading)
    return reading
  }
  const pause = pauser(caller, how, everyMs, endsAt)
  for (;;) {
    const reading = await read()
    if (reading !== undefined && isReached(how, reading.state)) break
    const aborted = reading !== undefined && how.abortOn?.(reading.state) === true
    if (aborted || leg.now() >= endsAt) {
      session.find(failureOf(readings, aborted), 'timeline', step)
      judgeSeries(caller, readings, how, step)
      return session.stop()
    }
    await pause()
  }
  const reached = readings.length
  for (let polls = 0; how.timeline !== undefined && polls < pollsAfterTheEnd; polls++) {
    if (leg.hasMore?.(operation) === false) break
    await leg.wait(everyMs)
    await read()
  }
  judgeSeries(caller, readings, how, step)
  return polledOf(readings, reached, session.stop)
}

// `status: "failed"` is a state of a generation that is polled; only "error" refuses the poll itself (openapi/modelslab.yaml).
function isRefusedPoll({ status, json }: Answer): boolean {
  return status >= 400 || (isObject(json) && json['status'] === 'error')
}

function isReached<S>(how: Polling<S>, state: S): boolean {
  return how.until?.(state) === true || how.while?.(state) === false
}

function failureOf<S>(readings: readonly Reading<S>[], aborted: boolean) {
  const answers = readings.map(({ json }) => json)
  const late = unreached(answers, 'the state that was waited for')
  if (!aborted) return late
  return { ...late, kind: 'aborted', message: `it ended otherwise: ${JSON.stringify(answers.at(-1)).slice(0, 300)}` }
}

function judgeSeries<S>({ session }: Caller, readings: readonly Reading<S>[], how: Polling<S>, step: string): void {
  if (how.timeline === undefined) return
  const mode = session.seesAll && how.watch !== 'interval' ? 'strict' : 'loose'
  const answers = readings.map(({ json }) => json)
  for (const one of judgeTimeline(how.timeline, answers, mode)) session.find(one, 'timeline', step)
}

/**
 * Lets time pass between two polls: to the next thing due where the clock stands still and every transition is to be seen, else by the
 * interval. When nothing is due any more and the answer stays as it is, the deadline is gone to directly.
 */
function pauser<S>({ session, account }: Caller, how: Polling<S>, everyMs: number, endsAt: number): () => Promise<void> {
  const { leg } = session
  const { steering } = leg
  let idle = 0
  return async () => {
    if (steering === null || how.watch === 'interval') return leg.wait(everyMs)
    if (await steering.next(account)) return
    idle += 1
    await leg.wait(idle > idlePolls ? Math.max(everyMs, endsAt - leg.now()) : everyMs)
  }
}

function polledOf<S>(readings: readonly Reading<S>[], reached: number, stop: () => never): Polled<S> {
  const answers = readings.slice(0, reached).map(({ state }) => state)
  const timed = (path: string) => readings.flatMap(({ at, json }) => valuesAt(json, path).map((state) => ({ at, state })))
  return {
    last: answers.at(-1) ?? stop(),
    answers,
    timed,
    series: (path) => collapsed(timed(path).map(({ state }) => state)),
  }
}

function stateOf<S>({ text }: Answer): S {
  const state: S = text === '' ? null : JSON.parse(text)
  return state
}
