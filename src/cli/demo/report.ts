import { stopwatchMs, wallMs } from '../../emulator/index.js'
import { line } from '../lines.js'
import { timeOf } from '../log.js'
import { bar, liveLine } from '../progress.js'
import type { Style, Terminal } from '../terminal.js'

/** Tells how a flow goes, step by step. */
export interface Report {
  begin(step: string): void
  progress(now: Progress): void
  /** The step did what the documents say. */
  end(outcome: string, polls?: number): void
  /** The step under way did not. */
  fail(message: string): void
}

/** A job under way, in the provider's words. */
export interface Progress {
  readonly word: string
  readonly percent: number | undefined
  readonly polls: number
}

/** A report in the form that suits where it goes: JSON lines for a program, a redrawn line on a terminal, one line per change elsewhere. */
export function createReport(
  title: string,
  name: string,
  { json, quiet }: { json: boolean; quiet: boolean },
  terminal: Terminal,
): Report {
  if (json) return jsonReport(name, terminal)
  if (quiet) return { begin: () => {}, progress: () => {}, end: () => {}, fail: () => {} }
  return terminal.stderr.isTerminal ? liveReport(title, terminal) : lineReport(name, terminal)
}

const textColumns = 60

function liveReport(title: string, { stderr }: Terminal): Report {
  const live = liveLine(stderr)
  const said = stepWatch()
  let first = true
  const row = (text: string, right: string) => {
    const name = first ? stderr.paint('bold', title.padEnd(10)) : ' '.repeat(10)
    return `  ${name}  ${said.step().padEnd(18)}  ${right === '' ? text : `${text.padEnd(textColumns)}  ${stderr.paint('dim', right)}`}`
  }
  const close = (colour: Style, mark: string, text: string, right: string) => {
    // Padded before it is painted: colours take no room.
    live.keep(row(`${stderr.paint(colour, mark)} ${text.padEnd(textColumns - 2)}`, right))
    first = false
  }
  return {
    begin: (step) => {
      said.begin(step)
      live.draw(row('', ''))
    },
    progress: ({ word, percent, polls }) => {
      const share = percent === undefined ? '' : `${bar(percent)} ${String(percent).padStart(3)} %  `
      live.draw(row(`${share}${word}, ${pollText(polls)}`, said.elapsed()))
    },
    end: (outcome, polls) => {
      const right = [said.elapsed(), polls === undefined ? '' : pollText(polls)].filter((part) => part !== '').join('   ')
      close('green', '✓', outcome, right)
    },
    fail: (message) => close('red', '✗', message, said.elapsed()),
  }
}

const heartbeatMs = 30_000

function lineReport(name: string, { stderr }: Terminal): Report {
  const said = stepWatch()
  let word = ''
  let writtenMs = 0
  const write = (text: string) => {
    writtenMs = stopwatchMs()
    stderr.write(
      `demo ${timeOf(new Date(wallMs()))} ${name} ${said.step().replaceAll(' ', '-')} ${text} elapsed=${said.elapsed().replace(' ', '')}\n`,
    )
  }
  return {
    begin: (step) => {
      said.begin(step)
      word = ''
    },
    progress: (now) => {
      if (now.word === word && stopwatchMs() - writtenMs < heartbeatMs) return
      word = now.word
      write(`${now.word}${now.percent === undefined ? '' : ` ${now.percent}%`} polls=${now.polls}`)
    },
    end: (outcome, polls) => write(`ok ${outcome}${polls === undefined ? '' : ` polls=${polls}`}`),
    fail: (message) => write(`FAILED ${message}`),
  }
}

function jsonReport(provider: string, { stdout }: Terminal): Report {
  const said = stepWatch()
  let word = ''
  const write = (event: string, facts: Readonly<Record<string, unknown>>) =>
    stdout.write(line(event, { provider, step: said.step(), ...facts, elapsedMs: Math.round(said.elapsedMs()) }))
  return {
    begin: (step) => {
      said.begin(step)
      word = ''
    },
    progress: (now) => {
      if (now.word === word) return
      word = now.word
      write('progress', { word, percent: now.percent ?? null, polls: now.polls })
    },
    end: (outcome, polls) => write('step', { ok: true, outcome, polls: polls ?? null }),
    fail: (message) => write('step', { ok: false, outcome: message, polls: null }),
  }
}

/** The step under way and the real time it has taken. */
function stepWatch() {
  let name = ''
  let beganMs = 0
  const elapsedMs = () => stopwatchMs() - beganMs
  return {
    begin: (step: string) => {
      name = step
      beganMs = stopwatchMs()
    },
    step: () => name,
    elapsedMs,
    elapsed: () => `${(elapsedMs() / 1000).toFixed(1)} s`,
  }
}

function pollText(polls: number): string {
  return `${polls} poll${polls === 1 ? '' : 's'}`
}
