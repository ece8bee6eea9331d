import { fork, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Runs each measure once a round, one after the other, so that a drifting machine hits all alike. Returns every value, by name. */
export async function inTurn(rounds, measures) {
  const found = Object.fromEntries(Object.keys(measures).map((name) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (const [name, measure] of Object.entries(measures)) found[name].push(await measure())
  }
  return found
}

export function median(values) {
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length / 2
  return sorted.length % 2 === 1 ? sorted[Math.floor(half)] : (sorted[half - 1] + sorted[half]) / 2
}

/** Milliseconds that the work takes. */
export async function timeOf(work) {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/**
 * Answers a second that a server gives to one request, repeated by `connections` keep-alive sockets of another process; `answered` counts
 * those of the warm-up as well.
 */
export function rateOf({ port, request, connections = 16, seconds }) {
  const child = spawn(process.execPath, [beside('load.mjs'), JSON.stringify({ port, request, connections, seconds })], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    let text = ''
    child.stdout.on('data', (chunk) => {
      text += chunk
    })
    child.once('exit', (code) => (code === 0 ? resolve(JSON.parse(text)) : reject(new Error('the load generator failed'))))
  })
}

/** Milliseconds until the answer, in the middle of as many requests as there are targets, over one socket of another process. */
export function latencyOf({ port, targets, headers }) {
  const child = fork(beside('latency.mjs'))
  child.send({ port, targets, headers })
  return new Promise((resolve, reject) => {
    child.once('message', ({ middleMs }) => resolve(middleMs))
    child.once('exit', () => reject(new Error('the latency client failed')))
  })
}

export function beside(name) {
  return fileURLToPath(new URL(name, import.meta.url))
}
