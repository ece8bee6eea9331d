// One large upload through a presigned URL, hashed on its way to the disk, beside a bare node:http server that pipes a body into a file.
import { once } from 'node:events'
import { request } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { newClient, over } from './support/client.mjs'
import { inTurn } from './support/measure.mjs'
import { missingRow, rowOf } from './support/row.mjs'
import { residentMb, spawnOurs, spawnSink } from './support/servers.mjs'

const piece = Buffer.alloc(64 * 1024, 'loradock')
const piecesPerMb = (1024 * 1024) / piece.length
const is = 'bare node:http'

export default async function measure({ quick }) {
  const megabytes = quick ? 60 : 300
  // A fresh server for each round: one that has taken an upload keeps the memory and would show no growth at the next.
  const { ours, sink } = await inTurn(quick ? 1 : 3, {
    ours: () => uploadTo(spawnOurs, megabytes, async ({ url }) => (await newClient(over(url)).slot()).upload_url),
    sink: () => uploadTo(spawnSink, megabytes, ({ url }) => url),
  })
  const rate = ({ seconds }) => megabytes / seconds
  const growth = ({ growthMb }) => growthMb
  const rates = { ours: ours.map(rate), peer: { is, values: sink.map(rate) } }
  const what = `${megabytes} MB upload`
  const rows = [rowOf({ what: `${what}, rate`, unit: 'MB/s', ...rates })]
  if (residentMb(process.pid) === undefined)
    return [...rows, missingRow(`${what}, memory growth`, 'not measured: there is no /proc here')]
  const grown = { ours: ours.map(growth), peer: { is, values: sink.map(growth) } }
  const note = 'highest resident memory during the first upload of a fresh server, less what it had before'
  return [...rows, rowOf({ what: `${what}, memory growth`, unit: 'MB', ...grown, target: { oursAtMost: 40 }, note })]
}

async function uploadTo(spawn, megabytes, linkOf) {
  const server = await spawn()
  try {
    const link = await linkOf(server)
    const before = residentMb(server.pid)
    let peak = before
    const watch = setInterval(() => {
      peak = Math.max(peak, residentMb(server.pid))
    }, 10)
    const started = performance.now()
    await put(link, megabytes)
    const seconds = (performance.now() - started) / 1000
    clearInterval(watch)
    return { seconds, growthMb: peak - before }
  } finally {
    await server.stop()
  }
}

async function put(link, megabytes) {
  const pieces = megabytes * piecesPerMb
  const sending = request(link, { method: 'PUT', headers: { 'content-length': pieces * piece.length } })
  const answered = once(sending, 'response')
  const generated = Readable.from(
    (function* () {
      for (let index = 0; index < pieces; index++) yield piece
    })(),
    { objectMode: false },
  )
  await pipeline(generated, sending)
  const [answer] = await answered
  answer.resume()
  if (answer.statusCode !== 200) throw new Error(`the upload was answered ${answer.statusCode}`)
}
