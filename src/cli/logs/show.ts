import { planText, shortId, timeOf } from '../log.js'
import type { Output } from '../terminal.js'
import type { LogEvent } from './event.js'

type Other = Exclude<LogEvent, { readonly type: 'exchange' | 'attempt' }>

export interface OthersLog {
  write(event: Other): void
  /** Remembers what a line that is not shown would have said. */
  pass(event: LogEvent): void
}

/** Writes what the log of `start` has no line of its own for, in its manner. */
export function othersLog(out: Output): OthersLog {
  const words = new Map<string, string>()
  const pass = (event: LogEvent) => {
    if (event.type === 'job') words.set(event.job.id, event.job.transitions[0]?.word ?? event.job.word)
    if (event.type === 'transition') words.set(event.jobId, event.word)
  }
  return {
    write: (event) => {
      out.write(`${textOf(event, words, out)}\n`)
      pass(event)
    },
    pass,
  }
}

function textOf(event: Other, words: ReadonlyMap<string, string>, out: Output): string {
  switch (event.type) {
    case 'job': {
      const { acceptedAt, id, provider, type } = event.job
      const head = [timeOf(acceptedAt), 'job      ', `${shortId(id)}  ${provider} ${type}`, planText(event)]
      return [...head, out.paint('dim', event.account)].join('  ')
    }
    case 'transition': {
      const { account, jobId, at, word } = event
      const before = words.get(jobId)
      const step = `${before === undefined ? '' : `${before} → `}${word}`
      return [timeOf(at), 'job      ', `${shortId(jobId)}  ${step}`, out.paint('dim', account)].join('  ')
    }
    case 'clock':
      return [timeOf(event.now), 'clock    ', `${event.mode}, pace ${event.pace}`, out.paint('dim', event.account)].join('  ')
    case 'reset': {
      const whose = event.account === null ? 'every account' : `account "${event.account}"`
      return [' '.repeat(8), 'clock    ', `${whose} is forgotten`].join('  ')
    }
    case 'bug':
      return `${out.paint('red', '✗')} ${event.message}`
    case 'missed':
      return `${out.paint('yellow', '!')} ${event.missed ?? 'some'} events before this line are not known any more`
  }
}
