import { createServer, type RequestListener, type Server } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import type { ContractRun } from '../../src/contracts/run-file.js'
import { newFolder, run } from './binary.js'
import { startStandIn } from './stand-in.js'

const env = { LORADOCK_REAL: 'modelslab', MODELSLAB_API_KEY: 'sk-live-7f3Q9zLmXw21' }
const paid = ['--max-usd', '5', '--yes', '--pace', '1000'] as const

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close()
    server.closeAllConnections()
  }
})

async function listening(handle: RequestListener): Promise<{ readonly url: string; readonly port: number }> {
  const server = createServer(handle)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { url: `http://127.0.0.1:${port}`, port }
}

/** A port that nothing listens on now. */
async function freePort(): Promise<number> {
  const { port } = await listening(() => {})
  await new Promise((resolve) => servers.pop()?.close(resolve))
  return port
}

/** The user's own address: it hands on what it is sent. */
async function forwarding(port: number) {
  const paths: string[] = []
  const { url } = await listening((request, response) => {
    paths.push(String(request.url))
    void (async () => {
      const parts: Buffer[] = []
      for await (const part of request) parts.push(Buffer.from(part))
      const headers = { 'content-type': String(request.headers['content-type']) }
      const init = { method: 'POST', headers, body: Buffer.concat(parts) }
      const { status } = await fetch(`http://127.0.0.1:${port}${request.url}`, init)
      response.writeHead(status).end()
    })()
  })
  return { url, paths }
}

async function played(args: readonly string[], cwd = newFolder()) {
  const { code, stdout, stderr } = await run(['contract', 'run', 'real:modelslab', ...args, ...paid, '--json'], { env, cwd })
  const told: ContractRun | undefined = stdout.startsWith('{') ? JSON.parse(stdout) : undefined
  return { code, run: told, stderr }
}

const statuses = (told: ContractRun | undefined) =>
  told?.legs[0]?.take.lines.flatMap((line) =>
    line.kind === 'arrival' ? [String(JSON.parse(line.request.text).training_status)] : [],
  )

const whole = [
  'deploying_gpu',
  'training_started',
  'training_success',
  'trained_model_compressing',
  'trained_model_uploading',
  'trained_model_uploaded',
  'deploying_model',
  'model_ready',
]

test('calls come through an address of the user’s own, under a path that nobody can guess', async () => {
  const standIn = await startStandIn()
  const port = await freePort()
  const { url, paths } = await forwarding(port)
  const args = ['--stand-in', standIn.url, '--webhook-url', url, '--webhook-port', String(port)]
  const { code, run: told } = await played([...args, '--scenario', 'modelslab/webhook-no-retry'])
  expect({ code, outcome: told?.legs[0]?.outcome, heard: [...new Set(statuses(told))] }).toEqual({
    code: 0,
    outcome: 'played',
    heard: whole,
  })
  expect(paths.filter((path) => !/^\/hook\/(nonce-)?[\w-]*[0-9a-f]{12,}$/.test(path))).toEqual([])
})

test('an address that leads nowhere ends the run with 3 before anything is asked', async () => {
  const standIn = await startStandIn()
  const port = await freePort()
  const args = [
    '--stand-in',
    standIn.url,
    '--webhook-url',
    `http://127.0.0.1:${port}`,
    '--webhook-port',
    String(await freePort()),
  ]
  const { code, stderr } = await played([...args, '--scenario', 'modelslab/webhook-no-retry'])
  const { error }: { error: { code: string } } = JSON.parse(stderr.trim().split('\n').at(-1) ?? '')
  expect({ code, told: error.code, asked: standIn.seen.length }).toEqual({ code: 3, told: 'E_WEBHOOK_URL', asked: 0 })
})
