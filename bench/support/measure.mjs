import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'

/** Answers a second that a server gives to one request, repeated by `connections` keep-alive sockets of another process. */
export function rateOf({ port, request, connections = 16, seconds = 2 }) {
  const script = fileURLToPath(new URL('load.mjs', import.meta.url))
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, JSON.stringify({ port, request, connections, seconds })], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let text = ''
    child.stdout.on('data', (chunk) => {
      text += chunk
    })
    child.once('exit', (code) => (code === 0 ? resolve(JSON.parse(text).perSecond) : reject(new Error('the load generator failed'))))
  })
}

/** The request as it goes over the wire. */
export function requestText(method, target, headers = {}, body = '') {
  const lines = Object.entries({ host: '127.0.0.1', ...headers, ...(body === '' ? {} : { 'content-length': Buffer.byteLength(body) }) })
  return `${method} ${target} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`
}

/** The peer that every rate is compared with: a bare node:http server that returns the same bytes. */
export async function bareServer(body, headers) {
  const server = createServer((_request, response) => {
    response.writeHead(200, headers)
    response.end(body)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { port: server.address().port, close: () => server.close() }
}

/** The middle of several measurements taken in turn, so that a drifting machine hits all alike. */
export async function inTurn(rounds, measures) {
  const found = Object.fromEntries(Object.keys(measures).map((name) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (const [name, measure] of Object.entries(measures)) found[name].push(await measure())
  }
  return Object.fromEntries(Object.entries(found).map(([name, values]) => [name, median(values)]))
}

export function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
}
