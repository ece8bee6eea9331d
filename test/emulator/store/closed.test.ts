import { mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { isAsClosed, noteClosed } from '../../../src/emulator/store/closed.js'

function newFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'loradock-closed-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const path = join(folder, 'loradock.db')
  writeFileSync(path, 'rows')
  return path
}

test('a database without a note was not closed in order', () => {
  expect(isAsClosed(newFile())).toBe(false)
})

test('a database that nobody touched since its close is as it was', () => {
  const path = newFile()
  noteClosed(path)
  expect(isAsClosed(path)).toBe(true)
})

test.each<[what: string, touch: (path: string) => void]>([
  ['written to', (path) => writeFileSync(path, 'rowz')],
  ['touched', (path) => utimesSync(path, statSync(path).atime, new Date(0))],
  ['opened by somebody who crashed', (path) => writeFileSync(`${path}-wal`, 'more')],
])('a database that was %s since is not', (_what, touch) => {
  const path = newFile()
  noteClosed(path)
  touch(path)
  expect(isAsClosed(path)).toBe(false)
})
