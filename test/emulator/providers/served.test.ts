import { expect, onTestFinished, test } from 'vitest'
import { createEmulator, type EmulatorOptions } from '../../../src/emulator/index.js'

async function newOne(options: EmulatorOptions) {
  const emulator = await createEmulator({ badAnswers: 'throw', ...options })
  onTestFinished(() => emulator.close())
  return emulator
}

test('a provider that is not asked for is not served: its paths belong to nobody', async () => {
  const emulator = await newOne({ providers: ['modelslab'] })
  const novita = await emulator.fetch(new Request('http://loradock.test/v3/training', { headers: { authorization: 'test' } }))
  const body = JSON.stringify({ key: 'test' })
  const headers = { 'content-type': 'application/json' }
  const modelslab = await emulator.fetch(
    new Request('http://loradock.test/api/v3/finetune_list', { method: 'POST', headers, body }),
  )
  expect({ novita: novita.status, modelslab: modelslab.status, told: emulator.providers.map(({ name }) => name) }).toEqual({
    novita: 404,
    modelslab: 200,
    told: ['modelslab'],
  })
})

test.for([
  [['novta'], 'providers must be one or more of novita, modelslab; it is "novta". Did you mean novita?', 'providers: novita'],
  [[], 'providers must be one or more of novita, modelslab; it is ""', 'providers: novita,modelslab'],
] as const)('the providers %j are refused', async ([providers, message, fix]) => {
  await expect(createEmulator({ providers })).rejects.toMatchObject({ code: 'E_OPTION', message, fix: [fix] })
})
