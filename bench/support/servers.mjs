import { fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { connect, createServer as createSocketServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { beside } from './measure.mjs'
import { requestText } from './wire.mjs'

const root = new URL('../../', import.meta.url)
const key = { authorization: 'Bearer test' }

/** The command line's server, as a user starts it. */
export function spawnOurs(...flags) {
  return spawned((port) => [fileURLToPath(new URL('dist/cli.js', root)), 'start', '--port', port, '--log', 'off', ...flags])
}

/** The peer: node:http and nothing else, in a process of its own. */
export function spawnBare() {
  return spawned((port) => [beside('bare.mjs'), port])
}

/** The peer of uploads: pipes a body into a file, in a process of its own. */
export function spawnSink() {
  return spawned((port) => [beside('sink.mjs'), port])
}

/** Prism as a mock of one of our documents, as quiet as we are with `--log off`. */
export function spawnPrism(name) {
  const prism = fileURLToPath(new URL('node_modules/.bin/prism', root))
  const document = fileURLToPath(new URL(`openapi/${name}.yaml`, root))
  return spawned((port) => [prism, 'mock', document, '--port', port, '--host', '127.0.0.1', '--verboseLevel', 'silent'])
}

/** A server in this process that returns the same bytes to whatever comes. */
export async function bareServer(body, headers) {
  const server = createServer((_request, response) => {
    response.writeHead(200, headers)
    response.end(body)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { port: server.address().port, close: () => server.close() }
}

/** Receivers of webhook calls in another process: each port is one, which answers at once, or never. */
export async function forkReceivers({ ports = 1, answers = true } = {}) {
  const child = fork(beside('receiver.mjs'), [JSON.stringify({ ports, answers })])
  const ended = once(child, 'exit')
  const [bound] = await once(child, 'message')
  const first = once(child, 'message').then(([message]) => message.first)
  return {
    urls: bound.ports.map((port) => `http://127.0.0.1:${port}/hook`),
    /** The first call it got: its headers and its body. */
    first,
    /** How many calls it got so far; to be asked after the first one came. */
    calls: async () => {
      child.send('calls')
      const [{ calls }] = await once(child, 'message')
      return calls
    },
    stop: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** Resident memory of a process in megabytes; `undefined` where there is no /proc. */
export function residentMb(pid) {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024
  } catch {
    return undefined
  }
}

async function spawned(argumentsOf) {
  const port = await freePort()
  const started = performance.now()
  const child = spawn(process.execPath, argumentsOf(String(port)), { stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = once(child, 'exit')
  let said = ''
  child.stderr.on('data', (chunk) => {
    said = `${said}${chunk}`.slice(-2_000)
  })
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  try {
    while (!(await answers(port))) {
      if (child.exitCode !== null) throw new Error(`a server ended before its first answer: ${said}`)
      if (performance.now() - started > 30_000) throw new Error('a server gave no answer within 30 s of its start')
      await wait(1)
    }
  } catch (error) {
    await stop()
    throw error
  }
  return { pid: child.pid, port, url: `http://127.0.0.1:${port}`, firstAnswerMs: performance.now() - started, stop }
}

/** Whether somebody answers at a port; a refused connection costs far less than a millisecond. */
function answers(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(requestText('GET', '/v3/user', key)))
    socket.once('data', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
    socket.once('close', () => resolve(false))
  })
}

async function freePort() {
  const server = createSocketServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  await once(server, 'close')
  return port
}
