import { connect, type Socket } from 'node:net'
import { presign, region, storeCredentials } from '../../../src/emulator/storage/presign.js'
import { type Parameter, sign } from '../../../src/emulator/storage/sigv4.js'
import type { Answer } from './answers.js'

export const bucket = 'faas-training-dataset'

/** Where a manual clock starts. */
export const now = Date.UTC(2026, 0)

/** An upload or download link for a key of the store's own choosing; every part of it can be changed. */
export function linkTo(origin: string, change: Partial<Parameters<typeof presign>[0]> = {}): string {
  const method = change.method ?? 'PUT'
  const operation = method === 'PUT' ? 'PutObject' : 'GetObject'
  const order = { method, origin, bucket, key: 'test/1.png', expiresSeconds: 600, now, credentials: storeCredentials, region }
  return presign({ ...order, operation, ...change })
}

/** A request target that signs more headers than `host`, as the caller's own signer would make it. */
export function signedTarget(method: string, path: string, headers: readonly (readonly [name: string, value: string])[]): string {
  const scope = { requestDate: '20260101T000000Z', region }
  const signedHeaders = headers.map(([name]) => name).join(';')
  const parameters: readonly Parameter[] = [
    ['X-Amz-Algorithm', 'AWS4-HMAC-SHA256'],
    ['X-Amz-Credential', `${storeCredentials.accessKeyId}/20260101/${region}/s3/aws4_request`],
    ['X-Amz-Date', scope.requestDate],
    ['X-Amz-Expires', '600'],
    ['X-Amz-SignedHeaders', signedHeaders],
  ]
  const payloadHash = headers.find(([name]) => name === 'x-amz-content-sha256')?.[1] ?? 'UNSIGNED-PAYLOAD'
  const { signature } = sign(
    { method, path, parameters, headers, signedHeaders, payloadHash },
    scope,
    storeCredentials.secretAccessKey,
  )
  const query = parameters.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
  return `${path}?${query}&X-Amz-Signature=${signature}`
}

export interface RawAnswer {
  /** Every status that was sent, interim ones first. */
  readonly statuses: readonly number[]
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** Sends bytes as they are and reads until the server closes: what no client library would send, or would tidy up first. */
export async function sendRaw(port: number, ...parts: readonly (string | Uint8Array)[]): Promise<RawAnswer> {
  const socket = await openSocket(port)
  const received = readAll(socket)
  for (const part of parts) socket.write(part)
  return parseRaw(await received)
}

export function openSocket(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket))
    socket.once('error', reject)
  })
}

/** What a socket sends until it ends; one that is reset has ended too. */
export function readAll(socket: Socket): Promise<Buffer> {
  const chunks: Buffer[] = []
  return new Promise((resolve) => {
    socket.on('data', (chunk: Buffer) => chunks.push(chunk))
    socket.on('error', () => {})
    socket.once('close', () => resolve(Buffer.concat(chunks)))
  })
}

export function parseRaw(bytes: Buffer): RawAnswer {
  const end = bytes.indexOf('\r\n\r\n')
  if (end === -1) return { statuses: [], headers: {}, body: bytes }
  const [first = '', ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n')
  const status = Number(first.split(' ')[1])
  const rest = bytes.subarray(end + 4)
  if (status < 200) {
    const final = parseRaw(rest)
    return { ...final, statuses: [status, ...final.statuses] }
  }
  const headers = lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()])
  return { statuses: [status], headers: Object.fromEntries(headers), body: rest }
}

/** S3's error taken apart: the children of `Error` without the two ids, in order. */
export function errorOf(status: number, xml: string): Answer {
  const [, inner = ''] =
    /^<\?xml version="1.0" encoding="UTF-8"\?>\n<Error>(.*)<RequestId>\w{16}<\/RequestId><HostId>[^<]+<\/HostId><\/Error>$/s.exec(
      xml,
    ) ?? []
  const children = [...inner.matchAll(/<([\w-]+)>([^<]*)<\/\1>/g)].map(
    ([, name = '', text = '']) => [name, unescaped(text)] as const,
  )
  return { status, children }
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
