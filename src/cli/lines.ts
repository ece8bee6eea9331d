import type { EmulatorEvent } from '../emulator/index.js'
import type { LoggedExchange } from './logs/event.js'

/** An event as one JSON line: the same on stdout under `--json` and in the log on stderr. `undefined`: not told. */
export function eventLine(event: EmulatorEvent | LoggedExchange): string | undefined {
  switch (event.type) {
    case 'exchange': {
      const { account, exchange, job } = event
      const { id, at, service, operation, method, path, status, ms, violations, rule, note } = exchange
      const request = { at, id, service, operation, method, path, status, ms: round(ms) }
      return line('exchange', { ...request, account, job: job?.id ?? null, state: job?.word ?? null, violations, rule, note })
    }
    case 'attempt': {
      const { account, word, attempt, detail, retryAt } = event
      const { at, noticeId: notice, jobId: job, to, status, error, ms, rule } = attempt
      return line('attempt', { at, notice, job, word, to, status, error, detail, ms: round(ms), account, retryAt, rule })
    }
    case 'bug':
      return line('bug', { message: event.message })
    case 'job':
      return undefined
  }
}

/** One JSON line whose `event` says what it tells of. */
export function line(event: string, facts: Readonly<Record<string, unknown>>): string {
  return `${JSON.stringify({ event, ...facts })}\n`
}

function round(ms: number): number {
  return Math.round(ms * 10) / 10
}
