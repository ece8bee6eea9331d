import type { PlayedLeg, Scenario, Told } from '../../contracts/kit.js'
import { isFine } from '../../contracts/kit.js'
import { sayDuration, stopwatchMs, wallMs } from '../../emulator/index.js'
import { counted } from '../findings.js'
import { timeOf } from '../log.js'
import { bar, liveLine } from '../progress.js'
import type { Terminal } from '../terminal.js'

/** Tells on stderr how a run goes; results are told elsewhere. */
export interface ContractProgress {
  begins(scenario: Scenario): void
  told(told: Told): void
  ends(leg: PlayedLeg): void
  doing(what: string): void
  /** Leaves the terminal as it was. */
  end(): void
}

/** How a run is told: a line that is redrawn on a terminal, one line per change elsewhere, nothing where only data is wanted. */
export function contractProgress(
  terminal: Terminal,
  { json, quiet, count }: { readonly json: boolean; readonly quiet: boolean; readonly count: number },
): ContractProgress {
  if (json || quiet) return { begins: () => {}, told: () => {}, ends: () => {}, doing: () => {}, end: () => {} }
  return terminal.stderr.isTerminal ? drawn(terminal, count) : written(terminal)
}

function drawn({ stderr }: Terminal, count: number): ContractProgress {
  const live = liveLine(stderr)
  let done = 0
  let name = ''
  const draw = (what: string) =>
    live.draw(
      `  ${stderr.paint('cyan', '●')} ${name.padEnd(34)} ${bar((done / Math.max(1, count)) * 100)} ${done} of ${count}  ${what}`,
    )
  return {
    begins: (scenario) => {
      name = scenario.name
      draw('')
    },
    told: ({ operation, state }) => draw(state ?? operation),
    ends: (leg) => {
      done += 1
      const { wrong, text, took } = saysLeg(leg)
      const mark = wrong > 0 ? stderr.paint('red', '✗') : stderr.paint('green', '✓')
      live.keep(`  ${mark} ${leg.scenario.name.padEnd(34)} ${text.padEnd(34)} ${stderr.paint('dim', took)}`)
    },
    doing: (what) => {
      name = what
      draw('')
    },
    end: () => live.end(),
  }
}

const heartbeatMs = 30_000

function written({ stderr }: Terminal): ContractProgress {
  let calls = 0
  let last = ''
  let writtenMs = stopwatchMs()
  const write = (text: string) => {
    writtenMs = stopwatchMs()
    stderr.write(`contract ${timeOf(new Date(wallMs()))} ${text}\n`)
  }
  return {
    begins: () => {
      calls = 0
      last = ''
    },
    told: ({ scenario, state, at }) => {
      calls += 1
      const changed = state !== null && state !== last
      // In virtual time states change within a millisecond: only what somebody waits for is told.
      if (at < 1 || (!changed && stopwatchMs() - writtenMs < heartbeatMs)) return
      if (stopwatchMs() - writtenMs < 1000) return
      last = state ?? last
      write(
        `${scenario} ${changed ? `state=${state.replaceAll(' ', '/')}` : 'waiting'} elapsed=${Math.round(at / 1000)}s calls=${calls}`,
      )
    },
    ends: (leg) => {
      const { wrong, took } = saysLeg(leg)
      const { outcome, take } = leg.played
      write(
        `${leg.scenario.name} ${outcome} steps=${new Set(take.lines.map(({ step }) => step)).size} findings=${wrong} took=${took.replace(' ', '')}`,
      )
    },
    doing: (what) => write(what),
    end: () => {},
  }
}

function saysLeg({ played, tookMs }: PlayedLeg) {
  const wrong = played.findings.filter((one) => !isFine(one)).length
  const steps = counted(new Set(played.take.lines.map(({ step }) => step)).size, 'step')
  const text =
    wrong > 0 ? `${steps}, ${counted(wrong, 'finding')}` : played.outcome === 'played' ? steps : `${steps}, ${played.outcome}`
  return { wrong, text, took: tookMs < 1000 ? `${tookMs} ms` : sayDuration(tookMs) }
}
