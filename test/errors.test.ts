import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const source = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.[jt]s$/.test(path) && !path.includes('.gen.'))
  .map((path) => readFileSync(join(root, 'src', path), 'utf8'))
  .join('\n')
const used = new Set([...source.matchAll(/['`]([EW]_[A-Z]+(?:_[A-Z]+)*)['`:]/g)].map(([, code = '']) => code))
const described = new Set(
  [...readFileSync(join(root, 'docs/errors.md'), 'utf8').matchAll(/^### ([EW]_[A-Z_]+)$/gm)].map(([, code = '']) => code),
)

test('every error code has an entry in docs/errors.md', () => {
  expect([...used].filter((code) => !described.has(code)).sort()).toEqual([])
})

test('docs/errors.md describes no code that does not exist', () => {
  expect([...described].filter((code) => !used.has(code)).sort()).toEqual([])
})
