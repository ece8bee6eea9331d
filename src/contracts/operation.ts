import { type Documents, operations, type webhooks } from './operations.gen.js'
import type { Provider } from './take.js'

/** Whose document an operation is in: a provider's, or the object store's. */
export type DocumentName = keyof Documents

/** The operations of a document. */
export type OperationOf<D extends DocumentName> = keyof (typeof operations)[D] & keyof Documents[D] & string

/** What a provider calls a receiver with. */
export type WebhookOf<P extends Provider> = (typeof webhooks)[P][number] & keyof Documents[P]

/**
 * The operations that make something a provider charges for, or would if it did not refuse.
 *
 * An upload slot is free everywhere in the sources, whatever it leaves behind.
 */
export type MeteredOf<P extends Provider> = Exclude<Extract<OperationOf<P>, `create${string}`>, 'createTrainingAsset'>

/** The operations whose refusal can be asked for without any risk of a charge. */
export type FreeOf<P extends Provider> = Exclude<OperationOf<P>, MeteredOf<P>>

/** What goes with a request whatever its operation. */
export interface LooseInput {
  readonly path?: unknown
  readonly query?: unknown
  readonly body?: unknown
}

type ParametersOf<P extends Provider, O extends keyof Documents[P]> = Documents[P][O] extends { parameters: infer T } ? T : never
type PartOf<T, Name extends 'path' | 'query'> = T extends { [one in Name]: infer Part }
  ? { readonly [one in Name]: Part }
  : T extends { [one in Name]?: infer Part }
    ? [Part] extends [undefined]
      ? unknown
      : { readonly [one in Name]?: Part }
    : unknown
type BodyOf<T> = T extends { requestBody: { content: { 'application/json': infer B } } } ? B : never
type WithoutKey<B> = B extends unknown ? Omit<B, 'key'> : never
type BodyPart<B> = [B] extends [never]
  ? unknown
  : Record<never, never> extends WithoutKey<B>
    ? { readonly body?: WithoutKey<B> }
    : { readonly body: WithoutKey<B> }

/** Path, query and body of an operation as its document has them; the API key is left out, since the kit adds it. */
export type InputOf<P extends Provider, O extends keyof Documents[P]> = PartOf<ParametersOf<P, O>, 'path'> &
  PartOf<ParametersOf<P, O>, 'query'> &
  BodyPart<BodyOf<Documents[P][O]>> &
  LooseInput

type GoodBody<P extends Provider, O extends keyof Documents[P]> = Documents[P][O] extends {
  responses: { 200: { content: { 'application/json': infer B } } }
}
  ? B
  : undefined

/** The JSON of an answer that went well: all its documented forms at once, so that a field of only some of them may be `undefined`. */
export type AnswerOf<P extends Provider, O extends keyof Documents[P]> = Merged<
  Exclude<GoodBody<P, O>, { readonly status: 'error' | 'failed' }>
>

/** The JSON of an answer while a job runs: as `AnswerOf`, with the form that tells of a job that failed. */
export type StateOf<P extends Provider, O extends keyof Documents[P]> = Merged<
  Exclude<GoodBody<P, O>, { readonly status: 'error' }>
>

/** The JSON of a webhook call, in all its documented forms at once. */
export type CallOf<P extends Provider, W extends keyof Documents[P]> = Merged<BodyOf<Documents[P][W]>>

type KeysOf<T> = T extends unknown ? keyof T : never
type ValueOf<T, K> = T extends unknown ? (K extends keyof T ? T[K] : undefined) : never
type Merged<T> = [T] extends [readonly unknown[]] ? T : { readonly [K in KeysOf<T>]: ValueOf<T, K> }

/** What is known of an operation apart from its types. */
export interface Operation {
  readonly method: string
  /** With its parameters in braces. */
  readonly path: string
  /** The documented statuses of its answers. */
  readonly statuses: readonly number[]
  readonly aliasOf: string | null
  readonly onlyWithQuirk: string | null
  readonly source: string
}

/** The operations of a document by name. */
export function operationsOf(document: DocumentName): Readonly<Record<string, Operation>> {
  return operations[document]
}

/** One operation by name; throws for a name that the document has not, which the types rule out. */
export function operationAt(document: DocumentName, name: string): Operation {
  const found = operationsOf(document)[name]
  if (found === undefined) throw new Error(`openapi/${document}.yaml has no operation "${name}"`)
  return found
}
