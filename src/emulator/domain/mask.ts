const secretFields = /("(?:key|wandb_key|api_key|hf_token)"\s*:\s*)"(?:[^"\\]|\\.)*"/g
const secretQuery = /((?:X-Amz-Signature|X-Amz-Security-Token)=)[^&\s"]+/gi
const secretElements = /(<SignatureProvided>)[^<]*/g
const secretHeaders: ReadonlySet<string> = new Set(['authorization', 'key', 'cookie', 'x-amz-security-token'])

/** Hides the values of secret fields in a JSON text, and of signatures in the links it holds (D19). */
export function maskText(text: string): string {
  return maskTarget(text.replace(secretFields, '$1"***"').replace(secretElements, '$1***'))
}

/** Hides the signature in a request target or a link; the rest of a presigned URL is no secret. */
export function maskTarget(target: string): string {
  return target.replace(secretQuery, '$1***')
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

function maskCredential(value: string): string {
  const scheme = /^(\S+)\s+\S/.exec(value)
  return scheme === null ? '***' : `${scheme[1]} ***`
}
