import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, expect, test } from 'vitest'
import { catalogue } from '../../src/contracts/catalogue.js'
import { openInbox } from '../../src/contracts/inbox.js'
import type { Plan } from '../../src/contracts/plan.js'
import type { ContractRun } from '../../src/contracts/run-file.js'
import { listening } from '../support/listening.js'
import { newFolder, run } from './binary.js'
import { startStandIn } from './stand-in.js'

const env = { LORADOCK_REAL: 'modelslab', MODELSLAB_API_KEY: 'sk-live-7f3Q9zLmXw21' }
const paid = ['--max-usd', '5', '--yes', '--pace', '1000', '--provoke-retries'] as const

const root = join(import.meta.dirname, '../..')
const children: ChildProcess[] = []
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

/** A port that nothing listens on now. */
async function freePort(): Promise<number> {
  const { port, close } = await listening(() => {})
  await close()
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

const at = (standIn: { readonly url: string }, inbox: string) => ['--stand-in', standIn.url, '--inbox', inbox]

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

test('somebody else’s server calls the same kinds of address', async () => {
  const standIn = await startStandIn()
  const { url } = await startInbox()
  const args = [`custom:${standIn.url}`, '--inbox', url, '--pace', '1000', '--scenario', 'modelslab/webhook-per-status', '--json']
  const { code, stdout } = await run(['contract', 'run', ...args], {})
  const told: ContractRun = JSON.parse(stdout)
  expect({ code, outcome: told.legs[0]?.outcome, heard: statuses(told), secret: stdout.includes('that-is-long') }).toEqual({
    code: 0,
    outcome: 'played',
    heard: whole,
    secret: false,
  })
})

test('calls are answered badly only where that is asked for', async () => {
  const cwd = newFolder()
  const args = ['contract', 'plan', 'real:modelslab', '--scenario', 'modelslab/webhook-no-retry', '--max-usd', '5', '--json']
  const [unasked, asked] = [await run(args, { cwd, env }), await run([...args, '--provoke-retries'], { cwd, env })]
  const planned = [unasked, asked].map(({ stdout }): Plan => JSON.parse(stdout))
  const standIn = await startStandIn()
  const told = [
    'run',
    'real:modelslab',
    '--stand-in',
    standIn.url,
    '--scenario',
    'modelslab/webhook-no-retry',
    '--max-usd',
    '5',
    '--yes',
  ]
  const refused = await run(['contract', ...told, '--json'], { cwd, env })
  expect({
    needs: planned.map(({ blocked }) => blocked.map(({ needs }) => needs)),
    runs: planned.map(({ runs }) => runs.length),
    refused: [refused.code, refused.stderr.includes('modelslab/webhook-no-retry needs --provoke-retries'), standIn.seen.length],
  }).toEqual({ needs: [[['--provoke-retries']], []], runs: [0, 1], refused: [4, true, 0] })
})

test('no scenario that a provider may see answers its calls badly without saying so', () => {
  const answersBadly = (name: string) =>
    /hook\.(refuse|hold)\(/.test(readFileSync(join(root, `src/contracts/scenarios/${name}.ts`), 'utf8'))
  const bad = catalogue.filter(({ kind, name }) => kind !== 'local' && answersBadly(name))
  expect(bad.map(({ name, provokes }) => [name, provokes])).toEqual([
    ['modelslab/webhook-no-retry', true],
    ['novita/webhook-retries', true],
  ])
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

/** Fixtures with a take of the paid training, so that what rests on it may be played. */
function golden(cwd: string): string {
  const folder = join(cwd, 'fixtures')
  mkdirSync(join(folder, 'recordings/modelslab'), { recursive: true })
  for (const file of ['costs.yaml', 'waivers.yaml']) cpSync(join(root, 'fixtures', file), join(folder, file))
  const text = readFileSync(join(root, 'fixtures/recordings/modelslab/lora-happy.doc.jsonl'), 'utf8')
  writeFileSync(
    join(folder, 'recordings/modelslab/lora-happy.live.jsonl'),
    text.replace('"provenance":"doc"', '"provenance":"live"'),
  )
  return folder
}

/** The shipped inbox, as a process of its own. */
async function startInbox(secret = 'a-secret-that-is-long-enough-1') {
  const child = spawn(process.execPath, [join(root, 'examples/inbox/inbox.mjs')], {
    env: { ...process.env, INBOX_SECRET: secret, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  for await (const line of createInterface({ input: child.stdout })) {
    const { inbox }: { inbox: string } = JSON.parse(line)
    return { url: inbox, secret, stop: () => child.kill('SIGKILL') }
  }
  throw new Error('the inbox did not start')
}

test('calls that an inbox elsewhere has kept are fetched, with their bytes and the time at which they came', async () => {
  const cwd = newFolder()
  const standIn = await startStandIn()
  const { url, secret } = await startInbox()
  const args = [...at(standIn, url), '--fixtures', golden(cwd), '--scenario', 'modelslab/webhook-per-status']
  const { code, run: told, stderr } = await played(args, cwd)
  const file = readFileSync(join(cwd, '.loradock/contract.json'), 'utf8')
  const sent = standIn.seen.flatMap(({ body }) => /"webhook":"([^"]+)"/.exec(body)?.[1] ?? [])
  const box = new URL(sent[0] ?? '').pathname.split('/')[1] ?? ''
  expect({
    code,
    outcome: told?.legs[0]?.outcome,
    heard: statuses(told),
    // Whoever is given the address to write to learns nothing of the one to read at, and no file holds either.
    sent: sent.filter((one) => one.includes(secret)),
    told: [file, stderr].filter((text) => text.includes(secret) || text.includes(box)),
    read: (await fetch(sent[0]?.replace(/[^/]+$/, '') ?? '')).status,
  }).toEqual({ code: 0, outcome: 'played', heard: whole, sent: [], told: [], read: 404 })
})

test('an inbox that is not there, or is read with another secret, ends the run with 3 before anything is asked', async () => {
  const standIn = await startStandIn()
  const inbox = await startInbox()
  const wrong = `${new URL(inbox.url).origin}/another-secret-that-is-long-1`
  const failed = [await played([...at(standIn, wrong), '--scenario', 'modelslab/webhook-no-retry'])]
  inbox.stop()
  failed.push(await played([...at(standIn, inbox.url), '--scenario', 'modelslab/webhook-no-retry']))
  const said = failed.map(({ code, stderr }) => {
    const { error }: { error: { code: string; message: string } } = JSON.parse(stderr.trim().split('\n').at(-1) ?? '')
    return [code, error.code, stderr.includes('that-is-long')]
  })
  expect({ said, asked: standIn.seen.length }).toEqual({
    said: [
      [3, 'E_INBOX', false],
      [3, 'E_INBOX', false],
    ],
    asked: 0,
  })
})

test('an inbox that ends in the middle of a run leaves calls unmeasured, and blames no provider', async () => {
  const cwd = newFolder()
  const { url, stop } = await startInbox()
  const standIn = await startStandIn(({ path }) => {
    if (path.includes('fine_tune_status')) stop()
    return undefined
  })
  const args = [...at(standIn, url), '--fixtures', golden(cwd), '--scenario', 'modelslab/webhook-per-status']
  const { code, run: told } = await played(args, cwd)
  const found = told?.findings
    .filter(({ class: effect }) => effect !== 'match')
    .map(({ class: effect, message }) => [effect, message])
  expect({ code, found }).toEqual({
    code: 3,
    found: [['unmeasured', 'no webhook calls are heard any more: the inbox cannot be read: ECONNREFUSED']],
  })
})

test('a scenario that wants to refuse calls cannot at an inbox, which is said and is no fault of the provider', async () => {
  const standIn = await startStandIn()
  const { url } = await startInbox()
  const { code, run: told } = await played([...at(standIn, url), '--scenario', 'modelslab/webhook-no-retry'])
  expect({ code, found: told?.findings.map(({ class: effect, message }) => [effect, message]) }).toEqual({
    code: 3,
    found: [['unmeasured', 'calls are answered 200 where they arrive: none can be refused or kept waiting']],
  })
})

test('an inbox refuses floods and strangers, and says how many calls it has dropped', async () => {
  const { url } = await startInbox()
  const inbox = openInbox({ url })
  const heard: string[] = []
  inbox.hear('token', ({ bytes, headers }) => heard.push(`${headers['content-type']} ${Buffer.from(bytes).toString('hex')}`))
  const post = async (to: string, body: Uint8Array<ArrayBuffer>) =>
    (await fetch(to, { method: 'POST', body, headers: { 'content-type': 'text/odd' } })).status
  const answers = [
    await post(inbox.url('token'), new Uint8Array([0xff, 0x00])),
    await post(inbox.url('token'), new Uint8Array(1024 * 1024 + 1)),
    await post(inbox.url('no token'), new Uint8Array(1)),
    await post(`${new URL(url).origin}/hook/token`, new Uint8Array(1)),
    await post(url, new Uint8Array(1)),
  ]
  await inbox.catchUp()
  const before = [...heard]
  for (let nth = 0; nth < 1001; nth++) await post(inbox.url('other'), new Uint8Array(1))
  await inbox.catchUp()
  expect({ answers, before, heard: heard.length, deaf: inbox.deaf?.() }).toEqual({
    answers: [200, 413, 404, 404, 404],
    before: ['text/odd ff00'],
    heard: 1,
    deaf: 'the inbox has dropped 2 calls',
  })
})

/** A tunnel client: it leads from a port of its own to the one it is told, says so among other things, and fails as often as its file says. */
const client = `
import { appendFileSync, readFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
const [port, log, failures] = process.argv.slice(2)
const say = (what) => appendFileSync(log, JSON.stringify(what) + '\\n')
say({ key: process.env.MODELSLAB_API_KEY ?? null })
if (readFileSync(log, 'utf8').trim().split('\\n').length <= Number(failures)) process.exit(7)
const server = createServer((from, to) => {
  const { method, url, headers } = from
  const on = request({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
    to.writeHead(answer.statusCode, answer.headers)
    answer.pipe(to)
  })
  from.pipe(on)
})
server.listen(0, '127.0.0.1', () => {
  say({ port: server.address().port })
  console.error('see http://127.0.0.1:1/docs, forwarding to http://127.0.0.1:' + port)
  console.log(JSON.stringify({ msg: 'started tunnel', url: 'http://127.0.0.1:' + server.address().port }))
})
`

function tunnel(cwd: string, failures: number) {
  writeFileSync(join(cwd, 'client.mjs'), client)
  const log = join(cwd, 'client.log')
  const command = `"${process.execPath}" "${join(cwd, 'client.mjs')}" {port} "${log}" ${failures}`
  const started = () =>
    readFileSync(log, 'utf8')
      .trim()
      .split('\n')
      .map((line): { key?: string | null; port?: number } => JSON.parse(line))
  return { command, started }
}

/** Whether something listens there. */
const answers = (port: number) =>
  fetch(`http://127.0.0.1:${port}`).then(
    () => true,
    () => false,
  )

test('a tunnel client is started, up to three times, without any key, and ended with the run', async () => {
  const cwd = newFolder()
  const standIn = await startStandIn()
  const { command, started } = tunnel(cwd, 2)
  const args = ['--stand-in', standIn.url, '--tunnel', command, '--scenario', 'modelslab/webhook-no-retry']
  const { code, run: told } = await played(args, cwd)
  expect({
    code,
    outcome: told?.legs[0]?.outcome,
    heard: [...new Set(statuses(told))],
    started: started().map(({ key }) => key === null),
    open: await answers(started().at(-1)?.port ?? 0),
  }).toEqual({ code: 0, outcome: 'played', heard: whole, started: [true, true, true, false], open: false })
})

test('a tunnel client that fails three times ends the run with 3 before anything is asked', async () => {
  const cwd = newFolder()
  const standIn = await startStandIn()
  const { command, started } = tunnel(cwd, 3)
  const args = ['--stand-in', standIn.url, '--tunnel', command, '--scenario', 'modelslab/webhook-no-retry']
  const { code, stderr } = await played(args, cwd)
  const { error }: { error: { code: string; message: string } } = JSON.parse(stderr.trim().split('\n').at(-1) ?? '')
  expect({ code, error: [error.code, error.message], started: started().length, asked: standIn.seen.length }).toEqual({
    code: 3,
    error: ['E_TUNNEL', 'No tunnel leads here after 3 attempts: its client ended with 7.'],
    started: 3,
    asked: 0,
  })
})
