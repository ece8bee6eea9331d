import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { scenarioNames } from '../../src/emulator/domain/scenario.js'
import { newServer } from '../support/emulator.js'
import { newReceiver } from '../support/receiver.js'
import { byNode } from '../support/wire.js'
import { course, trainingOrder as loraOrder, newClient } from './providers/modelslab/client.js'
import { generationOrder, pictureOf, trainingOrder } from './providers/novita/client.js'

// What makes a client wait in real time would only make the test long.
const slow: ReadonlySet<string> = new Set(['hangs', 'lost-answer', 'slow', 'upload-slow'])
const stories = scenarioNames.filter((name) => !slow.has(name))
const keys = Array.from({ length: 200 }, (_, index) => `worker-${index}+${stories[index % stories.length]}`)
const picture = pictureOf('png')
// Links and signatures name the host: the same in every run, whatever the port.
const publicUrl = 'http://localhost:4650'

/** What one account saw, call by call. */
interface Seen {
  readonly what: string
  readonly status: number
  readonly body: string
}

interface Life {
  readonly seen: readonly Seen[]
  /** The ids it was given. */
  readonly made: ReadonlySet<string>
  /** The ids in its lists. */
  readonly listed: readonly string[]
}

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}

/** What an account does: upload, train with both providers, paint, let time pass and look. */
async function live(url: string, receiver: string, key: string, index: number): Promise<Life> {
  const seen: Seen[] = []
  const made = new Set<string>()
  const ask = async (method: string, path: string, body?: unknown) => {
    const own = path.startsWith('/v3') ? { authorization: `Bearer ${key}` } : {}
    const sent = body === undefined ? {} : { body: JSON.stringify(body) }
    const type = body === undefined ? {} : { 'content-type': 'application/json' }
    const what = `${method} ${path}`
    try {
      const answer = await fetch(url + path, { method, headers: { ...own, ...type }, ...sent })
      const text = await answer.text()
      // What we call a row of the journal is a number of the server's (docs/decisions.md): no account's world has it.
      seen.push({ what, status: answer.status, body: text.replaceAll(/"ntc_\d+"/g, '"ntc"') })
      return parsed(text)
    } catch {
      seen.push({ what, status: 0, body: '' })
      return {}
    }
  }
  const put = async (link: string) => {
    const { host, pathname, search } = new URL(link)
    const answer = await byNode(url + pathname + search, { method: 'PUT', headers: { host }, body: picture })
    const [status, body] = 'broke' in answer ? [0, ''] : [answer.status, answer.body]
    seen.push({ what: `PUT ${link}`, status, body })
  }
  const steer = (method: string, path: string, body: object) =>
    ask(method, `/_/api/v1/${path}?account=${encodeURIComponent(key)}`, body)
  const keep = (id: unknown) => {
    if (id !== undefined) made.add(String(id))
    return String(id)
  }
  const hook = `${receiver}/${encodeURIComponent(key)}`

  const slot = await ask('POST', '/v3/assets/training_dataset', { file_extension: 'png' })
  await steer('PUT', 'clock', { pace: 1 + (index % 3) })
  if (slot['upload_url'] !== undefined) await put(String(slot['upload_url']))
  const assets = [String(slot['assets_id'] ?? 'none')]
  const training = keep((await ask('POST', '/v3/training/style', trainingOrder(assets)))['task_id'])
  const lora = keep((await ask('POST', '/api/v3/lora_fine_tune', { key, ...loraOrder({ webhook: hook }) }))['training_id'])
  const paint = await ask('POST', '/v3/async/txt2img', generationOrder({}, { webhook: { url: hook } }))
  const task = keep(paint['task_id'])
  await steer('POST', 'clock/advance', { by: `${4 + (index % 30)}m` })
  await ask('GET', `/v3/training/style?task_id=${training}`)
  await ask('GET', `/v3/async/task-result?task_id=${task}`)
  await ask('POST', `/api/v3/fine_tune_status/${lora}`, { key })
  const tasks = (await ask('GET', '/v3/training'))['tasks']
  const loras = (await ask('POST', '/api/v3/finetune_list', { key }))['data']
  const idsOf = (list: unknown, name: string) =>
    Array.isArray(list) ? list.map((one) => record(one)[name]).flatMap((id) => (id === undefined ? [] : [String(id)])) : []
  return { seen, made, listed: [...idsOf(tasks, 'task_id'), ...idsOf(loras, 'training_id')] }
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    return record(JSON.parse(text))
  } catch {
    return {}
  }
}

