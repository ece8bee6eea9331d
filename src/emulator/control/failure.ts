import { LoradockError } from '../error.js'

/** A mistake as the control API tells it. */
export function failureAnswer<Status extends number>(
  status: Status,
  { code, message, where, fix }: LoradockError,
  headers: Readonly<Record<string, string>> = {},
): FailureAnswer<Status> {
  const docs = `docs/errors/${code}.md`
  return { status, body: { error: { code, message, where, fix: [...fix], docs } }, headers }
}

export interface FailureAnswer<Status extends number> {
  readonly status: Status
  readonly body: {
    readonly error: {
      readonly code: string
      readonly message: string
      readonly where: string
      readonly fix: string[]
      readonly docs: string
    }
  }
  readonly headers: Readonly<Record<string, string>>
}

/** What a thrown error is to the caller: something that is not there, or that cannot be done, or not now; any other is a bug of ours. */
export function failureOf(error: unknown): FailureAnswer<400 | 404 | 409> | undefined {
  return error instanceof LoradockError ? failureAnswer(statusOf(error.code), error) : undefined
}

const conflicts: ReadonlySet<string> = new Set([
  'E_JOB_ENDED',
  'E_NOTICE_HELD',
  'E_NOTICE_STATE',
  'E_SAMPLE_REFUSED',
  'E_SNAPSHOT_BUSY',
  'E_SNAPSHOT_HELD',
  'E_WAIT',
])

function statusOf(code: string): 400 | 404 | 409 {
  if (code.endsWith('_UNKNOWN')) return 404
  return conflicts.has(code) ? 409 : 400
}
