// Two emulators as processes of their own, each with its folder, and Debian's nginx in front with the very files of deploy/nginx.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { newFolder } from '../folder.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const domain = 'loradock.test'
export const token = 'suite'

/** @param named - Whether each replica signs its links for a name of its own; else for the name it was asked under. */
export async function startFront({ named = true } = {}) {
  const { folder, remove } = newFolder('scaling')
  chmodSync(folder, 0o755)
  const port = await freePort()
  const replicas = await Promise.all(
    [0, 1].map((index) => startReplica(index, named ? port : undefined, join(folder, `data-${index}`), 0)),
  )
  const nginx = await startNginx(folder, port, replicas)
  return {
    origin: (name) => `http://${name}.${domain}:${port}`,
    replicas,
    /** Ends one replica, and returns what starts it again on the same port and folder. */
    stop: async (index) => {
      const { child, port: own } = replicas[index]
      await ended(child, 'SIGTERM')
      return async () => {
        replicas[index] = await startReplica(index, named ? port : undefined, join(folder, `data-${index}`), own)
      }
    },
    close: async () => {
      await Promise.all([ended(nginx, 'SIGTERM'), ...replicas.map(({ child }) => ended(child, 'SIGTERM'))])
      remove()
    },
  }
}

/** Asks as an application does that resolves every name to the front: the URL's host goes into the Host header and nowhere else. */
export function ask(method, url, { headers = {}, body } = {}) {
  const { port, host, pathname, search } = new URL(url)
  const bytes = body === undefined || Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body))
  return new Promise((resolve, reject) => {
    const typed = bytes === undefined || bytes === body ? {} : { 'content-type': 'application/json' }
    const length = bytes === undefined ? {} : { 'content-length': bytes.length }
    const sent = request({
      host: '127.0.0.1',
      port,
      method,
      path: pathname + search,
      headers: { host, ...typed, ...length, ...headers },
    })
    sent.on('error', reject)
    sent.on('response', async (answer) => {
      const chunks = []
      for await (const chunk of answer) chunks.push(chunk)
      const got = Buffer.concat(chunks)
      resolve({ status: answer.statusCode, bytes: got, text: got.toString(), json: () => JSON.parse(got.toString()) })
    })
    sent.end(bytes)
  })
}

async function startReplica(index, frontPort, data, port) {
  const publicUrl = frontPort === undefined ? [] : ['--public-url', `http://replica-${index}.${domain}:${frontPort}`]
  const args = [join(root, 'dist/cli.js'), '--json', '--port', String(port), '--data', data, ...publicUrl]
  const env = { ...process.env, LORADOCK_TOKEN: token, LORADOCK_ALLOWED_HOSTS: `replica-${index}.${domain},api.${domain}` }
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const [first] = await once(createInterface({ input: child.stdout }), 'line')
  return { child, url: JSON.parse(first).url, port: Number(new URL(JSON.parse(first).url).port) }
}

async function startNginx(folder, port, replicas) {
  const own = (name) => readFileSync(join(root, 'deploy/nginx', name), 'utf8')
  const upstreams = own('replicas.conf').replace(/loradock-(\d):4650/g, (_, index) => `127.0.0.1:${replicas[index].port}`)
  mkdirSync(join(folder, 'conf.d'))
  writeFileSync(join(folder, 'conf.d/loradock.conf'), own('loradock.conf').replace('listen 4650;', `listen 127.0.0.1:${port};`))
  writeFileSync(join(folder, 'conf.d/replicas.conf'), upstreams)
  const parts = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((part) => `  ${part}_temp_path ${folder}/${part};`)
  const lines = [
    `pid ${folder}/nginx.pid;`,
    'daemon off;',
    'error_log stderr warn;',
    'events { worker_connections 512; }',
    'http {',
    '  access_log off;',
    ...parts,
    `  include ${folder}/conf.d/*.conf;`,
    '}',
  ]
  writeFileSync(join(folder, 'nginx.conf'), `${lines.join('\n')}\n`)
  const child = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: ['ignore', 'inherit', 'inherit'] })
  child.on('error', (error) => console.error(`nginx cannot be started (apt-get install nginx): ${error.message}`))
  for (let tries = 0; tries < 100 && child.exitCode === null; tries++) {
    const up = await ask('GET', `http://api.${domain}:${port}/_/health/ready`).catch(() => undefined)
    if (up?.status === 200) return child
    await wait(100)
  }
  throw new Error('nginx did not begin to answer')
}

async function ended(child, signal) {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill(signal)
  await once(child, 'exit')
}

async function freePort() {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  await once(server, 'close')
  return port
}
