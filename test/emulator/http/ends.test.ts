import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { ended } from '../../../src/emulator/http/ends.js'
import { createEmulator } from '../../../src/emulator/index.js'
import { addRule } from '../../../src/emulator/rule-book.js'
import { newServer } from '../../support/emulator.js'
import { byFetch, ruleThat } from '../../support/wire.js'

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')

/** Lets the collector take whatever nobody holds; what is unreachable is only taken once the turn that made it is over. */
async function collectAll() {
  for (let round = 0; round < 5; round++) {
    await new Promise((resolve) => setImmediate(resolve))
    collect()
  }
}

test.each<[string, RequestInit]>([
  ['without a body', {}],
  ['with a body', { method: 'POST', body: '{}' }],
])(
  'a client in process who leaves a request %s that hangs is let go, however much garbage was collected',
  async (_what, init) => {
    await using emulator = await createEmulator()
    const account = emulator.account('test')
    await account.rule(ruleThat({ hang: true }))
    const leaving = new AbortController()
    const headers = { authorization: 'Bearer test' }
    const ask = () =>
      emulator.fetch(new Request('http://loradock.test/v3/training/style', { ...init, headers, signal: leaving.signal }))
    const answer = ask().catch((error: unknown) => error)
    await collectAll()
    leaving.abort(new Error('left'))
    expect(await answer).toEqual(new Error('left'))
  },
)

test('clients that leave a delayed answer are noticed over a socket, however much garbage was collected', async () => {
  const emulator = await newServer()
  addRule(emulator, () => 'test', ruleThat({ delay: '1h' }))
  const leaving = new AbortController()
  let asked = 0
  let answered = 0
  const done = new Promise<void>((resolve) => {
    emulator.subscribe((news) => {
      if (news.type === 'exchange') answered += 1
      if (answered === 30) resolve()
    })
  })
  const allAsked = new Promise<void>((resolve) => {
    const { rules } = emulator.context
    const decide = rules.decide
    rules.decide = (...given) => {
      asked += 1
      if (asked === 30) resolve()
      return decide(...given)
    }
  })
  const headers = { authorization: 'Bearer test' }
  const calls = Array.from({ length: 30 }, () => byFetch(`${emulator.url}/v3/training`, { headers, signal: leaving.signal }))
  await allAsked
  await collectAll()
  leaving.abort()
  await done
  expect((await Promise.all(calls)).map((one) => ('broke' in one ? one.broke : one.status))).toEqual(
    Array.from({ length: 30 }, () => 'AbortError'),
  )
})

test('nothing is left on the signal of the emulator once a wait is over', async () => {
  const closing = new AbortController()
  const listeners = new Set<unknown>()
  const spied = new Proxy(closing.signal, {
    get: (signal, name) => {
      if (name === 'addEventListener') return (_type: string, listener: unknown) => listeners.add(listener)
      if (name === 'removeEventListener') return (_type: string, listener: unknown) => listeners.delete(listener)
      return Reflect.get(signal, name, signal)
    },
  })
  const left = new AbortController()
  const waiting = ended({ gone: () => left.signal, closing: spied })
  const during = listeners.size
  left.abort()
  await waiting
  expect([during, listeners.size]).toEqual([1, 0])
})
