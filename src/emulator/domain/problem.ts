/** A deviation from the documented contract: where in the request, what is wrong, how to mend it, and who says so. */
export interface Violation {
  /** JSON path from the part it is in: `$.…` for the body, `query.…` for the query. */
  readonly path: string
  readonly message: string
  readonly hint: string
  /** The document and field that ask for it, or an empty text. */
  readonly source: string
}

/**
 * Everything that can go wrong and is expected to: a service's `errors.ts` turns each kind into its provider's answer.
 *
 * `what` names the thing in our words (`job`, `asset`, `model` …), `message` is for a person.
 */
export type Problem =
  | { readonly kind: 'no-key' }
  | { readonly kind: 'wrong-key'; readonly message?: string }
  | {
      readonly kind: 'unreadable'
      readonly why: 'not-json' | 'not-an-object' | 'too-deep' | 'cut-short'
      readonly message: string
    }
  | { readonly kind: 'too-large'; readonly limitBytes: number }
  | { readonly kind: 'invalid'; readonly violations: readonly Violation[] }
  | { readonly kind: 'refused'; readonly what: string; readonly message: string }
  | { readonly kind: 'not-found'; readonly what: string; readonly id: string }
  | { readonly kind: 'no-route'; readonly method: string; readonly path: string; readonly nearest: string | null }
  | { readonly kind: 'wrong-method'; readonly method: string; readonly path: string; readonly allowed: readonly string[] }
  | {
      readonly kind: 'limited'
      readonly what: 'calls' | 'pictures' | 'queue'
      readonly retryAfterSeconds: number | null
      readonly most?: number
    }
  | { readonly kind: 'no-credit' }
  /** A status that a rule asks for: there is no cause but the rule. */
  | { readonly kind: 'injected'; readonly status: number; readonly retryAfterSeconds: number | null }
  | { readonly kind: 'bug'; readonly message: string }

export type ProblemKind = Problem['kind']

const kinds: Readonly<Record<ProblemKind, true>> = {
  'no-key': true,
  'wrong-key': true,
  unreadable: true,
  'too-large': true,
  invalid: true,
  refused: true,
  'not-found': true,
  'no-route': true,
  'wrong-method': true,
  limited: true,
  'no-credit': true,
  injected: true,
  bug: true,
}

/** Tells a problem from an answer: handlers return either. */
export function isProblem<T extends object>(value: T | Problem): value is Problem {
  return 'kind' in value && typeof value.kind === 'string' && Object.hasOwn(kinds, value.kind)
}
