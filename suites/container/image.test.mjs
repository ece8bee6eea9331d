// The image, without a container engine: its Dockerfile is carried out in folders, and what comes out is run as its user, on a tree that this
// user cannot write, with one folder in the place of the volume.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { join, relative } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { tracked } from './files.mjs'
import { build, contextOf } from './replay.mjs'

const headers = { authorization: 'Bearer test', 'content-type': 'application/json' }
let image
let port
let running

before(async () => {
  const context = contextOf(tracked)
  image = build(context.folder, { out: console.log })
  context.remove()
  port = await freePort()
})
after(() => {
  running?.kill('SIGKILL')
  image?.remove()
})

test('only the compiler would have come from outside', () => {
  assert.deepEqual(
    image.skipped.map((command) => command.split(' ').slice(0, 2).join(' ')),
    ['apt-get update'],
  )
})

test('what is in the image is the build and the packages of run time, and nothing else', () => {
  const packages = readdirSync(join(image.root, 'app/node_modules')).filter((name) => !name.startsWith('.'))
  assert.deepEqual(readdirSync(join(image.root, 'app')).sort(), ['dist', 'node_modules', 'package.json'])
  assert.ok(packages.includes('better-sqlite3'))
  // For the Node of the image, which is the one that made it.
  assert.notDeepEqual(readdirSync(join(image.root, 'app/dist/cli/cache')), [])
  for (const name of ['typescript', 'vite', 'vitest', 'sharp']) assert.ok(!packages.includes(name), `${name} is in the image`)
})

test('it is healthy as its user, without a temporary folder, having written to its volume alone', async () => {
  const before = written()
  assert.equal(await health(), 3)
  running = await started()
  if (process.getuid() === 0)
    assert.match(readFileSync(`/proc/${running.pid}/status`, 'utf8'), /^Uid:\s+1000\s+1000\s+1000\s+1000$/m)
  assert.match(readFileSync(`/proc/${running.pid}/cmdline`, 'utf8'), /^node\0.*\/app\/dist\/cli\.js\0start\0$/)
  assert.equal(await health(), 0)
  const answer = await ask('POST', '/v3/assets/training_dataset', { file_extension: 'png' })
  const put = await fetch(answer.upload_url, { method: 'PUT', body: Buffer.from('not really a picture') })
  assert.equal(put.status, 200)
  assert.deepEqual(written(), before)
  assert.notDeepEqual(readdirSync(join(image.root, 'data')), [])
})

test('bound to every address, it keeps its control API for the bearer of a token', async () => {
  const statusOf = async (path, more = {}) => (await fetch(`http://127.0.0.1:${port}${path}`, { headers: more })).status
  assert.deepEqual(
    [
      await statusOf('/_/api/v1/status'),
      await statusOf('/_/api/v1/status', { authorization: 'Bearer suite' }),
      await statusOf('/_/health/ready'),
      await statusOf('/v3/training', headers),
    ],
    [401, 200, 200, 200],
  )
})

test('SIGTERM ends it within two seconds, with an upload half sent, an idle connection and whatever stream it serves open', async () => {
  const [half, idle, stream] = await Promise.all(['half', 'idle', 'stream'].map(() => connected()))
  half.write(`PUT /faas-training-dataset/test/x.png HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Length: 1000000\r\n\r\nbegun`)
  const bearer = { authorization: 'Bearer suite' }
  const { paths } = await (await fetch(`http://127.0.0.1:${port}/_/api/v1/openapi.json`, { headers: bearer })).json()
  const streams = Object.hasOwn(paths, '/_/api/v1/events')
  stream.write(`GET /_/api/v1/${streams ? 'events' : 'status'} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAuthorization: Bearer suite\r\n\r\n`)
  const [head] = await once(stream, 'data')
  assert.match(String(head), /^HTTP\/1\.1 200 /)
  const from = performance.now()
  running.kill('SIGTERM')
  const [code] = await once(running, 'exit')
  const seconds = (performance.now() - from) / 1000
  for (const socket of [half, idle, stream]) socket.destroy()
  console.log(`ended after ${seconds.toFixed(2)} s, ${streams ? 'with' : 'without'} an event stream`)
  assert.equal(code, 0)
  assert.ok(seconds < 2, `it took ${seconds} s`)
})

test('a container that takes over the volume knows everything that was kept', async () => {
  running = await started()
  const { task_id } = await ask('POST', '/v3/training/style', {
    name: 'kept',
    base_model: 'v1-5-pruned-emaonly',
    width: 512,
    height: 512,
    image_dataset_items: [{ assets_id: '34558688e2f42a0137ca2d5274a8cf43' }],
    components: [],
  })
  running.kill('SIGTERM')
  await once(running, 'exit')
  running = await started()
  const { tasks } = await ask('GET', '/v3/training')
  assert.deepEqual(
    tasks.map((task) => task.task_id),
    [task_id],
  )
  running.kill('SIGTERM')
  await once(running, 'exit')
})

test('without a volume it works in memory, with a writable /tmp', async () => {
  const temporary = join(image.root, 'tmp')
  mkdirSync(temporary)
  chmodSync(temporary, 0o777)
  const child = image.start({ LORADOCK_PORT: String(port), TMPDIR: temporary })
  await ready(child)
  child.kill('SIGTERM')
  const [code] = await once(child, 'exit')
  assert.deepEqual([code, readdirSync(temporary)], [0, []])
  rmSync(temporary, { recursive: true })
})

/** Starts what CMD says, on one volume: /tmp is named and is not there. */
async function started() {
  const child = image.start({ LORADOCK_PORT: String(port), LORADOCK_DATA: '/data', LORADOCK_TOKEN: 'suite', TMPDIR: '/no/tmp' })
  await ready(child)
  return child
}

async function ready(child) {
  let said = ''
  for (const out of [child.stdout, child.stderr]) out.on('data', (text) => (said += text))
  for (let tries = 0; tries < 100; tries++) {
    if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}: ${said}`)
    const answer = await fetch(`http://127.0.0.1:${port}/_/health/ready`).catch(() => undefined)
    if (answer?.status === 200) return
    await wait(100)
  }
  throw new Error(`it is not ready: ${said}`)
}

async function health() {
  const child = image.check({ LORADOCK_PORT: String(port) })
  child.stdout.resume()
  child.stderr.resume()
  const [code] = await once(child, 'exit')
  return code
}

async function ask(method, path, body) {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  assert.equal(answer.status, 200)
  return answer.json()
}

/** Every file of the image outside its volume. */
function written() {
  const files = readdirSync(image.root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return files
    .map((entry) => relative(image.root, join(entry.parentPath, entry.name)))
    .filter((path) => !path.startsWith('data/'))
    .sort()
}

async function connected() {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => {})
  await once(socket, 'connect')
  return socket
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port: free } = server.address()
  server.close()
  await once(server, 'close')
  return free
}
