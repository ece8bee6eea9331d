import type { StoreError } from './store-error.js'
import { wordingOf } from './wording.js'

export type { StoreError } from './store-error.js'

export interface StoreErrorAnswer {
  readonly status: number
  /** Lower-case names. `Date` and the framing are the server's. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/**
 * Renders a refusal as S3's answer: a bare `<Error>`, without namespace or wrapper, and no body for a HEAD.
 *
 * @param requestId - Goes into the body and into `x-amz-request-id`, `hostId` into the body and `x-amz-id-2`.
 */
export function renderStoreError(
  error: StoreError,
  { requestId, hostId, method }: { readonly requestId: string; readonly hostId: string; readonly method: string },
): StoreErrorAnswer {
  const { status, message, children } = wordingOf(error)
  const headers = {
    'content-type': 'application/xml',
    'x-amz-request-id': requestId,
    'x-amz-id-2': hostId,
    server: 'AmazonS3',
    ...(error.case === 'method' ? { allow: error.allowed.join(', ') } : {}),
  }
  if (method === 'HEAD' || message === '') return { status, headers, body: '' }
  const elements = [
    ['Code', error.code],
    ['Message', message],
    ...children,
    ['RequestId', requestId],
    ['HostId', hostId],
  ] as const
  const inner = elements.map(([name, value]) => `<${name}>${escapeText(String(value))}</${name}>`).join('')
  return { status, headers, body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error>${inner}</Error>` }
}

// Quotes stay, and control characters become references even where XML 1.0 has none for them: S3 sends both so (aws-sdk-js#896).
function escapeText(text: string): string {
  return text.replace(/[&<>\p{Cc}\uFFFE\uFFFF]/gu, (letter) => entities[letter] ?? `&#${letter.codePointAt(0)};`)
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\n': '\n', '\t': '\t' }
