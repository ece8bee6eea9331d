import type { Assembled } from './emulator.js'
import { LoradockError } from './error.js'
import type { Attempt, Notice } from './store/outbox.js'

/**
 * Sends a notice once more, now, with the identity it had: the receiver sees a repeat, not a second call.
 *
 * A delivered or refused notice becomes waiting for this one try and ends as the try ends; retries of the provider follow only where
 * its own policy still has some.
 *
 * @param change - Another receiver for this and every later try of the notice, and another body for this one; absent: its own.
 * @throws LoradockError `E_NOTICE_HELD` while the notice is being sent already; nothing was changed then.
 */
export async function replayNotice(
  { context, deliverer }: Assembled,
  notice: Notice,
  { to, body }: { readonly to?: string; readonly body?: string } = {},
): Promise<Attempt> {
  const { store, accounts } = context
  const { account, sequence } = notice
  const waiting = store.outbox.reopen(notice, { dueAt: accounts.now(account), url: to ?? notice.url })
  const again = waiting ? store.outbox.find(account, sequence) : undefined
  const delivered = again && (await deliverer.deliver(again, body))
  const attempt = delivered && store.outbox.attempts(account, sequence).at(-1)
  if (attempt !== undefined) return attempt
  throw new LoradockError('E_NOTICE_HELD', `Notice ntc_${sequence} is being sent at this moment.`, { fix: ['try again'] })
}
