import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compareTakes } from '../../src/contracts/compare.js'
import { parseJson } from '../../src/contracts/json.js'
import { withQuirks } from '../../src/contracts/quirks.js'
import type { ExchangeLine, Take } from '../../src/contracts/take.js'
import { readTake } from '../../src/contracts/take-file.js'
import { createEmulator } from '../../src/emulator/index.js'

// Recordings whose requests stand for themselves are sent to the emulator, by the account that the pages' examples belong to (D10).

const folder = join(import.meta.dirname, '../../fixtures/recordings')

function takeAt(path: string): Take {
  const file = readTake(readFileSync(join(folder, path), 'utf8'), path)
  if ('take' in file) return file.take
  throw new Error(JSON.stringify(file))
}

async function reissued({ header, lines }: Take, authorization: Readonly<Record<string, string>>): Promise<Take> {
  await using emulator = await createEmulator()
  const played: ExchangeLine[] = []
  for (const line of lines) {
    if (line.kind === 'arrival') continue
    const { method, path, query, body } = line.request
    const url = new URL(path, 'http://127.0.0.1:4650')
    for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value)
    const sent = body === undefined ? {} : { body: JSON.stringify(body) }
    const headers = { 'content-type': 'application/json', ...authorization }
    const answer = await emulator.fetch(new Request(url, { method, headers, ...sent }))
    played.push({ ...line, response: { status: answer.status, body: parseJson(await answer.text()) ?? null } })
  }
  return { header: { ...header, provenance: 'played', partial: false }, lines: played }
}

async function compared(path: string, authorization: Readonly<Record<string, string>>) {
  const recorded = takeAt(path)
  const played = await reissued(recorded, authorization)
  const outcome = compareTakes(played, recorded)
  const judged = withQuirks(outcome.differences, [played, recorded], ['emulator', `recording:${path}`])
  return {
    compared: outcome.compared.length,
    wrong: judged
      .filter(({ class: effect }) => effect !== 'match' && effect !== 'additive')
      .map(({ level, path: place, kind }) => `${level} ${place} ${kind}`),
    quirks: [...new Set(judged.flatMap(({ quirk }) => (quirk === undefined ? [] : [`${quirk.name} ${quirk.observed}`])))],
  }
}

test.each([
  ['novita/style-two-phase.doc.jsonl', []],
  ['novita/upload-slot.doc.jsonl', []],
  ['novita/list-pages.doc.jsonl', []],
  ['novita/list-all-statuses.doc.jsonl', []],
  ['novita/auth-forms.published.jsonl', []],
  ['modelslab/create-shape.doc.jsonl', ['modelslab.create-ids document']],
  ['modelslab/list.doc.jsonl', []],
  ['modelslab/fetch-unknown.published.jsonl', ['modelslab.pending-output empty-string']],
])('the emulator agrees with %s, but for quirks that are named', async (path, quirks) => {
  expect(await compared(path, { authorization: 'Bearer {{API Key}}' })).toEqual({ compared: 1, wrong: [], quirks })
})

test('the emulator refuses a call without a key as a capture of 2026 shows it', async () => {
  expect(await compared('novita/auth-refused.published.jsonl', {})).toEqual({ compared: 2, wrong: [], quirks: [] })
})
