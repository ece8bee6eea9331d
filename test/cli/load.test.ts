import { cpSync, readdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { binary, newFolder, runFile } from './binary.js'

const built = join(dirname(binary), 'cli')

/** What was built for the command line, in a folder of the test's own, with a program that shows its version and what became of each cache. */
function copied(): {
  readonly cache: string
  cachesOf(): Promise<{ readonly used: number; readonly refused: number; readonly none: number }>
} {
  const folder = newFolder()
  cpSync(built, join(folder, 'cli'), { recursive: true, filter: (path) => !path.endsWith('.map') })
  symlinkSync(join(dirname(binary), '../node_modules'), join(folder, 'node_modules'))
  const program = join(folder, 'show.cjs')
  writeFileSync(
    program,
    `const { loaded, loadProgram } = require('./cli/load.cjs')
     process.argv.splice(2, Infinity, '--version')
     process.once('exit', () => {
       const became = [...loaded.values()].map(({ script }) => script.cachedDataRejected)
       const count = (state) => became.filter((one) => one === state).length
       console.log(JSON.stringify({ used: count(false), refused: count(true), none: count(undefined) }))
     })
     loadProgram()`,
  )
  const cachesOf = async () => {
    const { code, stdout, stderr } = await runFile(program, [])
    const [version, became = ''] = stdout.trim().split('\n')
    expect({ code, stderr, version }).toEqual({ code: 0, stderr: '', version: '0.1.0' })
    return JSON.parse(became)
  }
  return { cache: join(folder, 'cli/cache'), cachesOf }
}

test('the build leaves a code cache for each script of a start, and V8 takes it', async () => {
  const { used, refused, none } = await copied().cachesOf()
  expect({ refused, none }).toEqual({ refused: 0, none: 0 })
  expect(used).toBeGreaterThan(2)
})

test('a script that was changed since is compiled, also where it kept its length', async () => {
  const { cache, cachesOf } = copied()
  const before = await cachesOf()
  const main = join(dirname(cache), 'main.cjs')
  writeFileSync(main, readFileSync(main, 'utf8').replace('sourceMappingURL', 'sourceMappingUrl'))
  expect(await cachesOf()).toEqual({ used: before.used - 1, refused: 0, none: 1 })
})

test('a cache that V8 refuses, or none at all, costs time and nothing else', async () => {
  const { cache, cachesOf } = copied()
  const { used } = await cachesOf()
  for (const name of readdirSync(cache)) truncateSync(join(cache, name), 100)
  expect(await cachesOf()).toEqual({ used: 0, refused: used, none: 0 })
  rmSync(cache, { recursive: true })
  expect(await cachesOf()).toEqual({ used: 0, refused: 0, none: used })
})
