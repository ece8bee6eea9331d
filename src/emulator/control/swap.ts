import type { Context } from '../context.js'
import { LoradockError } from '../error.js'
import type { Call } from '../http/service.js'
import type { Notice } from '../store/outbox.js'
import { noticeView, sequenceOf } from '../views.js'
import { noticeAt } from './found.js'
import { noticeBody } from './wire.js'

/** Lets two waiting notices of one receiver change places. */
export function swapped(call: Call, other: string, context: Context) {
  const { store, tell } = context
  const one = noticeAt(call, context)
  const two = store.outbox.find(one.account, sequenceOf(other, 'ntc') ?? -1)
  if (two === undefined) {
    throw new LoradockError('E_NOTICE_UNKNOWN', `There is no notice ${other}.`, {
      where: `account "${one.account}"`,
      fix: ['loradock webhooks list'],
    })
  }
  const fault = faultOf(one, two)
  if (fault !== undefined) {
    throw new LoradockError('E_NOTICE_STATE', `ntc_${one.sequence} and ntc_${two.sequence} cannot change places: ${fault}.`, {
      where: `account "${one.account}"`,
      fix: ['loradock webhooks list'],
    })
  }
  const [first, second] = one.sequence < two.sequence ? [one, two] : [two, one]
  store.atomically(() => {
    // Of two that are due at once the older goes first, so that changing what is the same would change nothing.
    store.outbox.change(first, { dueAt: first.dueAt === second.dueAt ? second.dueAt + 1 : second.dueAt })
    store.outbox.change(second, { dueAt: first.dueAt })
  })
  tell({ type: 'clock', account: one.account })
  const notices = [one, two].map(({ account, sequence }) => shown(store.outbox.find(account, sequence) ?? one, context))
  return { status: 200, body: { notices }, job: one.job } as const
}

function faultOf(one: Notice, two: Notice): string | undefined {
  if (one.sequence === two.sequence) return 'they are one'
  const done = [one, two].find(({ state }) => state !== 'waiting')
  if (done !== undefined) return `ntc_${done.sequence} is ${done.state}`
  return one.url === two.url ? undefined : 'they go to different receivers'
}

function shown(notice: Notice, { store }: Context) {
  return noticeBody(noticeView(notice, store.outbox.attempts(notice.account, notice.sequence)))
}
