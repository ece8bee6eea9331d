import { headerReach, readImageHeader } from '../artifacts/image-header.js'
import type { NewBlob } from '../blobs/blobs.js'
import type { Context } from '../context.js'
import type { Answer, Call } from '../http/service.js'
import { admit, waiverNote } from './admission.js'
import { type Digested, newDigester, readDigestHeaders } from './checksum.js'
import { judgeWrite, type Version } from './conditions.js'
import { answerOf, commonHeaders } from './refusal.js'
import type { StoreError } from './store-error.js'

// Beyond this many at once S3 says SlowDown, and so do we: memory and file handles stay bounded.
const mostUploads = 256

/** The handler of PUT: judges first, then streams the body to disk while hashing it, and only then writes the row that names it. */
export function createWriter(): (call: Call, context: Context) => Promise<Answer> {
  let running = 0
  return async (call, context) => {
    if (running >= mostUploads)
      return answerOf({ kind: 'store-error', code: 'SlowDown', case: 'too-many-uploads' }, call.incoming)
    running += 1
    try {
      return await put(call, context)
    } finally {
      running -= 1
    }
  }
}

async function put(call: Call, context: Context): Promise<Answer> {
  const { incoming } = call
  const admission = admit(call, context)
  if ('refused' in admission) return answerOf(admission.refused, incoming, admission.note)
  const { verified } = admission
  const length = lengthOf(call, context.settings.maxUploadBytes)
  if (typeof length !== 'number') return answerOf(length, incoming)
  const wanted = readDigestHeaders(incoming.headers())
  if (wanted.kind === 'store-error') return answerOf(wanted, incoming)
  const allowed = judgeWrite(incoming.headers(), versionAt(call, context, verified.bucket, verified.key), verified.key)
  if (allowed.kind === 'store-error') return answerOf(allowed, incoming)

  const owner = call.account === '' ? null : call.account
  const era = context.accounts.era(owner)
  const blob = await context.blobs.create()
  const received = await receive(call, blob, length, newDigester(wanted))
  if (received.kind === 'store-error') {
    await blob.discard()
    return answerOf(received, incoming)
  }
  const broken = promiseFault(received.digested, verified.contentSha256)
  if (broken !== undefined) {
    await blob.discard()
    return answerOf(broken, incoming)
  }
  const { digested, head } = received
  if (call.account !== '' && context.accounts.asks(call.account).losesUploads === true) {
    await blob.discard()
    return { ...kept(incoming, digested), note: `scenario ${context.accounts.scenario(call.account)}: these bytes are gone` }
  }
  const picture = readImageHeader(head)
  const name = await blob.keep()
  // Somebody else may have written this key while the body came in: from here to the row nothing is awaited.
  const isGone = context.accounts.era(owner) !== era
  const overtaken = isGone ? forgotten : raceFault(call, context, verified)
  if (overtaken !== undefined) {
    await context.blobs.remove([name])
    return answerOf(overtaken, incoming)
  }
  const old = context.store.objects.put({
    bucket: verified.bucket,
    objectKey: verified.key,
    account: owner,
    blob: name,
    recipe: null,
    sizeBytes: digested.sizeBytes,
    md5: digested.md5Hex,
    sha256: digested.sha256Hex,
    contentType: incoming.header('content-type') ?? null,
    checksum: `${digested.checksum.name}:${digested.checksum.value}`,
    format: picture?.format ?? null,
    width: picture?.width ?? null,
    height: picture?.height ?? null,
    storedAt: context.accounts.now(owner),
  })
  if (old !== undefined) await context.blobs.remove([old])
  const answer = kept(incoming, digested)
  return verified.waived === null ? answer : { ...answer, note: waiverNote(verified.waived) }
}

