import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { reports } from '../../src/contracts/report/index.js'
import { driftedRun } from '../contracts/drifted-run.js'
import { run as loradock, newFolder } from './binary.js'

/** Names files of a folder of the test's own. */
function namesInFolder(): (name: string) => string {
  const folder = newFolder()
  return (name) => join(folder, name)
}

test('contract report renders the file of a run into every form that is asked for', async () => {
  const inFolder = namesInFolder()
  const run = await driftedRun()
  writeFileSync(inFolder('contract.json'), reports.json(run))
  const files = { junit: reports.junit(run), md: reports.md(run), html: reports.html(run), har: reports.har(run) }
  const flags = Object.keys(files).flatMap((name) => [`--${name}`, inFolder(name)])
  const { code, stdout, stderr } = await loradock(['contract', 'report', inFolder('contract.json'), '--github', ...flags])
  expect({ code, stderr, stdout }).toEqual({ code: 0, stderr: '', stdout: reports.terminal(run) + reports.github(run) })
  const written = Object.keys(files).map((name) => [name, readFileSync(inFolder(name), 'utf8')])
  expect(Object.fromEntries(written)).toEqual(files)
})

test('a file that is no run is refused with what is wrong with it', async () => {
  const inFolder = namesInFolder()
  writeFileSync(inFolder('other.json'), '{"contract":2}')
  const told = await Promise.all(
    [inFolder('other.json'), inFolder('none.json')].map((file) => loradock(['contract', 'report', file])),
  )
  expect(told.map(({ code, stderr }) => [code, stderr.split('\n')[0]?.replace(/\s{2,}.*/, '')])).toEqual([
    [2, '✗ This is not the file of a contract run: "contract" must be 1, the only version of the form.'],
    [2, '✗ The file of the run cannot be read: ENOENT.'],
  ])
})
