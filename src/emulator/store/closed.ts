import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'

/**
 * Notes, beside a database that was just closed, how its file looked then: a later start reads the whole file only if it was not closed in
 * order or was touched since.
 */
export function noteClosed(path: string): void {
  try {
    writeFileSync(`${path}.closed`, looksOf(path))
  } catch {
    // Without the note the next start takes longer, and that is all.
  }
}

/** Whether a database file is as it was left by a close in order; a write-ahead log tells of one that was not. */
export function isAsClosed(path: string): boolean {
  const note = `${path}.closed`
  if (!existsSync(note) || existsSync(`${path}-wal`) || existsSync(`${path}-journal`)) return false
  return readFileSync(note, 'utf8') === looksOf(path)
}

function looksOf(path: string): string {
  const { size, mtimeNs, ino } = statSync(path, { bigint: true })
  return `${size} ${mtimeNs} ${ino}\n`
}
