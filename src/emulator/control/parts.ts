import type { News } from '../context.js'
import type { JobKind } from '../domain/job.js'
import type { Quirk } from '../domain/quirk.js'
import type { ScenarioName } from '../domain/scenario.js'
import type { Values } from '../domain/story.js'
import type { Sender } from '../sender.js'
import type { Attempt, Notice } from '../store/outbox.js'
import type { StoredRule } from '../store/rules.js'
import type { Clock, EmulatorEvent, Outlook } from '../types.js'
import type { Waits } from '../waits.js'

/** What the control service steers, handed in by the composition root: it builds nothing itself. */
export interface ControlParts {
  readonly version: string
  readonly senders: readonly Sender[]
  /** The names that jobs are stored under. */
  readonly providers: readonly string[]
  readonly quirks: readonly Quirk[]
  /** What a scenario is and does, with parameters as given. */
  outlookOf(name: ScenarioName, given: Values): Outlook
  clockOf(account: string): Clock
  worldClock(): Clock
  /** When the account's next thing is due, or `undefined`. */
  nextAt(account: string): number | undefined
  reset(account?: string): Promise<void>
  /** Adds a rule for the account that it names, or else for the one that is asked for. Throws `E_RULE` for what is no rule. */
  addRule(
    account: () => string,
    given: unknown,
  ): { readonly stored: StoredRule; readonly warnings: readonly { readonly code: 'W_RULE'; readonly message: string }[] }
  /** Sends a notice once more, to another receiver or with another body where one is given. */
  replay(notice: Notice, change?: { readonly to?: string; readonly body?: string }): Promise<Attempt>
  /** Starts a job as a client would; its id. Throws `E_SAMPLE…` for what is not accepted. */
  startSample(order: {
    readonly account: string
    readonly provider: string
    readonly kind: JobKind
    readonly webhook: string | null
    readonly origin: string
    readonly signal: AbortSignal
  }): Promise<string>
  /** Makes one call that is about no job. */
  post(call: SampleCall): Promise<{
    readonly status: number | null
    readonly error: string | null
    readonly detail: string | null
    readonly tookMs: number
  }>
  /** Hears what happens from now on, as long as the emulator lives. */
  listen(listener: (news: News) => void): void
  /** The news as those outside see them; `undefined` for what has no view of its own. */
  eventOf(news: News): EmulatorEvent | undefined
  readonly waits: Waits
  readonly snapshots: {
    save(folder: string): void
    load(folder: string): Promise<void>
  }
  /** Is aborted when the emulator begins to close. */
  readonly closing: AbortSignal
}

export interface SampleCall {
  readonly account: string | undefined
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
  readonly deadlineMs: number
}
