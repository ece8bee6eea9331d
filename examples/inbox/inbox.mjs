// A store-and-fetch receiver for webhook calls: keeps what is posted to it until the contract kit fetches it. One file, Node 20 or newer, nothing
// to install. Whoever runs `loradock contract … --inbox` behind a firewall puts it where a provider can reach it.
//
//   INBOX_SECRET   at least 24 letters, digits, - and _; drawn and printed unless given
//   HOST, PORT     where it listens (127.0.0.1, 4652); TLS is the business of what stands in front
//
// The secret is the address to read at. Providers are told another one, its hash, under which nothing can be read.

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { createServer } from 'node:http'

const { INBOX_SECRET = randomBytes(24).toString('base64url'), HOST = '127.0.0.1', PORT = '4652' } = process.env
if (!/^[\w-]{24,200}$/.test(INBOX_SECRET)) {
  console.error('INBOX_SECRET needs at least 24 letters, digits, - and _')
  process.exit(2)
}

const maxBytes = 1024 * 1024
const most = { calls: 1000, bytes: 64 * 1024 * 1024, inAnAnswer: 8 * 1024 * 1024 }
const hash = (text) => createHash('sha256').update(text).digest()
const [readAt, writeAt] = [hash(INBOX_SECRET), hash(hash(INBOX_SECRET).toString('hex'))]

const calls = []
let held = 0
let taken = 0
let dropped = 0

function keep(call) {
  calls.push({ ...call, nth: ++taken })
  held += call.bytes.length
  while (calls.length > most.calls || held > most.bytes) {
    held -= calls.shift().bytes.length
    dropped += 1
  }
}

/** What came after a call, in as many as go into one answer. */
function after(nth) {
  const found = calls.filter((call) => call.nth > nth)
  let room = most.inAnAnswer
  const past = found.findIndex(({ bytes }) => {
    room -= bytes.length
    return room < 0
  })
  const fit = past < 0 ? found : found.slice(0, Math.max(1, past))
  const told = fit.map(({ nth, token, method, headers, bytes, at }) => {
    const ageMs = Math.round(performance.now() - at)
    return { nth, token, method, headers, ageMs, base64: bytes.toString('base64') }
  })
  return { inbox: 1, calls: told, more: fit.length < found.length, dropped }
}

const server = createServer(async (request, response) => {
  const answer = (status, body = {}) => {
    request.resume()
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }
  const [path = '', query = ''] = request.url.split('?')
  const [token = '', box = ''] = path.split('/').reverse()
  if (request.method === 'GET' && timingSafeEqual(hash(token), readAt)) {
    answer(200, after(Number(new URLSearchParams(query).get('after') ?? 0)))
    return
  }
  if (request.method !== 'POST' || !timingSafeEqual(hash(box), writeAt) || !/^[\w-]{1,200}$/.test(token)) {
    answer(404)
    return
  }
  const at = performance.now()
  const parts = []
  let size = 0
  try {
    for await (const part of request) {
      size += part.length
      if (size > maxBytes) {
        response.shouldKeepAlive = false
        answer(413)
        return
      }
      parts.push(part)
    }
  } catch {
    return // The sender went away in the middle: there is no call to keep.
  }
  keep({ token, method: request.method, headers: request.headers, bytes: Buffer.concat(parts), at })
  answer(200)
})

// A provider's patience is a few seconds, and so is ours with one that sends slowly.
server.requestTimeout = 15_000
server.listen(Number(PORT), HOST, () => {
  const { address, port } = server.address()
  const origin = `http://${address.includes(':') ? `[${address}]` : address}:${port}`
  console.log(JSON.stringify({ inbox: `${origin}/${INBOX_SECRET}` }))
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0))
