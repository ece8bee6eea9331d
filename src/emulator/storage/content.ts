import { createHash } from 'node:crypto'
import { renderPicture } from '../artifacts/picture.js'
import { trainedModel } from '../artifacts/trained-model.js'
import type { Recipe, StoredObject } from '../store/objects.js'

/** What an object holds and how it is described: bytes on disk under `blob`, or made from a recipe in `bytes`. */
export interface Content {
  readonly blob: string | null
  readonly bytes: Uint8Array<ArrayBuffer> | null
  readonly sizeBytes: number
  /** Quoted. */
  readonly etag: string
  readonly type: string
  readonly lastModifiedAt: number
  readonly checksum: { readonly name: string; readonly value: string } | null
}

const keptRecipes = 64

/** Finds the content of objects; the last few that were made from recipes are kept, since a client asks for each more than once. */
export function createContents(): (object: StoredObject) => Content {
  const made = new Map<string, Uint8Array<ArrayBuffer>>()
  return (object) => {
    const { recipe } = object
    if (recipe === null) return contentOfBlob(object)
    const name = JSON.stringify(recipe)
    const bytes = made.get(name) ?? new Uint8Array(make(recipe))
    made.delete(name)
    made.set(name, bytes)
    const [oldest] = made.keys()
    if (made.size > keptRecipes && oldest !== undefined) made.delete(oldest)
    return {
      blob: null,
      bytes,
      sizeBytes: bytes.length,
      etag: `"${createHash('md5').update(bytes).digest('hex')}"`,
      type: recipe.kind === 'picture' ? `image/${recipe.format}` : 'binary/octet-stream',
      lastModifiedAt: object.storedAt,
      checksum: null,
    }
  }
}

function make(recipe: Recipe): Uint8Array {
  if (recipe.kind === 'picture') return renderPicture(recipe)
  return trainedModel({ jobId: recipe.job, datasetHash: recipe.dataset, baseModel: recipe.baseModel, seed: recipe.seed })
}

function contentOfBlob({ blob, sizeBytes, md5, contentType, storedAt, checksum }: StoredObject): Content {
  const colon = checksum?.indexOf(':') ?? -1
  return {
    blob,
    bytes: null,
    sizeBytes,
    etag: `"${md5}"`,
    type: contentType ?? 'binary/octet-stream',
    lastModifiedAt: storedAt,
    checksum: checksum === null || colon === -1 ? null : { name: checksum.slice(0, colon), value: checksum.slice(colon + 1) },
  }
}
