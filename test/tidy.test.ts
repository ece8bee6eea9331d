import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'

// The rules of architecture.md that a compiler does not keep. Each failure names the file and says what to do.

const root = join(import.meta.dirname, '..')
const isGenerated = (path: string) => path.includes('.gen.')
const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => relative(root, join(entry.parentPath, entry.name)))
  .sort()
const sources = files.filter((path) => !isGenerated(path)).map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')

// Imports point up this list: a file uses its own folder and any earlier layer.
const layers: readonly (readonly string[])[] = [
  ['domain/'],
  ['store/', 'blobs/', 'clock.ts', 'error.ts'],
  ['options.ts', 'context.ts', 'rules.ts', 'sender.ts', 'folder.ts', 'version.ts'],
  [
    'http/',
    'commands.ts',
    'artifacts/',
    'views.ts',
    'waits.ts',
    'types.ts',
    'recipes.ts',
    'env.ts',
    'polls.ts',
    'choice.ts',
    'clean.ts',
  ],
  ['storage/', 'providers/', 'control/', 'webhooks/', 'dashboard/'],
  [
    'emulator.ts',
    'replay.ts',
    'rule-book.ts',
    'sample-job.ts',
    'account.ts',
    'events.ts',
    'catching.ts',
    'snapshot.ts',
    'looking.ts',
    'outlook.ts',
  ],
  ['values.ts', 'index.ts'],
]
// Outside, the client is what the others stand on.
const outside: readonly (readonly string[])[] = [['client'], ['runners', 'redirect', 'contracts'], ['cli']]

function placeOf(path: string): { layer: number; place: string } | undefined {
  const inside = path.replace(/^src\/emulator\//, '')
  const folder = path.split('/')[1] ?? ''
  const rank = outside.findIndex((names) => names.includes(folder))
  if (inside === path) return rank < 0 ? undefined : { layer: layers.length + rank, place: folder }
  for (const [layer, places] of layers.entries()) {
    const place = places.find((one) => (one.endsWith('/') ? inside.startsWith(one) : inside === one))
    if (place !== undefined) return { layer, place }
  }
  return undefined
}

test('every file of the emulator has a layer', () => {
  expect(files.filter((path) => placeOf(path) === undefined)).toEqual([])
})

test('imports point to an earlier layer or stay in their folder, never sideways', () => {
  const wrong = sources.flatMap(({ path, text }) =>
    [...text.matchAll(/from '(\.[^']+)'/g)].flatMap(([, target = '']) => {
      const imported = join(path, '..', target).replace(/\.js$/, '.ts')
      const [from, to] = [placeOf(path), placeOf(imported)]
      if (from === undefined || to === undefined) return []
      const samePlace = from.place === to.place
      // Within a layer only single files may know each other; folders of one layer are strangers.
      const files = !from.place.endsWith('/') && !to.place.endsWith('/')
      const fine = samePlace || to.layer < from.layer || (to.layer === from.layer && from.layer < layers.length && files)
      return fine ? [] : [`${path} imports ${imported}: move what it needs to an earlier layer, or hand it in`]
    }),
  )
  expect(wrong).toEqual([])
})

test('what is outside the emulator enters it by its public door', () => {
  const wrong = sources
    .filter(({ path }) => !path.startsWith('src/emulator/'))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/from '(\.[^']*emulator\/[^']+)'/g)]
        .filter(([, target = '']) => !/emulator\/(index|values)\.js$/.test(target))
        .map(([, target]) => `${path} imports ${target}: export it from src/emulator/index.ts or do without`),
    )
  expect(wrong).toEqual([])
})

