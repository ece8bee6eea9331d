import { expect, test } from 'vitest'
import { newServer } from '../../../support/emulator.js'
import { badRequests } from './bad-requests.js'
import { generationOrder, newClient, trainingOrder } from './client.js'

async function answers(options: Parameters<typeof newServer>[0]) {
  const { url } = await newServer(options)
  const told: [string, unknown][] = []
  for (const { name, path, body, method = 'POST', type = 'application/json' } of badRequests) {
    const response = await fetch(url + path, {
      method,
      headers: { 'content-type': type },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    told.push([name, [response.status, JSON.parse(await response.text())]])
  }
  return told
}

const errorOf = (said: unknown, code?: number) => {
  return { status: 'error', message: said, messege: said, ...(code === undefined ? {} : { code }) }
}

test('every bad request is told as in 2023, with HTTP 200, but for a path that is none', async () => {
  expect(await answers({})).toEqual(badRequests.map(({ name, old: [status, said] }) => [name, [status, errorOf(said)]]))
})

test('under http-codes every bad request is told with the documented code and text', async () => {
  const told = await answers({ quirks: { 'modelslab.error-status': 'http-codes' } })
  expect(told).toEqual(badRequests.map(({ name, codes: [status, said, code] }) => [name, [status, errorOf(said, code)]]))
})

test('a wrong method names the right one', async () => {
  const { url } = await newServer()
  expect((await fetch(`${url}/api/v3/lora_fine_tune`)).headers.get('allow')).toBe('POST')
})

test('with a list of keys, any other is wrong, the empty one too', async () => {
  const { url } = await newServer({ keys: ['mine'] })
  const texts = []
  for (const key of ['mine', 'theirs', '']) texts.push((await newClient(url, key).post('/api/v3/finetune_list')).body)
  const wrong = { status: 'error', message: 'Invalid Api Key', messege: 'Invalid Api Key' }
  expect(texts).toEqual([{ status: 'success', messege: 'model list', data: [] }, wrong, wrong])
})

test.each([
  ['a Bearer header', { authorization: 'Bearer other' }],
  ['a key header', { key: 'other' }],
  ['the header of the Python SDK', { 'x-requested-with': 'modelslab-py' }],
])('%s is tolerated, and the key of the body names the account', async (_name, headers) => {
  const { url, context } = await newServer()
  const body = JSON.stringify({ key: 'test', ...trainingOrder() })
  const response = await fetch(`${url}/api/v3/lora_fine_tune`, { method: 'POST', headers: { ...headers }, body })
  expect([response.status, [...context.accounts.keys()]]).toEqual([200, ['test']])
})

test('a Bearer header stands in for no key of the body', async () => {
  const { url } = await newServer()
  const headers = { authorization: 'Bearer test' }
  const response = await fetch(`${url}/api/v3/finetune_list`, { method: 'POST', headers, body: '{}' })
  expect(JSON.parse(await response.text())).toEqual({ status: 'error', message: 'Invalid Api Key', messege: 'Invalid Api Key' })
})

test('an empty key is an account of its own', async () => {
  const { url } = await newServer()
  const id = await newClient(url, '').train()
  expect([(await newClient(url, '').list()).data, (await newClient(url, 'test').list()).data]).toEqual([[id], []])
})

const tolerated = [
  ['steps out of their range', { max_train_steps: '2000' }, ['$.max_train_steps']],
  ['steps that are no number', { max_train_steps: 'many' }, ['$.max_train_steps']],
  ['a training type of somebody’s own', { training_type: 'lora' }, ['$.training_type']],
  ['no class prompt', { class_prompt: undefined }, ['$.class_prompt']],
  ['a base type that is none', { base_model_type: 'flux' }, ['$.base_model_type']],
  ['a webhook that is no link', { webhook: 'hook' }, ['$.webhook']],
  ['a seed that is a list', { seed: [] }, ['$.seed']],
] as const

const documented = [
  ['women', { training_type: 'women' }],
  ['female', { training_type: 'female' }],
  ['null as a text', { training_type: 'null' }],
  ['null itself', { training_type: null }],
  ['steps as a number', { max_train_steps: 18 }],
  ['a seed of null', { seed: null }],
] as const

async function trained(validation: 'observe' | 'strict' | 'off', change: object) {
  const { url, context } = await newServer({ validation })
  const { status, body } = await newClient(url).post<{ status: string }>('/api/v3/lora_fine_tune', trainingOrder(change))
  const [exchange] = context.store.exchanges.list({ limit: 1 })
  const paths = (exchange?.violations ?? []).map(({ path }) => path)
  return [status, body.status, [...new Set(paths)]]
}

test.each(tolerated)('%s: noted under observe, refused under strict, unseen under off', async (_name, change, paths) => {
  expect([await trained('observe', change), await trained('strict', change), await trained('off', change)]).toEqual([
    [200, 'success', paths],
    [200, 'error', paths],
    [200, 'success', []],
  ])
})

test.each(documented)('%s is documented somewhere, and so no violation', async (_name, change) => {
  expect(await trained('strict', change)).toEqual([200, 'success', []])
})

test('the paths of v3 ask for no model_id, those of v6 do', async () => {
  const { url } = await newServer({ validation: 'strict' })
  const client = newClient(url)
  const order = generationOrder({ model_id: undefined })
  const statuses = []
  for (const path of ['/api/v3/text2img', '/api/v6/images/text2img']) {
    statuses.push((await client.post<{ status: string }>(path, order)).body.status)
  }
  expect(statuses).toEqual(['processing', 'error'])
})