/** What S3 says of bytes it has. */
function kept(incoming: Call['incoming'], { etag, checksum }: Digested): Answer {
  return {
    status: 200,
    raw: { type: null, bytes: null },
    headers: {
      ...commonHeaders(incoming),
      etag,
      [`x-amz-checksum-${checksum.name}`]: checksum.value,
      'x-amz-checksum-type': 'FULL_OBJECT',
      'x-amz-server-side-encryption': 'AES256',
      'content-length': '0',
    },
  }
}

// Its slot was forgotten while the body came in.
const forgotten: StoreError = { kind: 'store-error', code: 'InternalError', case: 'internal' }

/** S3's word for two conditional writers of one key, of which only the first to finish may win. */
function raceFault(call: Call, context: Context, { bucket, key }: { bucket: string; key: string }): StoreError | undefined {
  const headers = call.incoming.headers()
  const version = versionAt(call, context, bucket, key)
  if (judgeWrite(headers, version, key).kind === 'proceed') return undefined
  const condition = call.incoming.header('if-match') === undefined ? 'If-None-Match' : 'If-Match'
  return { kind: 'store-error', code: 'ConditionalRequestConflict', case: 'writers-race', condition, key }
}

/** The declared length, or S3's refusal of a body without one: a chunked body is not implemented there. */
function lengthOf({ incoming }: Call, limitBytes: number): number | StoreError {
  if (incoming.header('transfer-encoding') !== undefined) {
    return { kind: 'store-error', code: 'NotImplemented', case: 'header-unsupported', header: 'Transfer-Encoding', detail: null }
  }
  const declared = incoming.header('content-length')
  if (declared === undefined) return { kind: 'store-error', code: 'MissingContentLength', case: 'length-missing' }
  if (!/^\d+$/.test(declared)) return { kind: 'store-error', code: 'BadRequest', case: 'length-malformed' }
  const proposedBytes = Number(declared)
  if (proposedBytes <= limitBytes) return proposedBytes
  return { kind: 'store-error', code: 'EntityTooLarge', case: 'too-large', proposedBytes, limitBytes }
}

function versionAt(call: Call, { store }: Context, bucket: string, key: string): Version | null {
  const object = store.objects.find(bucket, key)
  if (object === undefined || object.storedAt > call.now) return null
  return { etag: `"${object.md5}"`, lastModifiedAt: object.storedAt }
}

type Received = { readonly kind: 'received'; readonly digested: Digested; readonly head: Uint8Array }

async function receive(
  { incoming }: Call,
  blob: NewBlob,
  length: number,
  digester: ReturnType<typeof newDigester>,
): Promise<Received | StoreError> {
  const heads: Uint8Array[] = []
  let bytes = 0
  let diskFull = false
  try {
    if (length > 0) {
      for await (const chunk of incoming.bytes()) {
        if (bytes < headerReach) heads.push(Uint8Array.prototype.slice.call(chunk, 0, headerReach - bytes))
        bytes += chunk.byteLength
        digester.update(chunk)
        await blob.append(chunk).catch((error: unknown) => {
          diskFull = true
          throw error
        })
      }
    }
  } catch {
    if (diskFull) return { kind: 'store-error', code: 'InternalError', case: 'internal' }
    // The client went away in the middle: what came is no object, and there is nobody left to tell but the journal.
    return { kind: 'store-error', code: 'IncompleteBody', case: 'body-short' }
  }
  if (bytes !== length) return { kind: 'store-error', code: 'IncompleteBody', case: 'body-short' }
  const digested = digester.finish()
  return digested.kind === 'store-error' ? digested : { kind: 'received', digested, head: Buffer.concat(heads) }
}

function promiseFault({ sha256Hex }: Digested, promised: string | null): StoreError | undefined {
  if (promised === null || promised === sha256Hex) return undefined
  return {
    kind: 'store-error',
    code: 'XAmzContentSHA256Mismatch',
    case: 'content-sha256-differs',
    expectedHex: promised,
    calculatedHex: sha256Hex,
  }
}