/** So many at a time, in the order given. */
async function inParallel<T>(most: number, work: readonly (() => Promise<T>)[]): Promise<void> {
  const left = work.values()
  await Promise.all(
    Array.from({ length: most }, async () => {
      for (const one of left) await one()
    }),
  )
}

/** Every account's life on a fresh server, so many of them at a time. */
async function livesOf(order: readonly string[], atATime: number, receiver: Awaited<ReturnType<typeof newReceiver>>) {
  const before = receiver.calls.length
  const server = await newServer({ publicUrl })
  const lives = new Map<string, Life>()
  await inParallel(
    atATime,
    order.map((key) => async () => {
      lives.set(key, await live(server.url, receiver.url, key, keys.indexOf(key)))
    }),
  )
  const calls = receiver.calls.slice(before)
  return keys.map((key) => {
    const { seen = [], made = new Set(), listed = [] } = lives.get(key) ?? {}
    const called = calls.filter(({ path }) => path === `/hook/${encodeURIComponent(key)}`).map(({ body }) => body)
    return { key, seen, made, listed, called }
  })
}

const hashOf = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex')

test('two hundred accounts on one server each see their own world only, and the same one however they interleave', async () => {
  const receiver = await newReceiver()
  const first = await livesOf(keys, 200, receiver)
  const second = await livesOf(keys.toReversed(), 12, receiver)

  const differing = first.flatMap(({ key, seen, called }, index) => {
    const other = second[index]
    const at = seen.findIndex((one, place) => hashOf(one) !== hashOf(other?.seen[place]))
    const calls = hashOf(called) === hashOf(other?.called) ? [] : [{ key, called, again: other?.called }]
    return at === -1 ? calls : [{ key, first: seen[at], second: other?.seen[at] }, ...calls]
  })
  expect(differing.slice(0, 3)).toEqual([])
  expect(hashOf(second)).toBe(hashOf(first))

  const owners = first.flatMap(({ key, made }) => [...made].map((id) => [id, key] as const))
  expect(new Map(owners).size).toBe(owners.length)
  const strangers = first.flatMap(({ key, made, listed }) => listed.filter((id) => !made.has(id)).map((id) => [key, id]))
  expect(strangers).toEqual([])
  expect(first.filter(({ called }) => called.length > 0).length).toBeGreaterThan(100)
})

test('a hundred accounts advanced at once over HTTP each get everything of theirs, in order, and nothing else', async () => {
  const receiver = await newReceiver()
  const { url } = await newServer()
  const advanced = await Promise.all(
    keys.slice(0, 100).map(async (_, index) => {
      const key = `walker-${index}`
      const id = await newClient(url, key).train({ webhook: `${receiver.url}/${key}` })
      const answer = await fetch(`${url}/_/api/v1/clock/advance?account=${key}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ by: '1h' }),
      })
      const body = parsed(await answer.text())
      const happened = Array.isArray(body['happenings']) ? body['happenings'].map(record) : []
      // Told before the answer came: the walk waits for its receivers.
      const words = receiver.calls
        .filter(({ path }) => path === `/hook/${key}`)
        .map(({ body: call }) => parsed(call)['training_status'])
      return { key, id, now: body['now'], happened, words }
    }),
  )
  const words = course.map(([word]) => word)
  for (const { key, id, now, happened, words: told } of advanced) {
    const at = happened.map((one) => String(one['at']))
    expect({ now, told, at, whose: new Set(happened.map((one) => `${one['account']} ${one['jobId']}`)) }).toEqual({
      now: '2026-01-01T01:00:00.000Z',
      told: words,
      at: at.toSorted(),
      whose: new Set([`${key} ${id}`]),
    })
    const transitions = happened.filter(({ what }) => what === 'transition').map(({ text }) => text)
    expect(transitions).toEqual(words.slice(1).map((word) => `job ${id} ${word}`))
  }
})
