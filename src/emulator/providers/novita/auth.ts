import type { Problem } from '../../domain/problem.js'
import type { Incoming } from '../../http/service.js'

/**
 * Reads the API key from the `Authorization` header.
 *
 * With or without `Bearer`: novita-sdk sends the bare key. One trailing `;` is dropped: the document's txt2img command sends one.
 */
export function authenticate(incoming: Incoming): { readonly key: string } | Problem {
  const header = incoming.header('authorization')
  if (header === undefined) return { kind: 'no-key' }
  const bare = (header.startsWith('Bearer ') ? header.slice(7) : header.replace(/^\s*bearer(\s+|$)/i, '')).trim()
  const key = bare.endsWith(';') ? bare.slice(0, -1).trim() : bare
  return key === '' ? { kind: 'no-key' } : { key }
}
