import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'
import { newEmulator } from '../../support/emulator.js'
import { listening } from '../../support/listening.js'
import { newClient } from '../providers/modelslab/client.js'
import { newFolder } from '../store/rows.js'
import { newGate, words } from './scene.js'

const rounds = 50
const cli = join(import.meta.dirname, '../../../dist/cli.js')

/** The command line serving a data folder, so fast that a training's eight calls fall due within two milliseconds. */
async function serve(data: string): Promise<{ readonly url: string; readonly child: ChildProcess }> {
  const options = ['--data', data, '--port', '0', '--json', '--pace', '1000000']
  const child = spawn(process.execPath, [cli, 'start', ...options], { stdio: ['ignore', 'pipe', 'inherit'], env: {} })
  onTestFinished(() => void child.kill('SIGKILL'))
  for await (const line of createInterface({ input: child.stdout })) return { url: JSON.parse(line).url, child }
  throw new Error('the command line ended before it was ready')
}

/** A receiver that answers each call as told; its address, and what to do with the next call. */
async function newReceiver(answer: (call: { identity: string; body: string }, response: ServerResponse) => Promise<void>) {
  const { url } = await listening(async (request, response) => {
    const body = await text(request)
    await answer({ identity: String(request.headers['x-loradock-notice']), body }, response)
  })
  return `${url}/hook`
}

test(`no call is lost when the process is killed between a 2xx and its commit, ${rounds} times`, async () => {
  const data = newFolder()
  const heard: { readonly identity: string; readonly body: string }[] = []
  let started = newGate()
  let left = Number.POSITIVE_INFINITY
  let victim: ChildProcess | undefined
  const webhook = await newReceiver(async (call, response) => {
    await started.opened
    heard.push(call)
    left -= 1
    if (left > 0) return void response.end()
    // Stopped before it is answered, the process has the 2xx in its socket and can do nothing with it until it is killed.
    victim?.kill('SIGSTOP')
    response.end(() => victim?.kill('SIGKILL'))
  })

  for (let round = 0; round < rounds; round += 1) {
    started = newGate()
    left = 1 + (round % 8)
    const { url, child } = await serve(data)
    victim = child
    const ended = once(child, 'exit')
    await newClient(url).train({ webhook })
    started.open()
    expect((await ended)[1]).toBe('SIGKILL')
  }
  const callsBefore = heard.length
  left = Number.POSITIVE_INFINITY
  const { context, subscribe } = newEmulator({ data })
  const all = context.store.outbox.list('test', 9999)
  let waiting = all.filter(({ state }) => state === 'waiting').length
  await new Promise<void>((resolve) => {
    subscribe(({ type }) => {
      if (type !== 'attempt') return
      waiting -= 1
      if (waiting === 0) resolve()
    })
  })

  const notices = context.store.outbox.list('test', 9999)
  const attempts = context.store.outbox.recentAttempts('test', 9999)
  const bodies = groupedBy(heard, ({ identity }) => identity)
  const repeated = [...bodies.values()].filter((calls) => calls.length > 1)
  expect({
    identities: bodies.size,
    states: new Set(notices.map(({ state }) => state)),
    heardByKilled: callsBefore,
    // Of each call cut off no attempt could be stored, but its try was counted when it was begun.
    stored: attempts.length,
    tries: notices.reduce((sum, { tries }) => sum + tries, 0),
    calls: heard.length,
    repeated: repeated.reduce((sum, calls) => sum + calls.length - 1, 0),
    changed: repeated.filter((calls) => new Set(calls.map(({ body }) => body)).size > 1),
  }).toEqual({
    identities: rounds * 8,
    states: new Set(['delivered']),
    heardByKilled: Array.from({ length: rounds }, (_, round) => 1 + (round % 8)).reduce((sum, calls) => sum + calls, 0),
    stored: rounds * 8,
    tries: rounds * 9,
    calls: rounds * 9,
    repeated: rounds,
    changed: [],
  })
  // And each training was told of in order, but for the repeats.
  const firsts = [...bodies.values()].map(([call]) => JSON.parse(call?.body ?? ''))
  const told = groupedBy(firsts, ({ model_id }) => model_id)
  expect([...told.values()].map((calls) => calls.map(({ training_status }) => training_status))).toEqual(
    Array.from({ length: rounds }, () => words),
  )
})

function groupedBy<Item>(items: readonly Item[], nameOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(nameOf(item), [...(groups.get(nameOf(item)) ?? []), item])
  return groups
}
