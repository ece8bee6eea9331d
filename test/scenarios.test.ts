import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scenariosText } from '../scripts/scenarios.mjs'
import { outlooks, scenarioNames } from '../src/emulator/index.js'

const page = readFileSync(join(import.meta.dirname, '../docs/scenarios.md'), 'utf8')

test('docs/scenarios.md says what the scenarios say', () => {
  expect(page).toBe(scenariosText(outlooks()))
})

test('docs/scenarios.md has a row for each scenario, in their order', () => {
  expect([...page.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, name]) => name)).toEqual(scenarioNames)
})
