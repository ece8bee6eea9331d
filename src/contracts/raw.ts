import { connect, type Socket } from 'node:net'
import type { Caller } from './asking.js'
import type { Raw, RawAnswer } from './steps.js'

/** What no client library would send, or would tidy up first: bytes as they are, until the server closes. */
export async function sendRaw({ session, provider, account }: Caller, raw: Raw): Promise<RawAnswer> {
  const { leg, lines } = session
  if (session.outOfReach('raw') !== undefined || leg.socket === undefined) return session.stop()
  const url = new URL(raw.url ?? leg.origin(provider) + (raw.path ?? '/'))
  const step = session.enter(raw.operation)
  const key = raw.url === undefined ? { authorization: `Bearer ${leg.key(account, provider)}` } : {}
  const at = leg.now()
  const answer = await exchanged(await leg.socket(), headOf(raw, url, key), raw)
  const request = { method: raw.method, path: url.pathname, query: Object.fromEntries(url.searchParams) }
  const status = answer.statuses.at(-1)
  const failure = status === undefined ? { failure: 'cut off' } : {}
  const response = status === undefined ? null : { status, headers: {}, body: { $text: answer.text } }
  lines.push({ kind: 'exchange', at, step, request, response, ...failure })
  return answer
}

function headOf({ method, headers = {}, body = '', length }: Raw, url: URL, key: Readonly<Record<string, string>>): string {
  const declared = length === undefined ? Buffer.byteLength(body) : length
  const all = {
    host: url.host,
    ...key,
    ...(declared === null ? {} : { 'content-length': String(declared) }),
    connection: 'close',
    ...headers,
  }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return `${method} ${url.pathname}${url.search} HTTP/1.1\r\n${lines.join('')}\r\n`
}

/** Sends the head, then the body: at once, or where it is asked for first, when the server wants it. */
async function exchanged(where: { readonly host: string; readonly port: number }, head: string, raw: Raw): Promise<RawAnswer> {
  const socket = await opened(where)
  const chunks: Buffer[] = []
  const ended = new Promise<void>((resolve) => {
    // One that is reset has ended too.
    socket.on('error', () => {})
    socket.once('close', () => resolve())
  })
  const asksFirst = raw.headers?.['expect'] !== undefined
  let isSent = !asksFirst
  socket.on('data', (chunk: Buffer) => {
    chunks.push(chunk)
    if (isSent || !/^HTTP\/1\.1 100 /.test(Buffer.concat(chunks).toString('latin1'))) return
    isSent = true
    sendBody(socket, raw)
  })
  socket.write(head)
  if (!asksFirst) sendBody(socket, raw)
  await ended
  return parsed(Buffer.concat(chunks))
}

function sendBody(socket: Socket, { body = '', breaksOff = false }: Raw): void {
  if (breaksOff) socket.end(body)
  else socket.write(body)
}

function opened({ host, port }: { readonly host: string; readonly port: number }): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, host, () => resolve(socket))
    socket.once('error', reject)
  })
}

/** The statuses in order, interim ones first, and the text of the last answer. */
function parsed(bytes: Buffer): RawAnswer {
  const end = bytes.indexOf('\r\n\r\n')
  if (end === -1) return { statuses: [], text: '' }
  const status = Number(bytes.subarray(0, end).toString('latin1').split(' ')[1])
  const rest = bytes.subarray(end + 4)
  if (status >= 200) return { statuses: [status], text: rest.toString('utf8') }
  const { statuses, text } = parsed(rest)
  return { statuses: [status, ...statuses], text }
}