test('a provider is named in its own folder only', () => {
  const providers = readdirSync(join(root, 'src/emulator/providers'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  )
  const wrong = providers.flatMap(({ name }) =>
    sources
      .filter(({ path }) => path.startsWith('src/emulator/') && !path.startsWith(`src/emulator/providers/${name}/`))
      .filter(({ path }) => !['src/emulator/providers/index.ts', 'src/emulator/env.ts'].includes(path))
      .filter(({ text }) => new RegExp(name, 'i').test(withoutComments(text)))
      .map(({ path }) => `${path} knows ${name}: the pipe must not, ask the service instead`),
  )
  expect(wrong).toEqual([])
})

test('provider folders have the same files where they share a noun', () => {
  const names = (provider: string) =>
    new Set(readdirSync(join(root, 'src/emulator/providers', provider)).filter((name) => !name.includes('.gen.')))
  const shared = [
    'index.ts',
    'auth.ts',
    'handlers.ts',
    'wire.ts',
    'errors.ts',
    'webhook.ts',
    'quirks.ts',
    'timeline.ts',
    'trainings.ts',
  ]
  for (const provider of ['novita', 'modelslab']) expect(shared.filter((name) => !names(provider).has(name))).toEqual([])
})

test('only clock.ts asks the machine for the time or waits', () => {
  const wrong = sources
    .filter(({ path }) => path.startsWith('src/emulator/') && path !== 'src/emulator/clock.ts')
    .filter(({ text }) =>
      /\bDate\.now\b|new Date\(\)|\bsetTimeout\(|\bsetInterval\(|performance\.now/.test(withoutComments(text)),
    )
    .map(({ path }) => `${path}: take the instant from context.accounts.now or clock.ts`)
  expect(wrong).toEqual([])
})

test('chance comes from the seeded generator only', () => {
  const wrong = sources
    .filter(({ text }) => /Math\.random/.test(withoutComments(text)))
    .map(({ path }) => `${path}: draw from context.random`)
  expect(wrong).toEqual([])
})

test('only store/ knows SQL', () => {
  const sql = /\b(SELECT .+ FROM|INSERT (OR \w+ )?INTO|UPDATE \w+ SET|DELETE FROM|PRAGMA)\b/
  const wrong = sources
    .filter(({ path }) => path.startsWith('src/') && !path.startsWith('src/emulator/store/'))
    .filter(({ text }) => sql.test(withoutComments(text)))
    .map(({ path }) => `${path}: move the statement to store/`)
  expect(wrong).toEqual([])
})

test('only the command line and the data folder touch the process', () => {
  const allowed = /^src\/(cli\/|redirect\/|emulator\/folder\.ts)/
  const wrong = sources
    .filter(({ path }) => !allowed.test(path))
    .filter(({ text }) => /\bprocess\./.test(withoutComments(text)))
    .map(({ path }) => `${path}: hand the value in as an option`)
  expect(wrong).toEqual([])
})

test('no hand-written source file is longer than 250 lines', () => {
  const wrong = sources
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > 250)
    .map(({ path, lines }) => `${path} has ${lines} lines: look for the second noun`)
  expect(wrong).toEqual([])
})

test('no lint rule is switched off, and nothing is cast or asserted away', () => {
  const wrong = sources.flatMap(({ path, text }) => {
    const code = withoutComments(text)
      .replace(/^import [\s\S]*?from '.*'$/gm, '')
      .replace(/'[^'\n]*'|`[^`]*`/g, "''")
    const found = [
      /biome-ignore/.exec(text),
      /@ts-(ignore|expect-error|nocheck)/.exec(text),
      /\bas (?!const\b)[A-Z{]\w*/.exec(code),
      /: any\b/.exec(code),
    ]
    return found.flatMap((hit) => (hit === null ? [] : [`${path}: ${hit[0]}`]))
  })
  expect(wrong).toEqual([])
})

test('generated files are what their documents generate', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/generate.mjs', '--check'], { cwd: root, encoding: 'utf8' })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})

test('no file names a machine path', () => {
  const { stdout } = spawnSync(
    'git',
    ['grep', '-nE', '/(work|root|tmp/bash)[/_]', '--', '.', ':!package-lock.json', ':!test/tidy.test.ts'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  )
  expect(stdout).toBe('')
})
