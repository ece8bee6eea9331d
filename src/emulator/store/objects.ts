import type { Connection } from './database.js'

/** How to make an object's bytes when they are asked for; it is stored in place of bytes that follow from it (D15). */
export type Recipe =
  | {
      readonly kind: 'picture'
      readonly format: 'png' | 'jpeg' | 'webp'
      readonly width: number
      readonly height: number
      readonly seed: string
      readonly prompt: string
      readonly index: number
    }
  | { readonly kind: 'model'; readonly job: string; readonly dataset: string; readonly baseModel: string; readonly seed: string }

/** Stored bytes, or the recipe for them, under a bucket and a key. */
export interface StoredObject {
  readonly bucket: string
  readonly objectKey: string
  /** `null` when the URL that wrote it belonged to no slot. */
  readonly account: string | null
  readonly blob: string | null
  readonly recipe: Recipe | null
  readonly sizeBytes: number
  readonly md5: string
  readonly sha256: string
  readonly contentType: string | null
  /** `name:value` of the checksum reported to clients, such as `crc32:AAAAAA==`. */
  readonly checksum: string | null
  readonly format: string | null
  readonly width: number | null
  readonly height: number | null
  /** For a recipe, when the object appears: before that there is none. */
  readonly storedAt: number
}

export interface ObjectsTable {
  find(bucket: string, objectKey: string): StoredObject | undefined
  /** Stores or overwrites; returns the blob that was overwritten, whose file is now unreferenced. */
  put(object: StoredObject): string | undefined
  /** Every blob that a row names, to tell the orphans that a crash left. */
  blobs(): ReadonlySet<string>
}

type Row = Omit<StoredObject, 'recipe'> & { readonly recipe: string | null }

const columns = `bucket, object_key AS objectKey, account, blob, recipe, size_bytes AS sizeBytes, md5, sha256,
  content_type AS contentType, checksum, format, width, height, stored_at AS storedAt`

export function objectsTable(db: Connection): ObjectsTable {
  const find = db.prepare<[string, string], Row>(`SELECT ${columns} FROM objects WHERE bucket = ? AND object_key = ?`)
  const oldBlob = db.prepare<[string, string], { blob: string | null }>(
    'SELECT blob FROM objects WHERE bucket = ? AND object_key = ?',
  )
  const blobs = db.prepare<[], { blob: string }>('SELECT blob FROM objects WHERE blob IS NOT NULL')
  const put = db.prepare<[Row]>(
    `INSERT OR REPLACE INTO objects (bucket, object_key, account, blob, recipe, size_bytes, md5, sha256, content_type, checksum,
       format, width, height, stored_at)
     VALUES (@bucket, @objectKey, @account, @blob, @recipe, @sizeBytes, @md5, @sha256, @contentType, @checksum,
       @format, @width, @height, @storedAt)`,
  )
  return {
    find: (bucket, objectKey) => {
      const row = find.get(bucket, objectKey)
      if (row === undefined) return undefined
      const recipe: Recipe | null = row.recipe === null ? null : JSON.parse(row.recipe)
      return { ...row, recipe }
    },
    put: (object) => {
      const old = oldBlob.get(object.bucket, object.objectKey)?.blob ?? undefined
      put.run({ ...object, recipe: object.recipe === null ? null : JSON.stringify(object.recipe) })
      return old
    },
    blobs: () => new Set(blobs.all().map((row) => row.blob)),
  }
}
