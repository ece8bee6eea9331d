import type { Readable } from 'node:stream'
import type { Context } from '../context.js'
import type { HeaderRecord } from '../domain/mask.js'
import type { Problem } from '../domain/problem.js'
import type { Making } from '../domain/rule.js'
import type { Loading } from './loading.js'
import type { Validators } from './validate.js'

/** One operation of a service's OpenAPI document, as `npm run generate` writes it into `spec.gen.ts`. */
export interface Operation {
  readonly id: string
  readonly method: string
  readonly path: string
  /** The last path parameter may hold slashes: an object key. */
  readonly catchAll: boolean
  readonly query: readonly string[]
  readonly body: 'json' | 'raw' | 'none'
  readonly summary: string
  readonly source: string
  /** The operation whose handler serves this one as well. */
  readonly aliasOf: string | null
  /** `name=alternative` of the quirk without which this path does not exist. */
  readonly onlyWithQuirk: string | null
}

/** A request as it arrived, before anybody made sense of it. */
export interface Incoming {
  readonly method: string
  /** The raw request target, path and query, exactly as sent: signatures are verified over it. */
  readonly target: string
  readonly pathname: string
  readonly params: Readonly<Record<string, string>>
  /** `http://host:port` as the caller reached us, or the configured public URL; links are built on it. */
  readonly origin: string
  header(name: string): string | undefined
  /** Names and values as they were sent: several of one name stay several. */
  headers(): Iterable<readonly [string, string]>
  /** The headers as a record, for the journal. */
  headerRecord(): HeaderRecord
  /** The body as it streams in; asking for it sends `100 Continue` to a client that waits for it. */
  bytes(): AsyncIterable<Uint8Array>
  /** Aborted when the caller has left; asked for only by who waits. */
  gone(): AbortSignal
}

/** What a handler gets: who calls, what was sent, and when it is for them. */
export interface Call<Body = unknown> {
  readonly account: string
  /** Epoch milliseconds on the account's clock, read once. */
  readonly now: number
  readonly query: Readonly<Record<string, string>>
  readonly body: Body
  readonly incoming: Incoming
}

/** An answer to be sent: JSON in `body`, or bytes of another kind in `raw`. */
export interface Answer {
  readonly status: number
  readonly body?: unknown
  readonly raw?: RawBody
  readonly headers?: Readonly<Record<string, string>>
  /** Our id of the job that the exchange was about, for the journal. */
  readonly job?: string
  /** What the journal should say of it besides. */
  readonly note?: string
  /** A rule made this answer up: it is not held against the document. */
  readonly injected?: true
  /** How the connection is broken instead of, or while, the answer is sent. */
  readonly breakage?: Breakage
  readonly instead?: Instead
}

/** What is sent in place of an answer's body because a story wants it so; our own check is of the body that it replaces. */
export interface Instead {
  readonly body: unknown
  readonly because: string
}

/** How a connection breaks: by a TCP RST, by closing without an answer, by staying open for nothing, or after a share of the answer. */
export type Breakage =
  | { readonly kind: 'reset' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'hang' }
  | { readonly kind: 'truncate'; readonly share: number }

export interface RawBody {
  /** The media type; `null` for an answer without a body. */
  readonly type: string | null
  readonly bytes: Uint8Array<ArrayBuffer> | string | Readable | null
}

type JsonOf<Response> = Response extends { content: { 'application/json': infer Body } } ? Body : undefined

/** The answers that a document allows for an operation, as its handler returns them. */
export type Reply<Operation> = Operation extends { responses: infer Responses }
  ? {
      [Status in keyof Responses & number]: {
        readonly status: Status
        readonly body: JsonOf<Responses[Status]>
        readonly job?: string
        readonly headers?: Readonly<Record<string, string>>
        readonly note?: string
        readonly instead?: Instead
      }
    }[keyof Responses & number]
  : never

/** One handler per `operationId`: an operation without one does not compile. */
export type Handlers<Operations, Essentials, Ids extends keyof Operations> = {
  [Id in Ids]: (
    call: Call<Id extends keyof Essentials ? Essentials[Id] : undefined>,
    context: Context,
  ) => Reply<Operations[Id]> | Problem | Promise<Reply<Operations[Id]> | Problem>
}

// Method syntax, so that a handler of a narrower body fits: the validator of the essentials is what makes its type true.
type AnyHandler = { handle(call: Call, context: Context): Answer | Problem | Promise<Answer | Problem> }['handle']

/** A face of the emulator: an OpenAPI document, a handler per operation, and a way to say what went wrong. */
export interface Service {
  readonly name: string
  /** Path prefixes that are this service's alone, so that an unknown path under one gets this service's kind of answer. */
  readonly prefixes: readonly string[]
  readonly operations: readonly Operation[]
  /** Loaded by the first call of the service: they are three quarters of the code, and no start needs them. */
  readonly validators: Loading<Validators>
  readonly handlers: Readonly<Record<string, AnyHandler>>
  /** Finds the key that names the account, wherever the provider puts it; `null` where calls carry none. */
  authenticate(incoming: Incoming, body: unknown, context: Context): { readonly key: string | null } | Problem
  /** Turns a problem into this service's answer; `account` is `null` before the caller is known. */
  explain(problem: Problem, at: Where, context: Context): Answer
  /** Operations that leave no exchange behind, such as a probe's. */
  readonly unlogged?: ReadonlySet<string>
  /** Whether the account exists by being named, as any API key does. */
  readonly opensAccounts: boolean
  /** What a call of an operation would make, for rules that count pictures or money; aliases are asked for under their own operation. */
  making?(operation: string, body: unknown): Making | undefined
}

/** Where a problem was met. */
export interface Where {
  readonly account: string | null
  readonly operation: Operation | null
  readonly incoming: Incoming
}
