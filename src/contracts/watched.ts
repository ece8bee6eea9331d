import { parseJson, valuesAt } from './json.js'
import type { About, Leg, NoAnswer, Target } from './target.js'
import { stateFields } from './volatile.js'

/** What is told of a call while a run is under way. */
export interface Told {
  readonly scenario: string
  readonly step: string
  readonly operation: string
  readonly status: number | null
  /** The state that a polled job showed, in the provider's words. */
  readonly state: string | null
  /** Milliseconds on the target's clock. */
  readonly at: number
}

export interface WatchOptions {
  readonly told?: ((told: Told) => void) | undefined
  /** Once it is aborted no call goes out any more and nothing is waited for. */
  readonly signal?: AbortSignal | undefined
}

/** The same target, looked at while it is played at, and left alone once the run is to stop. */
export function watched(target: Target, { told, signal }: WatchOptions): Target {
  const stopped = new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve(), { once: true }))
  return {
    ...target,
    leg: async (order) =>
      watchedLeg(await target.leg(order), order.scenario, stopped, { ...(told && { told }), ...(signal && { signal }) }),
  }
}

function watchedLeg(leg: Leg, scenario: string, stopped: Promise<void>, { told, signal }: WatchOptions): Leg {
  const hasMore = leg.hasMore?.bind(leg)
  return {
    ...leg,
    ...(hasMore === undefined ? {} : { hasMore }),
    get hook() {
      return leg.hook
    },
    fetch: async (request, about) => {
      if (signal?.aborted === true) return wasStopped
      const answer = await leg.fetch(request, about)
      const status = answer instanceof Response ? answer.status : null
      told?.({
        scenario,
        step: about.step,
        operation: about.operation,
        status,
        state: await stateIn(answer, about),
        at: leg.now(),
      })
      return answer
    },
    wait: (ms) => (signal?.aborted === true ? Promise.resolve() : Promise.race([leg.wait(ms), stopped])),
  }
}

const wasStopped: NoAnswer = {
  kind: 'no-answer',
  class: 'unmeasured',
  failure: 'stopped',
  message: 'the run was stopped before this call was made',
}

async function stateIn(answer: Response | NoAnswer, { operation }: About): Promise<string | null> {
  const fields = stateFields[operation]
  if (fields === undefined || !(answer instanceof Response)) return null
  const body = parseJson(await answer.clone().text()) ?? null
  const words = fields.flatMap((path) => valuesAt(body, path)).filter((word) => typeof word === 'string')
  return words.length === 0 ? null : words.join(' ')
}
