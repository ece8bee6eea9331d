import type { Assembled } from './emulator.js'
import { LoradockError } from './error.js'
import type { Attempt, Notice } from './store/outbox.js'

/**
 * Sends a notice once more, now, with the identity it had: the receiver sees a repeat, not a second call.
 *
 * A delivered or refused notice becomes waiting for this one try and ends as the try ends; retries of the provider follow only where
 * its own policy still has some.
 *
 * @param to - Another receiver for this and every later try of the notice; absent: its own.
 */
export async function replayNotice({ context, deliverer }: Assembled, notice: Notice, to?: string): Promise<Attempt> {
  const { store, accounts } = context
  store.outbox.change(notice, { state: 'waiting', dueAt: accounts.now(notice.account), url: to ?? notice.url })
  const again = store.outbox.find(notice.account, notice.sequence)
  if (again !== undefined) await deliverer.deliver(again)
  const attempt = store.outbox.attempts(notice.account, notice.sequence).at(-1)
  if (attempt === undefined) {
    throw new LoradockError('E_NOTICE_HELD', `Notice ntc_${notice.sequence} is being sent at this moment.`, {
      fix: ['try again'],
    })
  }
  return attempt
}
