import { expect, test } from 'vitest'
import type { Context } from '../../../src/emulator/context.js'
import { createApp } from '../../../src/emulator/http/app.js'
import { providers } from '../../../src/emulator/providers/index.js'
import type { Store } from '../../../src/emulator/store/open.js'
import type { Outbox } from '../../../src/emulator/store/outbox.js'
import { createDriver } from '../../../src/emulator/webhooks/advance.js'
import { createDeliverer } from '../../../src/emulator/webhooks/deliver.js'
import type { Poster } from '../../../src/emulator/webhooks/post.js'
import { newReceiver } from '../../support/receiver.js'
import { trainingOrder } from '../providers/modelslab/client.js'
import { newPoster } from './delivery.js'
import { newScene, type Scene, wordOf, words } from './scene.js'

// What each promise rests on is taken away, by wrapping what is handed in, and the check that watches over it has to notice.

interface Mutation {
  readonly store?: (store: Store) => Store
  readonly poster?: (scene: Scene) => Poster
}

async function newWorld({ store = (given) => given, poster }: Mutation) {
  const scene = await newScene()
  const context: Context = { ...scene.context, store: store(scene.context.store) }
  const ownPorts = () => new Set([scene.port])
  const deliverer = createDeliverer(
    context,
    providers.map(({ sender }) => sender),
    poster?.(scene) ?? newPoster({ ownPorts }),
  )
  return { ...scene, context, deliverer, driver: createDriver(context, deliverer) }
}

type World = Awaited<ReturnType<typeof newWorld>>
type Check = (world: World) => Promise<readonly string[]>

const withOutbox = (store: Store, change: Partial<Outbox>): Store => ({ ...store, outbox: { ...store.outbox, ...change } })

const checks = {
  'a job is accepted with its notices or not at all': async ({ context, services }) => {
    const insert = () => {
      throw new Error('the disk is full')
    }
    const app = createApp(services, { ...context, store: withOutbox(context.store, { insert }) })
    const body = JSON.stringify({ key: 'test', ...trainingOrder({ webhook: 'http://127.0.0.1/' }) })
    const post = () => app.fetch(new Request('http://127.0.0.1/api/v3/lora_fine_tune', { method: 'POST', body }))
    await Promise.resolve(post()).catch(() => {})
    return context.store.jobs.recent('test', 9).map(({ id }) => `job ${id} was kept without its notices`)
  },
  'two that send a notice at once make one call': async ({ train, outbox, deliverer }) => {
    const receiver = await newReceiver()
    await train(receiver.url)
    const notice = outbox.find('test', 1)
    if (notice === undefined) return ['there is no notice']
    await Promise.all([deliverer.deliver(notice), deliverer.deliver(notice)])
    return receiver.calls.slice(1).map((call) => `${wordOf(call)} was sent twice`)
  },
  'calls come in the order of their instants': async ({ train, clock, driver }) => {
    const receiver = await newReceiver()
    const jobs = [await train(receiver.url)]
    await clock().advance('30s')
    jobs.push(await train(receiver.url))
    await driver.settle('test')
    const wanted = words.flatMap((word) => jobs.map((job) => `${job} ${word}`))
    const came = receiver.calls.map((call) => `${JSON.parse(call.body).model_id} ${wordOf(call)}`)
    return came.filter((line, index) => line !== wanted[index])
  },
  'calls of one instant come in the order they were written down': async ({ train, driver }) => {
    const receiver = await newReceiver()
    const jobs = [await train(receiver.url), await train(receiver.url), await train(receiver.url)]
    await driver.settle('test')
    const came = receiver.calls.map(({ body }) => String(JSON.parse(body).model_id))
    return came.filter((job, index) => job !== jobs[index % 3])
  },
  'no call reaches the emulator itself': async ({ train, url, driver, context }) => {
    await train(`${url}/api/v3/finetune_list`)
    await driver.settle('test')
    const came = context.store.exchanges.list({ limit: 99 }).map(({ target }) => target)
    return came.filter((target) => target.endsWith('finetune_list'))
  },
  'no call goes to the address that is none': async ({ train, driver }) => {
    const receiver = await newReceiver()
    await train(receiver.url.replace('127.0.0.1', '0.0.0.0'))
    await driver.settle('test')
    return receiver.calls.map(wordOf)
  },
} as const satisfies Readonly<Record<string, Check>>

/** A poster as one would write it without thinking of where it is sent. */
const carefree: Poster = {
  post: async ({ url, headers, body }) => {
    const { status } = await fetch(url, { method: 'POST', headers, body })
    return { status, error: null, detail: null, answer: null, tookMs: 0 }
  },
  close: async () => {},
}

const waitingBy = ({ outbox }: Store, account: string, by: number) =>
  outbox.list(account, 999).filter(({ state, dueAt }) => state === 'waiting' && dueAt <= by)

const mutants: readonly (readonly [what: string, noticedBy: keyof typeof checks, Mutation])[] = [
  [
    'the transaction around a job and its notices',
    'a job is accepted with its notices or not at all',
    { store: (store) => ({ ...store, atomically: (work) => work() }) },
  ],
  [
    'the lease',
    'two that send a notice at once make one call',
    { store: (store) => withOutbox(store, { claim: (notice) => ({ ...notice, tries: notice.tries + 1 }) }) },
  ],
  [
    'the instant as the first key of the order',
    'calls come in the order of their instants',
    { store: (store) => withOutbox(store, { dueBy: (account, by) => waitingBy(store, account, by) }) },
  ],
  [
    'the sequence as its second key',
    'calls of one instant come in the order they were written down',
    {
      store: (store) =>
        withOutbox(store, { dueBy: (account, by) => waitingBy(store, account, by).toSorted((a, b) => a.dueAt - b.dueAt) }),
    },
  ],
  [
    'the rule about our own port',
    'no call reaches the emulator itself',
    { poster: () => newPoster({ ownPorts: () => new Set() }) },
  ],
  ['the judgement of addresses', 'no call reaches the emulator itself', { poster: () => carefree }],
  ['the judgement of literal addresses', 'no call goes to the address that is none', { poster: () => carefree }],
]

test.each(mutants)('without %s it would be noticed that %s', async (_what, noticedBy, mutation) => {
  const check: Check = checks[noticedBy]
  expect(await check(await newWorld({}))).toEqual([])
  expect(await check(await newWorld(mutation))).not.toEqual([])
})

test('every check has a mutant that it notices', () => {
  expect(new Set(mutants.map(([, noticedBy]) => noticedBy))).toEqual(new Set(Object.keys(checks)))
})
