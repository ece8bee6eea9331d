import { randomUUID } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs'
import { dirname, isAbsolute, join } from 'node:path'
import type { Blobs } from './blobs/blobs.js'
import { LoradockError } from './error.js'
import { makeFolder } from './folder.js'
import type { Store } from './store/open.js'
import type { StoreFault } from './store/prepare.js'

/** Copies of the whole world: folders of the form that `--data` opens. */
export interface Snapshots {
  /**
   * Writes everything as it stands at this instant into a folder that is not there yet, or is empty.
   *
   * @throws LoradockError `E_SNAPSHOT` for a folder that cannot be used; nothing is left of it then.
   */
  save(folder: string): void
  /**
   * Replaces the whole world by a snapshot, or by the data folder of a stopped emulator.
   *
   * @throws LoradockError `E_SNAPSHOT…` for a folder that cannot be used, `E_SNAPSHOT_BUSY` while another one is loaded; nothing was
   * changed then.
   */
  load(folder: string): Promise<void>
}

interface SnapshotParts {
  readonly store: Store
  readonly blobs: Blobs
  /** Is called in the same turn in which the rows were replaced: whatever is kept in memory is of the old world. */
  replaced(): void
}

const database = 'loradock.db'

export function createSnapshots({ store, blobs, replaced }: SnapshotParts): Snapshots {
  let loading = false
  const load = async (folder: string) => {
    const path = join(absolute(folder), database)
    if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) {
      throw unusable(folder, `there is no ${database} in it`, ['loradock snapshot save DIR      makes one'])
    }
    const copy = store.judge(path)
    if (copy.kind !== 'copy') throw faultError(copy, folder)
    const missing = await blobs.adopt(join(folder, 'blobs'), copy.blobs)
    if (missing !== undefined) {
      throw new LoradockError('E_SNAPSHOT_DAMAGED', `The folder ${folder} has not all of its bytes.`, {
        where: join(folder, 'blobs', missing),
      })
    }
    // From here on nothing is awaited until memory follows the rows: nobody sees a mixture.
    const before = store.objects.blobs()
    const fault = store.replaceBy(path)
    if (fault !== undefined) {
      await blobs.remove(orphans(before, copy.blobs))
      throw faultError(fault, folder)
    }
    replaced()
    await blobs.remove(orphans(store.objects.blobs(), [...before]))
  }
  return {
    save: (folder) => {
      const target = absolute(folder)
      const unfinished = `${target}.part-${randomUUID()}`
      try {
        if (!isFree(target)) throw unusable(folder, 'it is there already and not empty', [])
        makeFolder(dirname(target))
        makeFolder(join(unfinished, 'blobs'))
        store.copyTo(join(unfinished, database))
        blobs.copyTo(join(unfinished, 'blobs'), store.objects.blobs())
        for (const path of [join(unfinished, database), join(unfinished, 'blobs'), unfinished]) sync(path)
        if (statSync(target, { throwIfNoEntry: false }) !== undefined) rmdirSync(target)
        renameSync(unfinished, target)
        sync(dirname(target))
      } catch (error) {
        rmSync(unfinished, { recursive: true, force: true })
        if (error instanceof LoradockError) throw error
        throw unusable(folder, error instanceof Error ? error.message : String(error), [])
      }
    },
    load: async (folder) => {
      if (loading) {
        throw new LoradockError('E_SNAPSHOT_BUSY', 'Another snapshot is being loaded at this moment.', {
          where: folder,
          fix: ['try again'],
        })
      }
      loading = true
      try {
        await load(folder)
      } finally {
        loading = false
      }
    },
  }
}

/** Which of the candidates no row names. */
function orphans(named: ReadonlySet<string>, candidates: readonly string[]): readonly string[] {
  return candidates.filter((name) => !named.has(name))
}

function absolute(folder: string): string {
  if (isAbsolute(folder)) return folder
  throw unusable(folder, 'it is relative, and nobody says to what', ['name it from the root on'])
}

function isFree(folder: string): boolean {
  const found = statSync(folder, { throwIfNoEntry: false })
  return found === undefined || (found.isDirectory() && readdirSync(folder).length === 0)
}

function sync(path: string): void {
  const file = openSync(path, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function unusable(folder: string, where: string, fix: readonly string[]): LoradockError {
  return new LoradockError('E_SNAPSHOT', `The folder ${folder} cannot be used: ${where}.`, { where: folder, fix })
}

function faultError(fault: StoreFault, folder: string): LoradockError {
  const where = fault.path
  switch (fault.kind) {
    case 'held':
      return new LoradockError('E_SNAPSHOT_HELD', `The folder ${folder} is in use.`, { where, fix: ['stop that emulator first'] })
    case 'foreign':
      return new LoradockError('E_SNAPSHOT_FOREIGN', `${where} is a file, but no database of loradock's.`, { where: folder })
    case 'version': {
      const message = `The folder ${folder} was written with schema ${fault.found}; this loradock has schema ${fault.known}.`
      return new LoradockError('E_SNAPSHOT_VERSION', message, { where })
    }
    case 'damaged':
      return new LoradockError('E_SNAPSHOT_DAMAGED', `The database in ${folder} is damaged: ${fault.report}.`, { where })
  }
}
