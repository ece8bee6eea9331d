import { randomUUID } from 'node:crypto'
import { copyFileSync, createReadStream, existsSync, linkSync, lstatSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { copyFile, type FileHandle, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'

/** Bytes on disk, under names that no client chose. */
export interface Blobs {
  /** Starts a blob that is not there until it is kept. */
  create(): Promise<NewBlob>
  /** Streams a blob, whole or from `start` to `end` (both included). */
  read(name: string, range?: { start: number; end: number }): Readable
  remove(names: readonly string[]): Promise<void>
  /** Copies blobs into another folder, in this very turn: none can be removed in between. */
  copyTo(folder: string, names: Iterable<string>): void
  /**
   * Takes over blobs of another folder under their names.
   *
   * @returns The first that is not there, or is none, since whoever wrote the rows chose the names; nothing was taken over then.
   */
  adopt(folder: string, names: readonly string[]): Promise<string | undefined>
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
    copyTo: (target, names) => {
      for (const name of names) copyOf(join(folder, name), join(target, name))
    },
    adopt: async (source, names) => {
      // A name is drawn once for all: a file that has it holds these very bytes.
      const wanted = names.filter((name) => !isName.test(name) || !existsSync(join(folder, name)))
      const isThere = (name: string) =>
        isName.test(name) && lstatSync(join(source, name), { throwIfNoEntry: false })?.isFile() === true
      const missing = wanted.find((name) => !isThere(name))
      if (missing !== undefined) return missing
      for (const name of wanted) {
        const unfinished = join(folder, `${name}.part`)
        await copyFile(join(source, name), unfinished)
        await syncFile(unfinished, durable)
        await rename(unfinished, join(folder, name))
      }
      if (durable) await syncFolder(folder)
      return undefined
    },
    sweep: (named) => {
      const orphans = readdirSync(folder).filter((name) => !named.has(name))
      for (const name of orphans) rmSync(join(folder, name), { force: true })
      return orphans.length
    },
  }
}

const isName = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

// A blob never changes once it has its name, so two folders of one disk can share its bytes.
function copyOf(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch {
    copyFileSync(from, to)
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
  await syncFile(folder, true)
}

async function syncFile(path: string, durable: boolean): Promise<void> {
  if (!durable) return
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
