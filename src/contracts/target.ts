import type { FindingClass, Level } from './finding.js'
import type { Json, Provider } from './take.js'

/** What kind of thing a scenario is played at. */
export type TargetKind = 'emulator' | 'recording' | 'prism' | 'real' | 'custom'

/** What a target can do; what it cannot is out of reach of the steps that need it. */
export interface Capabilities {
  /** A fresh, isolated account for each scenario. */
  readonly account: boolean
  readonly advanceClock: boolean
  /** Every state can be seen, since the clock stands still between them. */
  readonly observeAll: boolean
  /** Answers change over time. */
  readonly state: boolean
  readonly upload: boolean
  readonly webhooks: boolean
  readonly rules: boolean
  readonly quirks: boolean
  readonly cost: 'none' | 'metered' | 'theirs'
}

/** Something that scenarios are played at: each gets a leg of its own. */
export interface Target {
  readonly kind: TargetKind
  /** `emulator`, `recording:novita/style-happy`, `real:modelslab`. */
  readonly name: string
  readonly can: Capabilities
  /** Begins the playing of one scenario: its own client, its own key and, where there are accounts, its own account. */
  leg(order: LegOrder): Promise<Leg>
  /** Ends what the target holds; what was created and not removed is told. */
  close(): Promise<CloseReport>
}

export interface LegOrder {
  readonly scenario: string
  /** Distinguishes this run from all others: a part of keys and of names. */
  readonly run: string
}

/** One scenario at one target: a `fetch` and a `wait`, and what comes with them. */
export interface Leg {
  /** Where a provider's API is. */
  origin(provider: Provider): string
  /** The API key of an account of this leg; `''` is the usual one. */
  key(account: string, provider: Provider): string
  /** Milliseconds of the target's clock since the leg began. */
  now(): number
  /** One exchange; a target that has no answer says why and never invents one. */
  fetch(request: Request, about: About): Promise<Response | NoAnswer>
  /** Lets milliseconds pass: an advance at the emulator, movement along a recording, sleep elsewhere. */
  wait(ms: number): Promise<void>
  /** Where webhook calls of this leg arrive; `null` where none can. */
  readonly hook: Hook | null
  /** The webhook calls received since the last time it was asked, oldest first. */
  arrivals(): readonly Arrival[]
  /** Whether an operation can be asked once more; absent: it always can. */
  hasMore?(operation: string): boolean
  /** Where bytes can be sent to as they are, whatever the host in links; absent: nowhere. */
  socket?(): Promise<{ readonly host: string; readonly port: number }>
  /** The emulator's clock and account; `null` at every other target. */
  readonly steering: Steering | null
  close(): Promise<void>
}

/** Where webhook calls of a leg arrive, and how they are treated there. */
export interface Hook {
  readonly url: string
  /** Answers 500 to the calls of which this holds, from now on. */
  refuse(when: (body: string) => boolean): void
  /** Keeps the calls that come from now on without an answer until they are released; `reached` once there is one. */
  hold(): { readonly reached: Promise<void>; release(): void }
  /** How many calls have come, answered or not. */
  received(): number
  /** Why calls are not heard any more; absent or nothing: they are. */
  deaf?(): string | undefined
  /** Every call is answered 200 at once: none can be refused or kept waiting. */
  readonly answersAlike?: true
}

/** What an exchange is for: a recording finds its line by it, and a real target its spacing. */
export interface About {
  readonly operation: string
  readonly step: string
}

/** Why an exchange has no answer. */
export interface NoAnswer {
  readonly kind: 'no-answer'
  /**
   * What a run makes of it: `unmeasured` for the network, `breaking` for a cut connection or a line that a take should have, `guard` for
   * what must not be asked, `out-of-reach` for what a partial take does not hold.
   */
  readonly class: FindingClass | 'out-of-reach'
  readonly level?: Level
  /** A class of failure such as `ECONNRESET`, or `no line in the take`. */
  readonly failure: string
  readonly message: string
}

/** One webhook call as the kit's receiver got it. */
export interface Arrival {
  /** Milliseconds of the target's clock since the leg began. */
  readonly at: number
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  /** The bytes as they came, and what they say as UTF-8. */
  readonly bytes: Uint8Array
  readonly text: string
}

/** What only an emulator can be told. */
export interface Steering {
  advance(ms: number, account: string): Promise<void>
  /** Performs the next thing due; `false` when nothing ever will be. */
  next(account: string): Promise<boolean>
  /** A fault or plan override, as the emulator's control API takes it. */
  rule(rule: Json, account: string): Promise<void>
  /** The account scenario of the jobs accepted from now on (D4). */
  story(name: string, account: string): Promise<void>
  quirk(name: string, alternative: string, account: string): Promise<void>
  fail(job: string, account: string): Promise<void>
  journal(account: string): Promise<readonly Journaled[]>
  /** Forgets the account: its jobs, objects, clock and ids. */
  reset(account: string): Promise<void>
}

/** One exchange as the emulator's journal has it. */
export interface Journaled {
  readonly operation: string | null
  readonly status: number
  /** The rule or the story that made the answer; `null`: none did. */
  readonly rule: string | null
}

/** What a target leaves behind. */
export interface CloseReport {
  readonly created: readonly string[]
  readonly removed: readonly string[]
  readonly left: readonly string[]
}

/** The report of a target that creates nothing anywhere. */
export const nothingLeft: CloseReport = { created: [], removed: [], left: [] }
