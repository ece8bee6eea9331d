import { type Caller, checkRefusal, refusedBy } from './asking.js'
import { type Answer, exchange } from './exchange.js'
import { type OperationOf, operationAt, operationsOf } from './operation.js'
import type { Session } from './session.js'
import type {
  Downloaded,
  Knock,
  Refusal,
  Refused,
  Slot,
  StoreAnswer,
  Stored,
  StoreHow,
  StoreRefusal,
  UploadHow,
} from './steps.js'
import type { Json } from './take.js'

/** Sends bytes as a slot says: its method, its host, its query, and no API key. */
export async function uploadTo(session: Session, slot: Slot, bytes: Uint8Array, how: UploadHow): Promise<Stored> {
  if (session.outOfReach('upload') !== undefined) return { status: 0, etag: null }
  const answer = await put(session, slot, bytes, how, false)
  const { status, headers, text } = answer
  if (status >= 400) refuse(session, 'upload', answer)
  const etag = headers.get('etag')
  // S3 answers an upload with 200, an ETag and nothing else (openapi/storage.yaml, putObject).
  find(session, status === 200, 'other-status', `the upload answered ${status}, not 200`, status, 200)
  find(session, text === '' && answer.bytes.length === 0, 'body', 'the upload was answered with a body', text.slice(0, 200), '')
  find(session, etag !== null, 'no-etag', 'the upload was answered without an ETag', null, 'ETag')
  return { status, etag }
}

/** An upload that the object store must refuse; answers its XML. */
export async function uploadBadly(
  session: Session,
  slot: Slot,
  bytes: Uint8Array,
  how: UploadHow & StoreRefusal,
): Promise<string> {
  if (session.outOfReach('upload', 'expectUploadRefusal') !== undefined) return ''
  const answer = await put(session, slot, bytes, how, true)
  checkStoreRefusal(session, 'the upload', answer, how)
  return answer.text
}

/** Gets what a link leads to, without the API key. */
export async function downloadFrom(session: Session, url: string): Promise<Downloaded> {
  if (session.outOfReach('download') !== undefined) return session.stop()
  const answer = await get(session, url)
  if (answer.status >= 400) refuse(session, 'the link', answer)
  return { type: answer.headers.get('content-type') ?? '', bytes: answer.bytes }
}

/** Asks the object store for anything it documents: whatever comes is an answer. */
export async function askStore(
  session: Session,
  operation: OperationOf<'storage'>,
  address: string,
  { headers, bytes, change }: StoreHow,
): Promise<StoreAnswer> {
  if (session.outOfReach('store') !== undefined) return session.stop()
  const url = new URL(address)
  change?.(url)
  const { method } = operationAt('storage', operation)
  const body = bytes === undefined ? {} : { body: new Uint8Array(bytes) }
  const request = new Request(url, { method, headers: new Headers(headers), redirect: 'manual', ...body })
  const order = { document: 'storage', operation, step: session.enter(operation), request, deviates: true } as const
  const { status, text, headers: said } = await exchange(session, { ...order, ...(bytes === undefined ? {} : { bytes }) })
  return { status, code: codeIn(text), header: (name) => said.get(name) }
}

export async function downloadBadly(session: Session, url: string, want: StoreRefusal): Promise<string> {
  if (session.outOfReach('download', 'expectDownloadRefusal') !== undefined) return ''
  const answer = await get(session, url)
  checkStoreRefusal(session, 'the link', answer, want)
  return answer.text
}

/** A request to a path that no document has. */
export async function knockAt(
  { session, provider, account }: Caller,
  { method, path, body }: Knock,
  want: Refusal,
): Promise<Refused | null> {
  if (session.outOfReach('knock') !== undefined) return null
  const known = Object.values(operationsOf(provider)).some((one) => one.method === method && matches(one.path, path))
  if (known) throw new Error(`${method} ${path} is in openapi/${provider}.yaml: use call() or expectRefusal()`)
  const secret = session.leg.key(account, provider)
  const headers = new Headers(provider === 'novita' ? { authorization: `Bearer ${secret}` } : {})
  const sent: Json | undefined =
    provider === 'novita' ? body : { key: secret, ...(typeof body === 'object' && body !== null ? body : {}) }
  if (sent !== undefined && method !== 'GET') headers.set('content-type', 'application/json')
  const init = {
    method,
    headers,
    redirect: 'manual',
    ...(method === 'GET' || sent === undefined ? {} : { body: JSON.stringify(sent) }),
  } as const
  const request = new Request(session.leg.origin(provider) + path, init)
  const answer = await exchange(session, {
    document: provider,
    operation: 'knock',
    step: session.enter('knock'),
    request,
    ...(method === 'GET' || sent === undefined ? {} : { body: sent }),
    secret,
    deviates: true,
    undocumented: true,
  })
  checkRefusal(session, `${method} ${path}`, answer, want, answer.status >= 400)
  return refusedBy(answer)
}

function put(session: Session, slot: Slot, bytes: Uint8Array, how: UploadHow, deviates: boolean): Promise<Answer> {
  const { type = 'image/png', method = slot.method ?? 'PUT', headers: extra, change } = how
  const url = new URL(slot.upload_url)
  change?.(url)
  const headers = new Headers(extra)
  if (type !== null) headers.set('content-type', type)
  const body = new Uint8Array(bytes)
  const request = new Request(url, { method, headers, redirect: 'manual', ...(method === 'GET' ? {} : { body }) })
  const order = {
    document: 'storage',
    operation: 'putObject',
    step: session.enter('putObject'),
    request,
    bytes,
    deviates,
  } as const
  return exchange(session, { ...order, undocumented: method !== 'PUT' })
}

function get(session: Session, url: string): Promise<Answer> {
  const request = new Request(url, { redirect: 'manual' })
  return exchange(session, {
    document: 'storage',
    operation: 'getObject',
    step: session.enter('getObject'),
    request,
    deviates: true,
  })
}

function checkStoreRefusal(session: Session, what: string, answer: Answer, { status, code }: StoreRefusal): void {
  checkRefusal(session, what, answer, { status }, answer.status >= 400)
  const found = codeIn(answer.text)
  const isXml = answer.headers.get('content-type')?.startsWith('application/xml') === true
  find(
    session,
    isXml,
    'not-xml',
    `${what} was refused without S3's XML`,
    answer.headers.get('content-type'),
    'application/xml',
    'schema',
  )
  if (code !== undefined)
    find(session, found === code, 'code', `${what} was refused with ${found}, not ${code}`, found, code, 'enum')
}

function codeIn(text: string): string | null {
  return /<Code>([^<]*)<\/Code>/.exec(text)?.[1] ?? null
}

function refuse(session: Session, what: string, { status, text }: Answer): never {
  find(session, false, 'refused', `${what} was refused with ${status}: ${text.slice(0, 300)}`, status, 200)
  return session.stop()
}

function find(
  session: Session,
  holds: boolean,
  kind: string,
  message: string,
  left: Json,
  right: Json,
  level: 'status' | 'schema' | 'enum' = 'status',
): void {
  if (!holds) session.find({ class: 'breaking', level, path: '$', kind, left, right, message }, 'scenario')
}

function matches(pattern: string, path: string): boolean {
  return new RegExp(`^${pattern.replace(/\{[^}]+\}/g, '[^/]+')}$`).test(path)
}
