// A status poll, with key, validation, SQLite read, journal and answer check, beside a bare node:http server with the same bytes.
import { createEmulator } from '../dist/index.js'
import { bareServer, inTurn, rateOf, requestText } from './support/measure.mjs'

export async function measurePoll({ rounds = 3 } = {}) {
  const emulator = await createEmulator()
  const { url } = await emulator.listen()
  const headers = { authorization: 'Bearer test', 'content-type': 'application/json' }
  const order = {
    name: 'bench',
    base_model: 'v1-5-pruned-emaonly',
    width: 512,
    height: 512,
    image_dataset_items: [{ assets_id: '34558688e2f42a0137ca2d5274a8cf43' }],
    components: [],
  }
  const made = await fetch(`${url}/v3/training/style`, { method: 'POST', headers, body: JSON.stringify(order) })
  const { task_id } = await made.json()
  const target = `/v3/training/style?task_id=${task_id}`
  const answer = await fetch(url + target, { headers })
  const body = await answer.text()
  const bare = await bareServer(body, { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) })
  const request = requestText('GET', target, headers)
  const rates = await inTurn(rounds, {
    loradock: () => rateOf({ port: Number(new URL(url).port), request }),
    bare: () => rateOf({ port: bare.port, request }),
  })
  await emulator.close()
  bare.close()
  return rates
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const { loradock, bare } = await measurePoll()
  console.log(`status poll  ${loradock.toFixed(0)}/s  bare node:http ${bare.toFixed(0)}/s  ratio ${(loradock / bare).toFixed(2)}`)
}
