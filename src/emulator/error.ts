/** A failure that its reader can mend: what happened (the message), where, and how to fix it. */
export class LoradockError extends Error {
  override readonly name = 'LoradockError'
  /** `E_…`, stable across versions; each has a page in `docs/errors/`. */
  readonly code: string
  /** The flag, variable, file or call that is at fault, or an empty text. */
  readonly where: string
  /** Lines to paste or do, the best first. */
  readonly fix: readonly string[]

  constructor(code: string, message: string, { where = '', fix = [] }: { where?: string; fix?: readonly string[] } = {}) {
    super(message)
    this.code = code
    this.where = where
    this.fix = fix
  }
}
