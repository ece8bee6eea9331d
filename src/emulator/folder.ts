import { accessSync, constants, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { type Blobs, openBlobs } from './blobs/blobs.js'
import { wallMs } from './clock.js'
import { LoradockError } from './error.js'
import type { Settings } from './options.js'
import { openStore, type Store } from './store/open.js'
import type { StoreFault } from './store/prepare.js'

/** Where an emulator keeps its rows and bytes, and how to let go of it. */
export interface Folder {
  readonly store: Store
  readonly blobs: Blobs
  close(): void
}

/** Opens the data folder, or, without one, a database in memory and a temporary folder that `close` removes (D18). */
export function openFolder(settings: Settings): Folder {
  const { data } = settings
  if (data === undefined) {
    const temporary = mkdtempSync(join(tmpdir(), 'loradock-'))
    const store = opened(openStore(settings), temporary)
    const close = () => {
      store.close()
      rmSync(temporary, { recursive: true, force: true })
    }
    // A process that ends without closing (Ctrl-C in the middle of a test run) still removes its temporary folder.
    const atExit = () => rmSync(temporary, { recursive: true, force: true })
    process.once('exit', atExit)
    return {
      store,
      blobs: openBlobs(join(temporary, 'blobs'), false),
      close: () => {
        process.removeListener('exit', atExit)
        close()
      },
    }
  }
  ensureWritable(data)
  const store = opened(openStore({ ...settings, path: join(data, 'loradock.db') }), data)
  const holder = join(data, 'holder.json')
  writeFileSync(holder, JSON.stringify({ pid: process.pid, since: new Date(wallMs()).toISOString() }))
  const blobs = openBlobs(join(data, 'blobs'), true)
  blobs.sweep(store.objects.blobs())
  return {
    store,
    blobs,
    close: () => {
      store.close()
      rmSync(holder, { force: true })
    },
  }
}

/** Makes a folder and those it lies in. */
export function makeFolder(path: string): void {
  // Level by level: Node's own recursive call never returns where a file system refuses new folders with "no such file" (/proc does).
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return
  makeFolder(dirname(path))
  mkdirSync(path)
}

function ensureWritable(data: string): void {
  try {
    makeFolder(resolve(data))
    accessSync(data, constants.W_OK)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new LoradockError('E_DATA_UNWRITABLE', `The data folder ${data} cannot be written.`, {
      where: why,
      fix: [
        'loradock --data ./lora-data      a folder of your own',
        'loradock                         or keep everything in memory',
      ],
    })
  }
}

function opened(store: Store | StoreFault, data: string): Store {
  if (!('kind' in store)) return store
  throw storeError(store, data)
}

function storeError(fault: StoreFault, data: string): LoradockError {
  const elsewhere = 'loradock --data ./fresh           nothing was changed in the old folder'
  switch (fault.kind) {
    case 'held':
      return new LoradockError('E_DATA_HELD', `The data folder ${data} is in use${holderOf(data)}.`, {
        where: fault.path,
        fix: ['stop that one first', 'loradock --data ./other           or use another folder'],
      })
    case 'foreign':
      return new LoradockError('E_DATA_FOREIGN', `${fault.path} is a database, but not one of loradock's.`, {
        where: data,
        fix: [elsewhere],
      })
    case 'version': {
      const message = `The data folder ${data} was written with schema ${fault.found}; this loradock has schema ${fault.known}.`
      return new LoradockError('E_DATA_VERSION', message, { where: fault.path, fix: [elsewhere] })
    }
    case 'damaged':
      return new LoradockError('E_DATA_DAMAGED', `The database in ${data} is damaged: ${fault.report}.`, {
        where: fault.path,
        fix: [elsewhere],
      })
  }
}

function holderOf(data: string): string {
  try {
    const { pid, since }: { pid?: unknown; since?: unknown } = JSON.parse(readFileSync(join(data, 'holder.json'), 'utf8'))
    return ` by pid ${String(pid)}, since ${String(since)}`
  } catch {
    // Who holds it is a courtesy: the holder may be gone by now, or about to write its file.
    return ''
  }
}
