import { get } from 'node:http'

/** What an address said when asked whether an emulator is ready there. */
export type Readiness =
  | { readonly kind: 'ready'; readonly version: string }
  | { readonly kind: 'other'; readonly why: string }
  | { readonly kind: 'silent'; readonly why: string }

const deadlineMs = 2000

/** Asks `/_/health/ready`; with `node:http`, because `fetch` takes longer to load than the question takes to answer. */
export function askReady(url: string): Promise<Readiness> {
  return new Promise((resolve) => {
    const silent = (error: unknown) => resolve({ kind: 'silent', why: whyOf(error) })
    try {
      const request = get(`${url}/_/health/ready`, { timeout: deadlineMs, agent: false }, (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (part: string) => {
          text += part.slice(0, 1024)
        })
        response.on('end', () => resolve(readinessOf(response.statusCode ?? 0, text)))
        response.on('error', silent)
      })
      request.on('timeout', () => request.destroy(new Error(`no answer within ${deadlineMs} ms`)))
      request.on('error', silent)
    } catch (error) {
      silent(error)
    }
  })
}

function readinessOf(status: number, text: string): Readiness {
  const why = `GET /_/health/ready answered ${status}`
  try {
    const body: unknown = JSON.parse(text)
    const version = typeof body === 'object' && body !== null && 'version' in body ? body.version : undefined
    if (status === 200 && typeof version === 'string') return { kind: 'ready', version }
  } catch {
    // Whatever it is, it is none of ours.
  }
  return { kind: 'other', why }
}

function whyOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return 'code' in error && error.message === '' ? String(error.code) : error.message
}
