import { randomUUID } from 'node:crypto'
import { createReadStream, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'

/** Bytes on disk, under names that no client chose. */
export interface Blobs {
  /** Starts a blob that is not there until it is kept. */
  create(): Promise<NewBlob>
  /** Streams a blob, whole or from `start` to `end` (both included). */
  read(name: string, range?: { start: number; end: number }): Readable
  remove(names: readonly string[]): Promise<void>
  /** Removes what a crash left: half-written files, and blobs that no row names. Returns how many. */
  sweep(named: ReadonlySet<string>): number
}

/** A blob being written: append, then either keep or discard. */
export interface NewBlob {
  append(bytes: Uint8Array): Promise<void>
  /** Makes the bytes last, then gives them their name; only after this may a row name them. */
  keep(): Promise<string>
  discard(): Promise<void>
}

/**
 * Opens a folder of blobs.
 *
 * @param durable - Whether `keep` waits for the disk: file, rename, then folder (facts/reliability-security.md, section 2).
 */
export function openBlobs(folder: string, durable: boolean): Blobs {
  mkdirSync(folder, { recursive: true })
  return {
    create: () => createBlob(folder, durable),
    read: (name, range) => createReadStream(join(folder, name), range ?? {}),
    remove: async (names) => {
      for (const name of names) await rm(join(folder, name), { force: true })
    },
    sweep: (named) => {
      const orphans = readdirSync(folder).filter((name) => !named.has(name))
      for (const name of orphans) rmSync(join(folder, name), { force: true })
      return orphans.length
    },
  }
}

async function createBlob(folder: string, durable: boolean): Promise<NewBlob> {
  const name = randomUUID()
  const unfinished = join(folder, `${name}.part`)
  const file: FileHandle = await open(unfinished, 'wx')
  return {
    append: async (bytes) => {
      let done = 0
      while (done < bytes.length) done += (await file.write(bytes, done)).bytesWritten
    },
    keep: async () => {
      if (durable) await file.sync()
      await file.close()
      await rename(unfinished, join(folder, name))
      if (durable) await syncFolder(folder)
      return name
    },
    discard: async () => {
      await file.close()
      await rm(unfinished, { force: true })
    },
  }
}

// A rename is durable only once its folder is: PostgreSQL's durable_rename does the same.
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
