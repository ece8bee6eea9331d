import { readDuration, sayDuration, sleep, stopwatchMs } from '../emulator/index.js'
import { type Client, rowsOf, type Told, told } from './client.js'
import { type Failure, failure, isFailure } from './errors.js'

const betweenMs = 100
const usually = '30s'

/** Asks again and again until a webhook call that matches was made, delivered or refused for good. */
export async function waitForCall(client: Client, { job, status, within }: Readonly<Record<string, unknown>>): Promise<Told> {
  const limitMs = readDuration(typeof within === 'string' ? within : usually)
  if (limitMs === undefined) {
    return failure('E_DURATION', `"${String(within)}" is no length of time.`, { where: '--within', fix: ['--within 30s'] })
  }
  const startedMs = stopwatchMs()
  for (;;) {
    const asked = await client.get('notices')
    if (isFailure(asked) && !(await isEarly(client, asked))) return asked
    const notices = isFailure(asked) ? [] : rowsOf(asked.body, 'notices')
    const made = notices.find(
      ({ jobId, word, state }) =>
        (job === undefined || jobId === job) &&
        (status === undefined || word === status) &&
        (state === 'delivered' || state === 'refused'),
    )
    if (made !== undefined) return told(made)
    if (stopwatchMs() - startedMs >= limitMs) return ranOut(limitMs, { job, status })
    await sleep(betweenMs)
  }
}

// Whoever waits may be there before the first request: an account is made at the first use of its key.
async function isEarly(client: Client, { code }: Failure): Promise<boolean> {
  if (code === 'E_ACCOUNT_UNKNOWN') return true
  if (code !== 'E_ACCOUNT') return false
  const accounts = await client.get('accounts')
  return !isFailure(accounts) && rowsOf(accounts.body, 'accounts').length === 0
}

function ranOut(limitMs: number, { job, status }: { readonly job: unknown; readonly status: unknown }): Failure {
  const which = [status === undefined ? '' : ` that tells ${String(status)}`, job === undefined ? '' : ` of job ${String(job)}`]
  return failure('E_WAIT', `No webhook call${which.join('')} was made within ${sayDuration(limitMs)}.`, {
    where: 'loradock webhooks wait',
    fix: [
      'loradock webhooks list          those made and those to be made',
      'loradock clock next             a clock that stands still calls nobody',
    ],
  })
}
