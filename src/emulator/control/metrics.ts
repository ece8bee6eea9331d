import { stopwatchMs } from '../clock.js'
import type { Context, News } from '../context.js'
import type { Answer, Call } from '../http/service.js'
import type { ControlParts } from './parts.js'

type Labels = Readonly<Record<string, string>>

interface Metric {
  readonly name: string
  readonly type: 'counter' | 'gauge'
  readonly help: string
  readonly values: readonly (readonly [Labels, number])[]
}

/** The handler of the metrics: it counts from now on, and tells in Prometheus' text format. */
export function createMetrics({ version, listen }: ControlParts): (call: Call, context: Context) => Answer {
  const startedMs = stopwatchMs()
  const exchanges = createCounter(['service', 'status'])
  const violations = createCounter(['service'])
  const attempts = createCounter(['provider', 'result'])
  const bugs = createCounter([])
  listen((news: News) => {
    if (news.type === 'exchange') {
      const { service, status, violations: found } = news.exchange
      exchanges.count([service, String(status)])
      if (found.length > 0) violations.count([service], found.length)
    } else if (news.type === 'attempt') attempts.count([news.notice.provider, news.attempt.error ?? 'delivered'])
    else if (news.type === 'bug') bugs.count([])
  })
  return (_call, { store, accounts }) => {
    const one = (value: number): Metric['values'] => [[{}, value]]
    const metrics: readonly Metric[] = [
      { name: 'info', type: 'gauge', help: 'What runs.', values: [[{ version }, 1]] },
      {
        name: 'uptime_seconds',
        type: 'gauge',
        help: 'Real time since the start.',
        values: one((stopwatchMs() - startedMs) / 1000),
      },
      { name: 'accounts', type: 'gauge', help: 'Accounts made so far.', values: one([...accounts.keys()].length) },
      { name: 'jobs', type: 'gauge', help: 'Jobs kept.', values: one(store.jobs.count()) },
      {
        name: 'notices',
        type: 'gauge',
        help: 'Webhook calls kept, by where they stand.',
        values: store.outbox.counts().map(({ state, count }) => [{ state }, count]),
      },
      { name: 'journal_rows', type: 'gauge', help: 'Exchanges kept.', values: one(store.exchanges.count()) },
      {
        name: 'journal_dropped_total',
        type: 'counter',
        help: 'Exchanges dropped for want of room.',
        values: one(store.exchanges.dropped()),
      },
      { name: 'exchanges_total', type: 'counter', help: 'Requests answered.', values: exchanges.values() },
      { name: 'violations_total', type: 'counter', help: 'Deviations from the documents.', values: violations.values() },
      { name: 'attempts_total', type: 'counter', help: 'Webhook calls tried, by how they ended.', values: attempts.values() },
      { name: 'bugs_total', type: 'counter', help: 'Faults of loradock.', values: bugs.values() },
    ]
    return { status: 200, raw: { type: 'text/plain; version=0.0.4; charset=utf-8', bytes: metrics.map(textOf).join('') } }
  }
}

/** Counts by labels; without labels there is one value, from the start. */
function createCounter(names: readonly string[]) {
  const counts = new Map<string, { readonly labels: Labels; count: number }>()
  const at = (values: readonly string[]) => {
    const key = values.join('\n')
    const found = counts.get(key)
    if (found !== undefined) return found
    const made = { labels: Object.fromEntries(names.map((name, index) => [name, values[index] ?? ''])), count: 0 }
    counts.set(key, made)
    return made
  }
  if (names.length === 0) at([])
  return {
    count: (values: readonly string[], by = 1): void => {
      at(values).count += by
    },
    values: (): Metric['values'] => [...counts.values()].map(({ labels, count }) => [labels, count]),
  }
}

function textOf({ name, type, help, values }: Metric): string {
  const lines = values.map(([labels, value]) => `loradock_${name}${labelsOf(labels)} ${value}\n`)
  return `# HELP loradock_${name} ${help}\n# TYPE loradock_${name} ${type}\n${lines.join('')}`
}

function labelsOf(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}=${JSON.stringify(value)}`)
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`
}
