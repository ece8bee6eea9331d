import { stopwatchMs } from '../emulator/index.js'
import { exit } from './exit-codes.js'

export type StopSignal = 'SIGINT' | 'SIGTERM' | 'SIGHUP'

// A runner such as `npm start` passes Ctrl-C on to a child that has had it from the terminal already: that is one wish, not two.
const echoMs = 250

/** Resolves at the first wish to stop; the second one ends the process at once, whatever is under way. */
export function stopSignal(): Promise<StopSignal> {
  return new Promise((resolve) => {
    let firstAt: number | undefined
    const heard = (signal: StopSignal) => {
      if (firstAt === undefined) {
        firstAt = stopwatchMs()
        resolve(signal)
      } else if (stopwatchMs() - firstAt > echoMs) {
        endBy(signal)
      }
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, heard)
  })
}

/** Ends the process as one that was stopped before it was done, whatever still waits in it. */
export function endBy(signal: StopSignal): never {
  process.exit(endCodeOf(signal))
}

/** The exit code of a command that was stopped. */
export function endCodeOf(signal: StopSignal): number {
  return signal === 'SIGINT' ? exit.interrupted : exit.terminated
}
