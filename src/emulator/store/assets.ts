import type { Connection } from './database.js'

/** An upload slot: the id a client trains with, and the object that its presigned URL writes. */
export interface Asset {
  readonly account: string
  readonly id: string
  readonly bucket: string
  readonly objectKey: string
  readonly extension: string
  readonly issuedAt: number
}

export interface AssetsTable {
  find(account: string, id: string): Asset | undefined
  /** The slot whose URL writes this object: how a presigned URL, which carries no key, finds its account. */
  ofObject(bucket: string, objectKey: string): Asset | undefined
  insert(asset: Asset): void
  list(account: string): readonly Asset[]
}

const columns = 'account, id, bucket, object_key AS objectKey, extension, issued_at AS issuedAt'

export function assetsTable(db: Connection): AssetsTable {
  const find = db.prepare<[string, string], Asset>(`SELECT ${columns} FROM assets WHERE account = ? AND id = ?`)
  const ofObject = db.prepare<[string, string], Asset>(`SELECT ${columns} FROM assets WHERE bucket = ? AND object_key = ?`)
  const list = db.prepare<[string], Asset>(`SELECT ${columns} FROM assets WHERE account = ? ORDER BY issued_at, id`)
  const insert = db.prepare<[Asset]>(
    `INSERT INTO assets (account, id, bucket, object_key, extension, issued_at)
     VALUES (@account, @id, @bucket, @objectKey, @extension, @issuedAt)`,
  )
  return {
    find: (account, id) => find.get(account, id),
    ofObject: (bucket, objectKey) => ofObject.get(bucket, objectKey),
    insert: (asset) => {
      insert.run(asset)
    },
    list: (account) => list.all(account),
  }
}
