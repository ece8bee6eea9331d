import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { createEmulator } from 'loradock'
import { afterAll, beforeAll } from 'vitest'
import { createApp } from '../src/app.js'
import { modelslabTrainer } from '../src/modelslab.js'
import { novitaTrainer } from '../src/novita.js'

// Numbers of a 1×1 PNG; every upload of these tests sends it.
export const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/**
 * One emulator per test file, and for each test a world of its own: an account that nobody else has, and an app that uses it.
 * The account's clock stands still. Where the app would wait, the clock moves by as much.
 */
export function newWorlds() {
  /** @type {import('loradock').Emulator} */
  let emulator
  /** @type {Set<import('node:http').Server>} */
  const servers = new Set()
  beforeAll(async () => {
    emulator = await createEmulator()
    await emulator.listen()
  })
  afterAll(async () => {
    for (const server of servers) server.close()
    await emulator.close()
  })
  return async () => {
    const account = emulator.account()
    const { NOVITA_BASE_URL: baseUrl = '', NOVITA_API_KEY: apiKey = '' } = account.env
    const access = { baseUrl, apiKey, wait: (/** @type {number} */ seconds) => account.clock.advance(seconds * 1000) }
    const trainers = [novitaTrainer(access), modelslabTrainer(access)]
    let ownUrl = ''
    const app = createApp({ trainers, ownUrl: () => ownUrl })
    const server = createServer(getRequestListener(app.fetch))
    await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
    servers.add(server)
    const address = server.address()
    ownUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
    const trainerOf = (/** @type {string} */ provider) => {
      const trainer = trainers.find((one) => one.provider === provider)
      if (trainer === undefined) throw new Error(`no trainer for ${provider}`)
      return trainer
    }
    return { account, app, trainerOf, wait: access.wait }
  }
}

/** @param {unknown} value */
export const asJson = (value) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
})
