import type { Context } from '../context.js'
import type { Call } from '../http/service.js'
import { region, storeCredentials } from './presign.js'
import type { StoreError } from './store-error.js'
import { signedForHost, type Verified, verifyPresigned } from './verify.js'

/** A request whose signature holds, or what S3 answers to one whose does not, with a word for the journal. */
export type Admission = { readonly verified: Verified } | { readonly refused: StoreError; readonly note: string | undefined }

/** Judges a call's presigned URL over the raw target, on the clock of the account that owns the object. */
export function admit({ incoming, now }: Call, { settings }: Context): Admission {
  const request = {
    method: incoming.method,
    rawTarget: incoming.target,
    headers: incoming.headers(),
    credentials: storeCredentials,
    region,
  }
  const verdict = verifyPresigned({ ...request, now, lenient: settings.storage === 'lenient' })
  if (verdict.kind === 'verified') {
    // A bucket itself can be listed or made at S3, but holds no bytes of its own: neither is emulated.
    return verdict.key === '' ? { refused: bucketItself(incoming.method), note: undefined } : { verified: verdict }
  }
  return { refused: verdict, note: hostHint(verdict, request, incoming.header('host') ?? '') }
}

/** What the journal says of a request that a lenient store let pass (D14). */
export function waiverNote({ code }: StoreError): string {
  return `lenient: ${code} was let pass`
}

function bucketItself(method: string): StoreError {
  return { kind: 'store-error', code: 'MethodNotAllowed', case: 'method', method, resource: 'BUCKET', allowed: ['OPTIONS'] }
}

// The commonest mistake is to fetch a link under another name than it was asked for: a container's name inside, localhost outside.
function hostHint(
  refused: StoreError,
  request: Parameters<typeof signedForHost>[0] extends infer R ? Omit<R, 'hosts'> : never,
  host: string,
): string | undefined {
  if (refused.code !== 'SignatureDoesNotMatch') return undefined
  const port = /:\d+$/.exec(host)?.[0] ?? ''
  const names = ['localhost', '127.0.0.1', '[::1]', 'loradock', 'host.docker.internal'].flatMap((name) => [
    name,
    `${name}${port}`,
  ])
  const signed = signedForHost({ ...request, hosts: names })
  if (signed === null) return undefined
  return `E_PRESIGN_HOST: the URL was signed for ${signed}, the request came for ${host}; use one name for both, or set a public URL`
}
