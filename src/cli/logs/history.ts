import type { Attempt, Exchange, Job, Notice } from '../../emulator/index.js'
import { type Client, rowsOf, textOf } from '../client.js'
import { type Failure, isFailure } from '../errors.js'
import { type LogEvent, revived } from './event.js'

// As many as one answer holds.
const page = 10_000

/** What happened so far, of the account that the client is about or of all, each in the order of its own clock. */
export async function historyOf(client: Client): Promise<readonly LogEvent[] | Failure> {
  const exchanges = await exchangesOf(client)
  if (isFailure(exchanges)) return exchanges
  const keys = client.key === undefined ? await accountsOf(client) : [client.key]
  if (isFailure(keys)) return keys
  const makers = makersOf(exchanges)
  const placed: Placed[] = []
  const jobs = new Map<string, Job>()
  for (const account of keys) {
    const told = await jobsAndCalls(client, account)
    if (isFailure(told)) return told
    for (const job of told.jobs) jobs.set(job.id, job)
    // 0 where the journal has lost the exchange.
    placed.push(...told.jobs.flatMap((job) => jobEvents(job, account, told.now, makers.get(job.id) ?? 0)))
    placed.push(...told.notices.flatMap((notice) => attemptEvents(notice, account, jobs, makers.get(notice.jobId) ?? 0)))
  }
  for (const exchange of exchanges) placed.push({ order: numberOf(exchange.id), event: exchangeEvent(exchange, jobs) })
  return placed.toSorted((a, b) => atOf(a) - atOf(b) || a.order - b.order).map(({ event }) => event)
}

interface Placed {
  readonly event: Extract<LogEvent, { readonly type: 'exchange' | 'job' | 'attempt' | 'transition' }>
  /** What comes first of what has the same instant, in numbers of exchanges. */
  readonly order: number
}

type Listed = Exchange & { readonly account: string | null; readonly jobId: string | null; readonly refusal: string | null }

async function exchangesOf(client: Client): Promise<readonly Listed[] | Failure> {
  const all: Listed[] = []
  for (let after = 'req_0'; ; ) {
    const told = await client.get(`exchanges?limit=${page}&after=${after}`)
    if (isFailure(told)) return told
    const rows: readonly Listed[] = read(told.body['exchanges'])
    all.push(...rows)
    const last = rows.at(-1)
    if (last === undefined || rows.length < page) return all
    after = last.id
  }
}

async function accountsOf(client: Client): Promise<readonly string[] | Failure> {
  const told = await client.get('accounts')
  return isFailure(told) ? told : rowsOf(told.body, 'accounts').map(({ account }) => textOf(account))
}

async function jobsAndCalls(client: Client, account: string) {
  const whose = `account=${encodeURIComponent(account)}`
  const clock = await client.get(`clock?${whose}`)
  if (isFailure(clock)) return clock
  const jobs = await client.get(`jobs?limit=${page}&${whose}`)
  if (isFailure(jobs)) return jobs
  const notices = await client.get(`notices?limit=${page}&${whose}`)
  if (isFailure(notices)) return notices
  const found: readonly Job[] = read(jobs.body['jobs'])
  const calls: readonly Notice[] = read(notices.body['notices'])
  return { now: Date.parse(textOf(clock.body['now'])), jobs: found, notices: calls }
}

/** What came as JSON, with instants where texts stand for them. */
function read(value: unknown) {
  return JSON.parse(JSON.stringify(value), revived)
}

/** The number of the exchange that ordered each job: the first that was about it. */
function makersOf(exchanges: readonly Listed[]): ReadonlyMap<string, number> {
  return new Map(exchanges.toReversed().flatMap(({ id, jobId }) => (jobId === null ? [] : [[jobId, numberOf(id)]])))
}

// On a clock that stands still much has the same instant: a request meets what was due then, but comes before what it ordered.
const orderOf = (at: Date, acceptedAt: Date | undefined, made: number) =>
  at.getTime() === acceptedAt?.getTime() ? made + 0.5 : 0

function jobEvents(job: Job, account: string, now: number, made: number): readonly Placed[] {
  const accepted = { type: 'job', account, job, pace: 1, reason: null } as const
  const steps = job.transitions.slice(1).filter(({ at }) => at.getTime() <= now)
  return [
    { event: accepted, order: made - 0.5 },
    ...steps.map((step) => ({
      event: { type: 'transition', account, jobId: job.id, ...step } as const,
      order: orderOf(step.at, job.acceptedAt, made),
    })),
  ]
}

function attemptEvents(notice: Notice, account: string, jobs: ReadonlyMap<string, Job>, made: number): readonly Placed[] {
  const { word, attempts, state, dueAt, jobId } = notice
  return attempts.map((attempt, index) => {
    const next: Attempt | undefined = attempts[index + 1]
    const again = next?.at ?? (state === 'waiting' ? dueAt : null)
    const event = { type: 'attempt', account, word, attempt, detail: null, retryAt: again } as const
    return { event, order: orderOf(attempt.at, jobs.get(jobId)?.acceptedAt, made) }
  })
}

function exchangeEvent(listed: Listed, jobs: ReadonlyMap<string, Job>): Placed['event'] {
  const { account, jobId, refusal, ...exchange } = listed
  const job = jobId === null ? undefined : jobs.get(jobId)
  const step = job?.transitions.findLast(({ at }) => at <= exchange.at) ?? job?.transitions[0]
  const then = job === undefined || step === undefined ? null : { ...job, word: step.word, state: step.state, progress: null }
  return { type: 'exchange', account, exchange, job: then, upload: null, refusal }
}

function atOf({ event }: Placed): number {
  switch (event.type) {
    case 'exchange':
      return event.exchange.at.getTime()
    case 'attempt':
      return event.attempt.at.getTime()
    case 'job':
      return event.job.acceptedAt.getTime()
    case 'transition':
      return event.at.getTime()
  }
}

function numberOf(id: string): number {
  return Number(id.replace(/\D+/, ''))
}
