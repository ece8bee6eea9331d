import type { Violation } from './problem.js'

const secretNames: ReadonlySet<string> = new Set(['key', 'wandb_key', 'api_key', 'hf_token'])
const names = [...secretNames].join('|')
const quoted = new RegExp(`("(?:${names})"\\s*:\\s*)"(?:[^"\\\\]|\\\\.)*(?:"|$)`, 'g')
const inForm = new RegExp(`((?:^|&)(?:${names})=)[^&\\s]*`, 'g')
const secretQuery = /((?:X-Amz-Signature|X-Amz-Security-Token)=)[^&\s"]+/gi
const secretElements = /(<SignatureProvided>)[^<]*/g
const secretHeaders: ReadonlySet<string> = new Set(['authorization', 'key', 'cookie', 'x-amz-security-token'])
const hidden = '***'

/**
 * Hides secrets in a body (D19): the values of secret fields, and the signatures in links.
 *
 * A body that is JSON is read for them, since a field's name may be written with escapes and its value may be of any type; its text is
 * kept as it was sent wherever hiding the usual form is enough.
 */
export function maskText(text: string): string {
  const usual = text.replace(quoted, `$1"${hidden}"`)
  const value = parsed(usual)
  if (value === undefined) return maskTarget(usual.replace(inForm, `$1${hidden}`).replace(secretElements, `$1${hidden}`))
  return maskTarget(holdsSecret(value) ? JSON.stringify(withoutSecrets(value)) : usual)
}

/** Hides the signature in a request target or a link; the rest of a presigned URL is no secret. */
export function maskTarget(target: string): string {
  return target.replace(secretQuery, `$1${hidden}`)
}

/** Headers by lower-case name, as Node has them: a name that came several times may have several values. */
export type HeaderRecord = Readonly<Record<string, string | readonly string[] | undefined>>

/** The headers with secret values hidden; an `Authorization` keeps its scheme. */
export function maskHeaders(headers: HeaderRecord): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, values]) => {
      const value = typeof values === 'object' ? values.join(', ') : (values ?? '')
      return [name, secretHeaders.has(name) ? maskCredential(value) : maskTarget(value)]
    }),
  )
}

/** A violation without the value that was sent, where that was a secret. */
export function maskViolation(violation: Violation): Violation {
  const name = violation.path.slice(violation.path.lastIndexOf('.') + 1)
  return secretNames.has(name) ? { ...violation, message: violation.message.replace(/, you sent .*$/s, ''), hint: '' } : violation
}

function maskCredential(value: string): string {
  const scheme = /^(\S+)\s+\S/.exec(value)
  return scheme === null ? hidden : `${scheme[1]} ${hidden}`
}

function parsed(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return value
  } catch {
    // A body that is not JSON is masked as text.
    return undefined
  }
}

function holdsSecret(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([name, one]) => (isSecret(value, name) && one !== hidden) || holdsSecret(one))
}

function withoutSecrets(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(withoutSecrets)
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, isSecret(value, name) ? hidden : withoutSecrets(one)]),
  )
}

function isSecret(holder: object, name: string): boolean {
  return !Array.isArray(holder) && secretNames.has(name)
}
