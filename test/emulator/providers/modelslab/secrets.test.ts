import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, expect, test } from 'vitest'
import { assemble } from '../../../../src/emulator/emulator.js'
import { trainingOrder } from './client.js'

const folder = mkdtempSync(join(tmpdir(), 'loradock-secrets-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The tables that hold a text anywhere in any of their rows. */
function tablesWith(path: string, text: string): readonly string[] {
  const db = new Database(path, { readonly: true })
  const tables = db.prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'").all()
  const holding = tables.filter(({ name }) => JSON.stringify(db.prepare(`SELECT * FROM "${name}"`).all()).includes(text))
  db.close()
  return holding.map(({ name }) => name)
}

test('a wandb_key is in no table of the database, nor is a key but as the name of its account', async () => {
  const emulator = assemble({ data: folder, badAnswers: 'throw' })
  const key = 'key-of-nobody'
  for (const change of [
    { wandb_key: 'wandb-of-nobody' },
    { wandb_key: 'wandb-of-nobody "quoted" \\' },
    { max_train_steps: 'x' },
  ]) {
    const body = JSON.stringify({ key, ...trainingOrder({ ...change, instance_prompt: 'a prompt to be found' }) })
    await emulator.app.fetch(new Request('http://127.0.0.1/api/v3/lora_fine_tune', { method: 'POST', body }))
  }
  await emulator.close()
  const path = join(folder, 'loradock.db')
  expect({
    prompt: tablesWith(path, 'a prompt to be found'),
    wandb: tablesWith(path, 'wandb-of-nobody'),
    keyInBodies: tablesWith(path, `\\"key\\":\\"${key}`),
  }).toEqual({ prompt: ['objects', 'jobs', 'exchanges'], wandb: [], keyInBodies: [] })
})
