import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A new folder, and a function that removes it. */
export function newFolder(name) {
  const folder = mkdtempSync(join(tmpdir(), `loradock-${name}-`))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
