import fc from 'fast-check'
import { expect, test } from 'vitest'
import { accountClock } from '../../../src/emulator/account.js'
import type { Assembled } from '../../../src/emulator/emulator.js'
import type { EmulatorOptions } from '../../../src/emulator/options.js'
import { newEmulator } from '../../support/emulator.js'
import { generationOrder, pictureOf, trainingOrder } from '../providers/novita/client.js'

interface Said {
  readonly status: number
  readonly body: string
}

/** One of an account's steps, as a small journey in which each may need the one before. */
function newTraveller({ app, ...emulator }: Assembled, key: string) {
  const said: Said[] = []
  const known = { asset: '', link: '', task: '', picture: '' }
  const call = async (method: string, link: string, body?: unknown) => {
    const url = link.startsWith('http') ? link : `http://localhost:4650${link}`
    const text = body instanceof Uint8Array ? Buffer.from(body) : JSON.stringify(body)
    const length = text === undefined ? {} : { 'content-length': String(Buffer.byteLength(text)) }
    const headers = link === known.link || link === known.picture ? length : { ...length, authorization: key }
    const response = await app.fetch(new Request(url, { method, headers, ...(text === undefined ? {} : { body: text }) }))
    const bytes = Buffer.from(await response.arrayBuffer())
    said.push({ status: response.status, body: bytes.toString('latin1') })
    return bytes.toString()
  }
  const steps = [
    async () => {
      const { assets_id, upload_url } = JSON.parse(await call('POST', '/v3/assets/training_dataset', { file_extension: 'png' }))
      Object.assign(known, { asset: assets_id, link: upload_url })
    },
    () => call('PUT', known.link, pictureOf('png')),
    () => call('POST', '/v3/training/style', trainingOrder([known.asset])),
    () => accountClock({ app, ...emulator }, key).advance('7m'),
    () => call('GET', '/v3/training'),
    () => accountClock({ app, ...emulator }, key).settle(),
    () => call('GET', '/v3/model'),
    async () => {
      known.task = JSON.parse(await call('POST', '/v3/async/txt2img', generationOrder({ seed: -1 }))).task_id
    },
    () => accountClock({ app, ...emulator }, key).settle(),
    async () => {
      const { images } = JSON.parse(await call('GET', `/v3/async/task-result?task_id=${known.task}`))
      known.picture = images[0].image_url
    },
    () => call('GET', known.picture),
  ]
  return { said, steps }
}

async function journey(options: EmulatorOptions, key = 'test') {
  const emulator = newEmulator(options)
  const { said, steps } = newTraveller(emulator, key)
  for (const step of steps) await step()
  const exchanges = emulator.context.store.exchanges.list({ limit: 99 }).map((exchange) => ({ ...exchange, tookMs: 0 }))
  return { said, exchanges }
}

test('the same seed gives the same world: the same calls, the same bytes, the same journal', async () => {
  const [one, two] = [await journey({}), await journey({})]
  expect(one.said.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200, 200, 200])
  expect(two).toEqual(one)
})

test('another seed, or another key, is another world', async () => {
  const bodies = async (options: EmulatorOptions, key?: string) => (await journey(options, key)).said.map(({ body }) => body)
  const [one, seed, key] = [await bodies({}), await bodies({ seed: 2 }), await bodies({}, 'other')]
  // Only an upload's answer, which is empty, can be the same.
  const same = (others: readonly string[]) => others.filter((body) => body !== '' && one.includes(body))
  expect([same(seed), same(key)]).toEqual([[], []])
})

test('what one account does is not felt by another, however their calls fall between each other', async () => {
  const alone = (await journey({})).said
  const order = fc.array(fc.boolean(), { minLength: 22, maxLength: 22 })
  await fc.assert(
    fc.asyncProperty(order, async (turns) => {
      const emulator = newEmulator()
      const [mine, theirs] = [newTraveller(emulator, 'test'), newTraveller(emulator, 'other')]
      emulator.context.accounts.change('other', {
        scenario: 'deploy-slow',
        pace: 3,
        quirks: { 'novita.assets-id-form': 'integer' },
      })
      const left = [[...mine.steps], [...theirs.steps]]
      for (const turn of [...turns, ...turns.map((one) => !one)]) await left[turn ? 0 : 1]?.shift()?.()
      expect(mine.said).toEqual(alone)
      await emulator.close()
    }),
    { numRuns: 15 },
  )
})
