import type { Context } from '../context.js'
import type { Handlers } from '../http/service.js'
import type { StoredExchange } from '../store/exchanges.js'
import type { Notice } from '../store/outbox.js'
import { ledgerOf } from '../views.js'
import type { components, operations } from './api.gen.js'
import { oddOf } from './odd.js'
import type { Essentials } from './spec.gen.js'
import { accountOf } from './which.js'

type Finding = components['schemas']['Findings']['findings'][number]

/** The handler that says what is not clean. */
export const findingHandlers: Handlers<operations, Essentials, 'getFindings'> = {
  getFindings: (call, context) => {
    const account = accountOf(call, context)
    const findings = [...findingsOf(account, context)]
    const clean = findings.every(({ isNote }) => isNote)
    return { status: 200, body: { account, clean, exchanges: context.store.exchanges.count(account), findings } }
  },
}

/** What is not clean about an account, or worth knowing: the list that a test fails with. */
export function findingsOf(account: string, context: Context): readonly Finding[] {
  return [
    ...oddOf(account, context).flatMap(ofExchange),
    ...undelivered(account, context),
    ...ofUploads(account, context),
    ...ofJournal(context),
  ]
}

const blank = { isNote: false, fix: null, source: null, exchange: null, notice: null, asset: null } as const

function ofExchange(odd: StoredExchange): readonly Finding[] {
  const { sequence, method, target, operation, status, violations, note, answerHeaders } = odd
  const [path = ''] = target.split('?')
  const exchange = `req_${sequence}`
  const where = `${method} ${path} (${exchange})`
  const found: Finding[] = violations.map(({ path: at, message, hint, source }) => {
    const told = { fix: hint === '' ? null : hint, source: source === '' ? null : source }
    return { ...blank, ...told, kind: 'violation', exchange, text: `${where} ${at} ${message}` }
  })
  if (operation === null) {
    found.push({ ...blank, kind: 'no-route', exchange, text: `${where} ${note ?? 'no such route'}` })
  } else if (answerHeaders['x-loradock-bug'] !== undefined || /^bug: /.test(note ?? '')) {
    found.push({
      ...blank,
      kind: 'bad-answer',
      exchange,
      text: `${where} was answered ${status} by a fault of loradock: ${note}`,
    })
  }
  return found
}

const mostNotices = 10_000

function undelivered(account: string, { store }: Context): readonly Finding[] {
  const refused = store.outbox.list(account, mostNotices).filter(({ state }) => state === 'refused')
  return refused.toReversed().map((notice: Notice) => {
    const { sequence, word, url } = notice
    const attempts = store.outbox.attempts(account, sequence)
    const last = attempts.at(-1)
    const outcome = last?.status ?? last?.error ?? 'no answer'
    const tries = `${attempts.length} ${attempts.length === 1 ? 'attempt' : 'attempts'}, none left`
    const text = `${word} -> ${url} (ntc_${sequence}) ${outcome}, ${tries}`
    return { ...blank, kind: 'webhook', notice: `ntc_${sequence}`, text, fix: `loradock webhooks replay ntc_${sequence}` }
  })
}

function ofUploads(account: string, context: Context): readonly Finding[] {
  return ledgerOf(account, context).flatMap((slot): readonly Finding[] => {
    const { assetId: asset, bytes, format, usedBy, usedBeforeUpload } = slot
    const jobs = usedBy.join(', ')
    const finding = (text: string, isNote = false): Finding => ({
      ...blank,
      kind: 'upload',
      asset,
      isNote,
      text: `${asset} ${text}`,
    })
    if (usedBeforeUpload) return [finding(`was used by job ${jobs} before its upload finished`)]
    if (bytes !== null && format === null) return [finding(`is no picture${jobs === '' ? '' : ` and was used by job ${jobs}`}`)]
    return bytes !== null && usedBy.length === 0 ? [finding('was uploaded and never used', true)] : []
  })
}

function ofJournal({ store }: Context): readonly Finding[] {
  const lost = [
    [store.exchanges.dropped(), 'exchange was', 'exchanges were'],
    [store.outbox.droppedAttempts(), 'attempt was', 'attempts were'],
  ] as const
  return lost.flatMap(([count, one, many]): readonly Finding[] => {
    if (count === 0) return []
    const text = `${count} ${count === 1 ? one : many} dropped to keep the journal in its bounds`
    return [{ ...blank, kind: 'dropped', text, fix: 'loradock --journal-rows 20000' }]
  })
}
