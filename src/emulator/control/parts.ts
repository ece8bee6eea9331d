import type { Sender } from '../sender.js'
import type { Attempt, Notice } from '../store/outbox.js'
import type { Clock } from '../types.js'

/** What the control service steers, handed in by the composition root: it builds nothing itself. */
export interface ControlParts {
  readonly version: string
  readonly senders: readonly Sender[]
  /** The names that jobs are stored under. */
  readonly providers: readonly string[]
  clockOf(account: string): Clock
  worldClock(): Clock
  /** When the account's next thing is due, or `undefined`. */
  nextAt(account: string): number | undefined
  reset(account?: string): Promise<void>
  replay(notice: Notice, to?: string): Promise<Attempt>
  /** Makes one call that is about no job. */
  post(call: { url: string; headers: Readonly<Record<string, string>>; body: Buffer; deadlineMs: number }): Promise<{
    readonly status: number | null
    readonly error: string | null
    readonly detail: string | null
    readonly tookMs: number
  }>
  isClosing(): boolean
}
