import { type EmulatorEvent, sayDuration, type Upload } from '../emulator/index.js'
import type { LoggedExchange } from './logs/event.js'
import type { Output } from './terminal.js'

type Of<Type extends EmulatorEvent['type']> = Extract<EmulatorEvent, { readonly type: Type }>

// Where the third column begins; what belongs to the line above stands under it.
const indent = ' '.repeat(21)
const pathColumns = 40
const mostJobs = 1000

/** Writes events for a person, each line naming its thing; a transition is shown by whatever first sees it. */
export function prettyLog(out: Output): (event: EmulatorEvent | LoggedExchange) => void {
  const words = new Map<string, string>()
  const accepted = new Map<string, Of<'job'>>()
  return (event) => {
    switch (event.type) {
      case 'job':
        accepted.set(event.job.id, event)
        return
      case 'exchange':
        out.write(exchangeLine(event, seen(words, event.job), out))
        for (const text of remarks(event, accepted, out)) out.write(`${indent}${text}\n`)
        return
      case 'attempt':
        out.write(attemptLines(event, out))
        return
      case 'bug':
        out.write(`${out.paint('red', '✗')} ${event.message}\n`)
    }
  }
}

/** The word that was shown of a job before, while it is remembered. */
function seen(words: Map<string, string>, job: LoggedExchange['job']): string | undefined {
  if (job === null) return undefined
  const before = words.get(job.id)
  words.delete(job.id)
  words.set(job.id, job.word)
  const [oldest] = words.keys()
  if (words.size > mostJobs && oldest !== undefined) words.delete(oldest)
  return before
}

function exchangeLine({ exchange, account, job, upload }: LoggedExchange, before: string | undefined, out: Output): string {
  const { id, at, service, method, path, status, ms } = exchange
  const about = [job === null ? '' : jobText(job, before), upload === null ? '' : uploadText(upload)].filter(
    (text) => text !== '',
  )
  const route = `${method.padEnd(4)} ${shortened(path).padEnd(pathColumns)}`
  const took = `${String(Math.round(ms)).padStart(3)} ms`
  const names = out.paint('dim', [account ?? '', id].filter((text) => text !== '').join('  '))
  const parts = [timeOf(at), service.padEnd(9), route, painted(status, out), took, ...about, names]
  return `${parts.join('  ')}\n`
}

function jobText(job: NonNullable<LoggedExchange['job']>, before: string | undefined): string {
  const name = `job ${shortId(job.id)}`
  if (before === undefined) return name
  const moved = before === job.word ? job.word : `${before} → ${job.word}`
  return `${name}  ${moved}${job.state === 'running' && job.progress !== null ? ` ${job.progress} %` : ''}`
}

function uploadText({ format, width, height, bytes }: Upload): string {
  return format === null ? `no picture, ${sizeText(bytes)}` : `${format} ${width}×${height} ${sizeText(bytes)}`
}

function* remarks({ exchange, job, refusal }: LoggedExchange, accepted: Map<string, Of<'job'>>, out: Output): Iterable<string> {
  const fresh = job === null ? undefined : accepted.get(job.id)
  if (fresh !== undefined) {
    accepted.delete(fresh.job.id)
    yield `${out.paint('dim', 'plan ')} ${planText(fresh)}${paceText(fresh)}`
  }
  const mark = out.paint('yellow', '!    ')
  for (const { path, message, hint, source } of exchange.violations) {
    yield `${mark} ${path}: ${message}`
    const fix = [
      hint === '' ? '' : `${out.paint('dim', 'fix')} ${hint}`,
      source === '' ? '' : `${out.paint('dim', 'source')} ${source}`,
    ]
    const told = fix.filter((text) => text !== '').join('      ')
    if (told !== '') yield `      ${told}`
  }
  if (exchange.note !== null) yield `${mark} ${exchange.note}`
  else if (refusal !== null && exchange.violations.length === 0) yield `${mark} ${refusal.replace(/\s+/g, ' ')}`
}

/** The whole future of a job: each word with how long it lasts, the last one without, and why it ends badly. */
export function planText({ job, reason }: Of<'job'>): string {
  const { transitions } = job
  const steps = transitions.map(({ at, word }, index) => {
    const next = transitions[index + 1]
    return next === undefined ? word : `${word} ${sayDuration(next.at.getTime() - at.getTime())}`
  })
  return `${steps.join(' · ')}${reason === null ? '' : ` (${reason})`}`
}

function paceText({ job: { acceptedAt, transitions }, pace }: Of<'job'>): string {
  const last = transitions.at(-1)
  const wholeMs = last === undefined ? 0 : last.at.getTime() - acceptedAt.getTime()
  return pace === 1 || wholeMs === 0 ? '' : `     (${sayDuration(wholeMs * pace)} at pace ${pace})`
}

function attemptLines({ word, attempt, detail, retryAt }: Of<'attempt'>, out: Output): string {
  const { at, to, status, error, ms, jobId, noticeId } = attempt
  const outcome = error === null ? painted(status ?? 0, out) : out.paint('red', status === null ? '---' : String(status))
  const call = `${word} → ${to}`.padEnd(pathColumns + 5)
  const head = [timeOf(at), 'webhook  ', call, outcome, `${String(Math.round(ms)).padStart(3)} ms`]
  const first = `${[...head, `job ${shortId(jobId)}`, out.paint('dim', noticeId)].join('  ')}\n`
  if (error === null) return first
  const again = retryAt === null ? 'not tried again' : `tried again at ${timeOf(retryAt)}`
  return `${first}${indent}${out.paint('yellow', '!    ')} ${detail ?? error}; ${again}\n`
}

function painted(status: number, out: Output): string {
  // A rule has broken the connection: there was no answer.
  if (status === 0) return out.paint('red', '---')
  return out.paint(status < 400 ? 'green' : status < 500 ? 'yellow' : 'red', String(status))
}

/** Long ids in a path are told by their ends. */
function shortened(path: string): string {
  return path.replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}|[0-9a-f]{16,}/gi, (id) => `${id.slice(0, 4)}…${id.slice(-4)}`)
}

/** The beginning of an id that is long. */
export function shortId(id: string): string {
  return /^[0-9a-f]{8}-/.test(id) ? id.slice(0, 8) : id
}

/** The time of day where the reader sits. */
export function timeOf(at: Date): string {
  return at.toTimeString().slice(0, 8)
}

/** Bytes for a person. */
export function sizeText(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB']
  const power = bytes < 1024 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10))
  const amount = bytes / 1024 ** power
  return `${power === 0 || amount >= 10 ? Math.round(amount) : amount.toFixed(1)} ${units[power]}`
}
