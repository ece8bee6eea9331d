import { isObject, valuesAt } from './json.js'
import type { Json } from './take.js'

/** What a client may rely on of what it has made: as small as the rules are that the documents state. */
export interface Model {
  readonly slots: readonly ModelSlot[]
  readonly jobs: readonly ModelJob[]
  jobsOf(kind: ModelJob['kind']): readonly ModelJob[]
  /** Each of these says which rule is broken, or `null`. */
  addSlot(slot: Omit<ModelSlot, 'isFilled'>): string | null
  uploaded(slot: ModelSlot, status: number, now: number): string | null
  addJob(kind: ModelJob['kind'], id: string, isSound: boolean): string | null
  seen(job: ModelJob, answer: Json): string | null
  listed(kind: ModelJob['kind'], ids: readonly Json[]): string | null
  ended(job: ModelJob, as: 'cancelled' | 'deleted', went: boolean): string | null
}

export interface ModelSlot {
  readonly id: string
  readonly url: string
  readonly method: string
  readonly expiresAt: number
  readonly isFilled: boolean
}

export interface ModelJob {
  readonly kind: 'style' | 'picture' | 'lora'
  readonly id: string
  /** Its pictures were there when it was made: nothing documented lets it fail. */
  readonly isSound: boolean
  /** The last state seen, in the order in which states are passed. */
  readonly state: string
  readonly ending: 'cancelled' | 'deleted' | null
}

/** The states of each kind in the order in which they are passed; a job may stop for good in those after the bar. */
const orders = {
  style: [
    ['UNKNOWN', 'QUEUING', 'TRAINING', 'SUCCESS DEPLOYING', 'SUCCESS SERVING'],
    ['FAILED', 'CANCELED'],
  ],
  picture: [['TASK_STATUS_QUEUED', 'TASK_STATUS_PROCESSING', 'TASK_STATUS_SUCCEED'], ['TASK_STATUS_FAILED']],
  lora: [
    [
      'deploying_gpu',
      'training_started',
      'training_success',
      'trained_model_compressing',
      'trained_model_uploading',
      'trained_model_uploaded',
      'deploying_model',
      'model_ready',
    ],
    ['training_failed', 'cancelled'],
  ],
} as const satisfies Readonly<Record<ModelJob['kind'], readonly [readonly string[], readonly string[]]>>

export function newModel(): Model {
  const slots: ModelSlot[] = []
  const jobs: ModelJob[] = []
  const change = (job: ModelJob, more: Partial<ModelJob>) => {
    const at = jobs.findIndex(({ id }) => id === job.id)
    jobs[at] = { ...(jobs[at] ?? job), ...more }
  }
  return {
    slots,
    jobs,
    jobsOf: (kind) => jobs.filter((job) => job.kind === kind),
    addSlot(slot) {
      if (!/^[0-9a-f]{32}$/.test(slot.id)) return `the id of a slot is ${slot.id}`
      if (slots.some(({ id }) => id === slot.id)) return `the id ${slot.id} was given twice`
      slots.push({ ...slot, isFilled: false })
      return null
    },
    uploaded(slot, status, now) {
      const isOver = now > slot.expiresAt
      // At the very second of its end either is right.
      if (now !== slot.expiresAt && status !== (isOver ? 403 : 200)) {
        return `an upload ${isOver ? 'after' : 'before'} the end of its link was answered ${status}`
      }
      const at = slots.findIndex(({ id }) => id === slot.id)
      if (status === 200) slots[at] = { ...slot, isFilled: true }
      return null
    },
    addJob(kind, id, isSound) {
      if (jobs.some((job) => job.id === id)) return `the id ${id} was given twice`
      jobs.push({ kind, id, isSound, state: '', ending: null })
      return null
    },
    seen(job, answer) {
      const state = stateIn(job, answer)
      const wrong = wrongState(job, state, answer)
      if (wrong === null) change(job, { state })
      return wrong
    },
    listed(kind, ids) {
      const wanted = jobs.filter((job) => job.kind === kind && job.ending !== 'deleted').map(({ id }) => id)
      const shown = ids.map(String)
      if (new Set(shown).size < shown.length) return `a list shows a ${kind} twice`
      const missing = wanted.find((id) => !shown.includes(id))
      if (missing !== undefined) return `a list does not show ${missing}`
      const extra = shown.find((id) => !wanted.includes(id))
      return extra === undefined ? null : `a list shows ${extra}, which was deleted or never made`
    },
    ended(job, as, went) {
      if (went && (job.ending === null || as === 'deleted')) change(job, { ending: as })
      return job.ending === 'deleted' && went ? `${job.id} was ${as} after it had been deleted` : null
    },
  }
}

function stateIn({ kind }: ModelJob, answer: Json): string {
  const at = (path: string) => String(valuesAt(answer, path)[0] ?? '')
  if (kind === 'picture') return at('task.status')
  if (kind === 'style') return `${at('task_status')} ${at('models[].model_status')}`.trim()
  return isObject(answer) && answer['status'] === 'error' ? 'refused' : at('messege')
}

function wrongState({ kind, id, isSound, state: before, ending }: ModelJob, state: string, answer: Json): string | null {
  const [passed, stops] = orders[kind]
  const rank = (one: string) => [...passed].findIndex((name) => name === one)
  const isStop = [...stops].some((name) => name === state)
  if (ending === 'deleted') return state === 'refused' ? null : `${id} was deleted and says ${state}`
  if (rank(state) < 0 && !isStop)
    return `${id} says ${state || JSON.stringify(answer).slice(0, 100)}, which is no state of a ${kind}`
  // A cancelled training rests, unless it was ready before.
  if (ending === 'cancelled' && before !== 'model_ready' && before !== '' && state === 'model_ready') {
    return `${id} was cancelled at ${before} and became ${state}`
  }
  if (isStop && isSound && ending === null) return `${id} says ${state}, though nothing was wrong with it`
  if ([...stops].some((name) => name === before) && state !== before)
    return `${id} was ${before}, which is final, and says ${state}`
  if (!isStop && rank(state) < rank(before)) return `${id} went back from ${before} to ${state}`
  if (rank(before) === passed.length - 1 && state !== before && ending === null)
    return `${id} was ${before}, which is final, and says ${state}`
  return null
}
