import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { onTestFinished } from 'vitest'

/** A folder that is gone after the test. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'loradock-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Every table of a closed data folder with its rows, whatever tables there are. */
export function tablesOf(folder: string): Readonly<Record<string, readonly unknown[]>> {
  const db = new Database(join(folder, 'loradock.db'), { readonly: true })
  try {
    const names = db.prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").all()
    return Object.fromEntries(names.map(({ name }) => [name, db.prepare(`SELECT * FROM "${name}"`).all()]))
  } finally {
    db.close()
  }
}

/** The stored bytes of a data folder by the name of their file. */
export function blobsOf(folder: string): Readonly<Record<string, string>> {
  const blobs = join(folder, 'blobs')
  return Object.fromEntries(readdirSync(blobs).map((name) => [name, readFileSync(join(blobs, name)).toString('base64')]))
}
