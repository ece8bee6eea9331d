import type { Checks } from './checks.js'
import type { AnswerOf, CallOf, FreeOf, InputOf, LooseInput, MeteredOf, OperationOf, StateOf, WebhookOf } from './operation.js'
import type { Span } from './span.js'
import type { Json, Provider, TakeLine } from './take.js'
import type { Hook, Journaled } from './target.js'
import type { Timeline } from './timeline.js'

/** What every scenario may do, at a provider too: nothing here can cost what the scenario did not declare. */
export interface Steps<P extends Provider> {
  /** One exchange that must go well; answers the JSON. Ends the scenario where it does not. */
  call<O extends OperationOf<P>>(operation: O, ...input: Given<InputOf<P, O>>): Promise<AnswerOf<P, O>>
  /** The same with a request that the documents do not allow, and why it is sent all the same. */
  call<O extends OperationOf<P>>(operation: O, input: Deviating): Promise<AnswerOf<P, O>>
  /** One exchange that must be refused: only of operations that cost nothing. `null` where it is out of reach. */
  expectRefusal<O extends FreeOf<P>>(operation: O, input: RefusedInput, want: Refusal): Promise<Refused | null>
  /** One exchange of which no source tells how it ends: well or refused, it is judged as any other and scored as neither. */
  ask<O extends FreeOf<P>>(operation: O, ...input: Given<InputOf<P, O>>): Promise<Refused>
  /** Repeats a read until it says what is waited for. */
  poll<O extends FreeOf<P>>(
    operation: O,
    input: InputOf<P, O> & Extras,
    how: Polling<StateOf<P, O>>,
  ): Promise<Polled<StateOf<P, O>>>
  /** Sends bytes to the address that an answer gave, without the API key. */
  upload(slot: Slot, bytes: Uint8Array, how?: UploadHow): Promise<Stored>
  /** An upload that the object store must refuse. */
  expectUploadRefusal(slot: Slot, bytes: Uint8Array, how: UploadHow & StoreRefusal): Promise<string>
  /** Gets what a link in an answer leads to, without the API key. */
  download(url: string): Promise<Downloaded>
  /** A link that must be refused. */
  expectDownloadRefusal(url: string, want: StoreRefusal): Promise<string>
  /** A request to a path that no document has; it must be answered with this status. */
  knock(request: Knock, want: Refusal): Promise<Refused | null>
  /** Lets time pass: at once on the emulator, really elsewhere. */
  wait(span: Span): Promise<void>
  /** Collects the webhook calls of this scenario until the last one, and watches that no more come. */
  expectWebhook<W extends WebhookOf<P>>(webhook: W, how: Hearing<CallOf<P, W>>): Promise<Heard<CallOf<P, W>>>
  /** Where this scenario's webhook calls arrive. The scenario ends there as `unmeasured` where none can. */
  readonly hook: Hook
  readonly check: Checks
}

/** What a scenario that is never played at a provider may do besides. */
export interface WideSteps<P extends Provider> extends Omit<Steps<P>, 'expectRefusal'> {
  expectRefusal<O extends OperationOf<P>>(operation: O, input: MisaskedInput, want: Refusal): Promise<Refused | null>
  /** One exchange that must go well, with a request made from data: no type knows it, and the documents judge it as any other. */
  send(operation: OperationOf<P>, input: LooseInput): Promise<Json>
  /** Asks the object store in any way it documents, at an address that an answer gave: whatever comes is an answer. */
  store(operation: OperationOf<'storage'>, url: string, how?: StoreHow): Promise<StoreAnswer>
  /** Moves the account's clock forward. */
  advance(span: Span): Promise<void>
  /** Performs the next thing due on the account's clock; `false` when nothing ever will be. */
  next(): Promise<boolean>
  /** Sends bytes as they are, for what no client library would send, and reads until the server closes. */
  raw(raw: Raw): Promise<RawAnswer>
  /** A fault or plan override of the emulator's own (its control API's form). */
  rule(rule: Json): Promise<void>
  /** Chooses the account scenario of the jobs accepted from now on: `train-fails`, `webhooks-lost`… */
  story(name: string): Promise<void>
  /** Chooses an alternative of a quirk for the account. */
  quirk(name: string, alternative: string): Promise<void>
  /** Ends a job badly, now. */
  fail(job: string): Promise<void>
  /** Forgets the account, ids and clock included: what follows is a new world with the same seed. */
  reset(): Promise<void>
  /** The same steps under another key, whose account is another world. */
  account(name: string): WideSteps<P>
  /** The emulator's own journal of the account, oldest first: what was asked, and which rule answered. */
  journal(): Promise<readonly Journaled[]>
  /** What was taken so far. */
  taken(): readonly TakeLine[]
}

/** A request to be sent as it stands. */
export interface Raw {
  /** Under which operation it is taken. */
  readonly operation: string
  readonly method: string
  /** A path of the API, which gets the key, or the address that an answer gave, which does not. */
  readonly path?: string
  readonly url?: string
  /** In lower case; with `expect`, the body is sent when the server says 100. */
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  /** The length that is declared, the body's own unless told; `null` declares none. */
  readonly length?: number | null
  /** The connection ends with the last byte of the body. */
  readonly breaksOff?: boolean
}

