/** Whose API a scenario is about. */
export type Provider = 'novita' | 'modelslab'

/** Where a committed take comes from: a provider's page, a capture somebody else published, or this kit's own recorder. */
export type Provenance = 'doc' | 'published' | 'live'

/** A JSON value, as it is in takes. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }

/** What one run of one scenario at one target produced, or a hand-written file of the same form. */
export interface Take {
  readonly header: TakeHeader
  readonly lines: readonly TakeLine[]
}

export interface TakeHeader {
  /** The version of the form. */
  readonly take: 1
  readonly scenario: string
  readonly provider: Provider | 'both'
  /** `played` in memory only: a committed take has one of the others. */
  readonly provenance: Provenance | 'played'
  /** Only the steps that the source prints are present: absent ones are out of reach, not differences. */
  readonly partial: boolean
  readonly source: string
  /** A day, `2026-11-21`. */
  readonly recordedAt: string
  readonly reviewAfter: string | null
  readonly kitVersion: string
  readonly commit: string | null
  readonly client: string
  /** `sha256:…` over all lines after the header. */
  readonly digest: string | null
}

export type TakeLine = ExchangeLine | ArrivalLine

interface LineBase {
  /** Milliseconds of the target's clock since the start; `null` where the source gives none. */
  readonly at: number | null
  /** The operation, and from its second step in the scenario on `operation#2`; polls of one series share their step. */
  readonly step: string
}

/** One request and its answer. */
export interface ExchangeLine extends LineBase {
  readonly kind: 'exchange'
  /** `null` where nothing came back. */
  readonly response: TakenResponse | null
  readonly request: TakenRequest
  /** What went wrong on the way, such as `ECONNRESET`; absent when nothing did. */
  readonly failure?: string
  /** The emulator's rule that made the answer: such an answer shows nothing about a provider, and is no evidence. */
  readonly injected?: string
}

export interface TakenRequest {
  readonly method: string
  /** The path with its parameters filled in, without the query. */
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  /** JSON, or `{"$bytes":{"sha256","type","size"}}`, or `{"$text": "…"}`. */
  readonly body?: Json
}

export interface TakenResponse {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Json
}

/** One webhook call as the kit's receiver got it. */
export interface ArrivalLine extends LineBase {
  readonly kind: 'arrival'
  readonly request: { readonly method: string; readonly headers?: Readonly<Record<string, string>>; readonly text: string }
}

/** The operation that a step is of. */
export function operationOf(step: string): string {
  return step.replace(/#\d+$/, '')
}
