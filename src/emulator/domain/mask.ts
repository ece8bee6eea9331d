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

/** The headers as plain data with secret values hidden; an `Authorization` keeps its scheme. */
export function maskHeaders(headers: Iterable<readonly [string, string]>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Array.from(headers, ([name, value]) => [name, secretHeaders.has(name) ? maskCredential(value) : maskTarget(value)]),
  )
}

function maskCredential(value: string): string {
  const scheme = /^(\S+)\s+\S/.exec(value)
  return scheme === null ? '***' : `${scheme[1]} ***`
}