export interface RawAnswer {
  /** Every status that came, interim ones first; none where the connection was cut. */
  readonly statuses: readonly number[]
  readonly text: string
}

/** What a refusal battery may do: the narrow steps, and refusals of operations that would cost money if they were not refused. */
export interface BatterySteps<P extends Provider> extends Omit<Steps<P>, 'expectRefusal'> {
  expectRefusal<O extends FreeOf<P> | MeteredOf<P>>(operation: O, input: RefusedInput, want: Refusal): Promise<Refused | null>
}

/** Input may be left out where an operation needs none. */
export type Given<I> = Record<never, never> extends I ? [input?: I & Extras] : [input: I & Extras]

export interface Extras {
  /** Headers beside those the kit sets, or in their place. */
  readonly headers?: Readonly<Record<string, string>>
  /** How Novita's key is written: after `Bearer`, which is the usual way, alone, or with a semicolon behind it. */
  readonly keyForm?: 'bearer' | 'bare' | 'semicolon'
}

/** A request that the documents do not allow, and why it is sent all the same. */
export interface Deviating extends LooseInput, Extras {
  readonly deviates: string
}

/** A request that is to be refused: anything, under any key. */
export interface RefusedInput extends LooseInput, Extras {
  /** A body that is sent as it stands, in place of JSON. */
  readonly text?: string
  /** `none` sends no key, `void` one that nobody has; absent: the scenario's own. */
  readonly key?: 'none' | 'void'
}

/** The same with another method than the operation's. */
export interface MisaskedInput extends RefusedInput {
  readonly method?: string
}

export interface StoreHow {
  readonly headers?: Readonly<Record<string, string>>
  readonly bytes?: Uint8Array
  /** Changes the address before it is used. */
  readonly change?: (url: URL) => void
}

export interface StoreAnswer {
  readonly status: number
  /** S3's word for a refusal, where the body has one. */
  readonly code: string | null
  readonly header: (name: string) => string | null
}

/** What a refusal must look like; its text is never compared, only what it contains. */
export interface Refusal {
  /** One status, or those of all alternatives of a quirk. */
  readonly status: number | readonly number[]
  /** A word that the message must contain, in any case, such as the name of a field. */
  readonly says?: string
}

/** A refusal as it came. */
export interface Refused {
  readonly status: number
  /** The JSON, or the text where it is none. */
  readonly body: Json
}

export interface Polling<S> {
  readonly until?: (state: S) => boolean
  /** The opposite of `until`. */
  readonly while?: (state: S) => boolean
  /** An end that is not the one waited for: a finding, and the end of the scenario. */
  readonly abortOn?: (state: S) => boolean
  /** Time between two polls; 10 s unless told. */
  readonly every?: Span
  readonly deadline: Span
  /** What must hold over the series; then two further polls watch that the end is one. */
  readonly timeline?: Timeline
  /** Statuses that are polled through, such as a documented 404 before a job is known. */
  readonly through?: readonly number[]
  /** `interval` polls by the clock even where every transition could be seen, as a test of progress needs. */
  readonly watch?: 'transitions' | 'interval'
}

export interface Polled<S> {
  /** The answer that ended it. */
  readonly last: S
  readonly answers: readonly S[]
  /** The values of a field in order, equal neighbours once: `task_status`, `models[].model_status`. */
  series(path: string): readonly Json[]
  /** The same with the time of each poll, in milliseconds since the scenario began. */
  timed(path: string): readonly { readonly at: number; readonly state: Json }[]
}

/** An upload slot, or anything else that names an address. */
export interface Slot {
  readonly upload_url: string
  readonly method?: string
}

export interface UploadHow {
  /** `null` sends none. */
  readonly type?: string | null
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  /** Changes the address before it is used. */
  readonly change?: (url: URL) => void
}

export interface Stored {
  readonly status: number
  readonly etag: string | null
}

export interface StoreRefusal {
  readonly status: number | readonly number[]
  /** The `Code` of S3's error. */
  readonly code?: string
}

export interface Downloaded {
  readonly type: string
  readonly bytes: Uint8Array
}

export interface Knock {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly path: string
  readonly body?: Json
}

export interface Hearing<C> {
  /** Whether a call belongs to this scenario's job; absent: all do. */
  readonly correlate?: (call: C) => boolean
  /** The call after which none should come; absent: none is expected at all. */
  readonly last?: (call: C) => boolean
  /** Calls may be lost, doubled or out of order: they are collected, and their number and end are not judged. */
  readonly unruly?: boolean
  /** How long it is watched for calls that should not come. */
  readonly quiet: Span
  /** How long the last call is waited for; 10 minutes unless told. */
  readonly deadline?: Span
}

export interface Heard<C> {
  readonly calls: readonly C[]
  series(path: string): readonly Json[]
  timed(path: string): readonly { readonly at: number; readonly state: Json }[]
}
