import { createHash } from 'node:crypto'
import { readImageHeader } from '../../artifacts/image-header.js'
import type { Context } from '../../context.js'
import type { Problem } from '../../domain/problem.js'
import type { Call, Reply } from '../../http/service.js'
import type { operations } from './api.gen.js'
import { linkTo, pictureBucket } from './pictures.js'
import { quirks } from './quirks.js'
import type { Essentials } from './spec.gen.js'

// Documented; how a larger picture is refused is not (S5, general-api).
const limitBytes = 5 * 1024 * 1024

const extensions: Readonly<Record<string, string>> = { png: 'png', jpeg: 'jpg', jpg: 'jpg', webp: 'webp' }

/**
 * Stores a picture that came as a data URL, byte for byte, and answers its link.
 *
 * Nothing is cropped: what the provider crops, and to which size, is not known. The journal notes whether it was asked for. That the bytes
 * are a picture is not checked: the documented example's are not.
 */
export async function cropBase64(
  { account, now, body, incoming }: Call<Essentials['cropBase64']>,
  { store, blobs, accounts, random }: Context,
): Promise<Reply<operations['cropBase64']> | Problem> {
  const sent = readDataUrl(body.image)
  if (sent === undefined) {
    return { kind: 'refused', what: 'image', message: 'image must be a base64 data URL of a png, jpeg or webp picture' }
  }
  const { bytes, extension } = sent
  if (bytes.length > limitBytes) return { kind: 'refused', what: 'image', message: 'image may not be larger than 5 MB' }
  const blob = await blobs.create()
  await blob.append(bytes)
  const name = await blob.keep()
  // Nineteen digits in the documented link.
  const digits = `${random.integer(account, 1e9, 9_999_999_999)}${random.integer(account, 1e8, 999_999_999)}`
  const objectKey = `${digits}.${extension}`
  const picture = readImageHeader(bytes)
  store.objects.put({
    bucket: pictureBucket,
    objectKey,
    account,
    blob: name,
    recipe: null,
    sizeBytes: bytes.length,
    md5: createHash('md5').update(bytes).digest('hex'),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    contentType: `image/${extension === 'jpg' ? 'jpeg' : extension}`,
    checksum: null,
    format: picture?.format ?? null,
    width: picture?.width ?? null,
    height: picture?.height ?? null,
    storedAt: now,
  })
  const asked = typeof body.crop === 'boolean' || typeof body.crop === 'string' ? String(body.crop) : undefined
  const crop = asked ?? accounts.quirk(account, quirks.cropDefault)
  return {
    status: 200,
    body: { status: 'success', messege: 'image uploaded', link: linkTo(incoming.origin, objectKey) },
    note: crop === 'true' ? 'crop is true; loradock stores the picture as it came' : 'crop is false; stored as it came',
  }
}

function readDataUrl(text: string): { readonly bytes: Buffer; readonly extension: string } | undefined {
  const found = /^data:image\/([a-z]+);base64,(?=.)/.exec(text)
  const extension = extensions[found?.[1] ?? '']
  if (found === null || extension === undefined) return undefined
  return { bytes: Buffer.from(text.slice(found[0].length), 'base64'), extension }
}
