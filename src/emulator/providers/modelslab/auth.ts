import type { Problem } from '../../domain/problem.js'
import type { Incoming } from '../../http/service.js'

/**
 * Reads the API key from the body; the empty text is a key like any other (every documented example sends it).
 *
 * A `key` header (the CLI) and `Authorization: Bearer` (the JavaScript SDK) are neither read nor refused: no page of these endpoints
 * knows a header, so a body without `key` has none (S1, S4, S14, S16).
 */
export function authenticate(_incoming: Incoming, body: unknown): { readonly key: string } | Problem {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return { kind: 'unreadable', why: 'not-an-object', message: 'the body must be a JSON object, which holds the key' }
  }
  return 'key' in body && typeof body.key === 'string' ? { key: body.key } : { kind: 'no-key' }
}
