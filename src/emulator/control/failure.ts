import { LoradockError } from '../error.js'
import type { Answer } from '../http/service.js'

/** A mistake as the control API tells it. */
export function failureAnswer(status: number, error: LoradockError): Answer & { readonly body: FailureBody } {
  const { code, message, where, fix } = error
  return { status, body: { error: { code, message, where, fix: [...fix], docs: `docs/errors.md#${code.toLowerCase()}` } } }
}

export interface FailureBody {
  readonly error: {
    readonly code: string
    readonly message: string
    readonly where: string
    readonly fix: string[]
    readonly docs: string
  }
}

/** What a thrown error is to the caller: something that is not there, or something that cannot be done; any other is a bug of ours. */
export function failureOf(error: unknown): (Answer & { readonly body: FailureBody }) | undefined {
  if (!(error instanceof LoradockError)) return undefined
  return failureAnswer(/_UNKNOWN$|^E_NO_ROUTE$/.test(error.code) ? 404 : 400, error)
}
