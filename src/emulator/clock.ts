import type { ClockSetting } from './domain/clock-setting.js'

// The only file that asks the machine for the time. The references are taken at load, so that a test runner's fake timers
// in the caller's process freeze neither deliveries nor answers (mswjs/msw#966 is the complaint this avoids).
const readWall = Date.now
const startTimer = globalThis.setTimeout
const stopTimer = globalThis.clearTimeout
const readStopwatch = performance.now.bind(performance)

/** Where a manual clock starts unless told otherwise, so that the same calls give the same bytes: 2026-01-01T00:00:00Z. */
export const manualStartMs = 1_767_225_600_000

/** Epoch milliseconds of a clock at this moment. */
export function readClock(setting: ClockSetting): number {
  return setting.mode === 'live' ? readWall() + setting.offsetMs : setting.atMs
}

/** The same clock, standing at `toMs` now; a live one runs on from there. */
export function movedTo(setting: ClockSetting, toMs: number): ClockSetting {
  return setting.mode === 'live' ? { mode: 'live', offsetMs: toMs - readWall() } : { mode: 'manual', atMs: toMs }
}

/** The same instant under another mode. */
export function switchedTo(setting: ClockSetting, mode: 'live' | 'manual'): ClockSetting {
  const nowMs = readClock(setting)
  return mode === 'live' ? { mode, offsetMs: nowMs - readWall() } : { mode, atMs: nowMs }
}

/** Milliseconds of real time since some fixed moment, for measuring how long something took. */
export function stopwatchMs(): number {
  return readStopwatch()
}

/** Epoch milliseconds of the machine, for what is about the machine and not about an account (log lines, leases). */
export function wallMs(): number {
  return readWall()
}

/** Waits in real time; resolves early, without an error, when the signal is aborted. */
export function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve()
    const done = () => {
      stopTimer(timer)
      signal?.removeEventListener('abort', done)
      resolve()
    }
    // Node's timers hold 2^31-1 ms at most; a longer wait simply wakes early and is asked for again.
    const timer = startTimer(done, Math.min(ms, 2_147_483_647))
    signal?.addEventListener('abort', done, { once: true })
  })
}

/** Runs something after a length of real time, unless the returned function is called before. It keeps no process alive. */
export function startDeadline(ms: number, run: () => void): () => void {
  const timer = startTimer(run, ms)
  timer.unref()
  return () => stopTimer(timer)
}
