import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fidelityText } from '../scripts/fidelity.mjs'
import { quirks } from '../src/emulator/index.js'

const page = readFileSync(join(import.meta.dirname, '../docs/fidelity.md'), 'utf8')

test('docs/fidelity.md says what the documents and the quirks say', async () => {
  expect(page).toBe(await fidelityText(quirks))
})

test('every quirk that a document names exists, and every quirk is named by a document', () => {
  const [operations = ''] = page.split('## Quirks')
  const named = new Set([...operations.matchAll(/`((?:novita|modelslab)\.[a-z-]+)(?:=[a-z-]+)?`/g)].map(([, name]) => name))
  // Holds for every path that is none, so no operation can name it.
  const ofNoOperation = ['novita.unknown-path-reason']
  expect(quirks.map(({ name }) => name).filter((name) => !named.has(name) && !ofNoOperation.includes(name))).toEqual([])
  expect([...named].filter((name) => !quirks.some((quirk) => quirk.name === name))).toEqual([])
})
