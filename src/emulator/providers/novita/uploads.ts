import type { Context } from '../../context.js'
import type { Problem } from '../../domain/problem.js'
import type { Call, Reply } from '../../http/service.js'
import type { operations } from './api.gen.js'
import { quirks } from './quirks.js'
import type { Essentials } from './spec.gen.js'

export const datasetBucket = 'faas-training-dataset'

// `jpg` is what clients that send a file's own suffix ask for; the documents know png, webp and jpeg (facts on Novita, row 29).
const extensions: Readonly<Record<string, string>> = { png: 'png', webp: 'webp', jpeg: 'jpeg', jpg: 'jpeg' }

/** Hands out one upload slot: an id to train with and a presigned URL that takes its picture. */
export function createTrainingAsset(
  { account, now, body, incoming }: Call<Essentials['createTrainingAsset']>,
  { store, accounts, random, links }: Context,
): Reply<operations['createTrainingAsset']> | Problem {
  const extension = extensions[body.file_extension.toLowerCase()]
  if (extension === undefined) {
    return {
      kind: 'refused',
      what: 'image-format',
      message: `file_extension must be png, webp or jpeg, not ${body.file_extension}`,
    }
  }
  const seconds = Number(accounts.quirk(account, quirks.uploadUrlTtl))
  const form = accounts.quirk(account, quirks.assetsIdForm)
  const asset = store.atomically(() => {
    const hex = random.hex(account, 32)
    const id = form === 'hex' ? hex : String(random.integer(account, 100_000, 999_999_999))
    // In production the object's key ends in the asset's own id (a capture of 2024-03, F1).
    const made = { account, id, bucket: datasetBucket, objectKey: `test/${hex}.${extension}`, extension, issuedAt: now }
    store.assets.insert(made)
    return made
  })
  const uploadUrl = links.upload({ account, origin: incoming.origin, bucket: asset.bucket, objectKey: asset.objectKey, seconds })
  return {
    status: 200,
    body: {
      assets_id: form === 'hex' ? asset.id : Number(asset.id),
      upload_url: uploadUrl,
      method: 'PUT',
      headers: { Host: { values: [new URL(uploadUrl).host] } },
    },
  }
}
