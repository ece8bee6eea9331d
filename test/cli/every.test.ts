import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { expect, test } from 'vitest'
import { commandsOf } from '../../src/cli/commands.js'
import { overview } from '../../src/cli/help.js'
import { newServer } from '../support/emulator.js'
import { newReceiver } from '../support/receiver.js'
import { newFolder, run, serve } from './binary.js'
import { loradock, runWith, train } from './steered.js'
import { memoryTerminal } from './terminal.js'

const commands = commandsOf(memoryTerminal().terminal, () => undefined)

/** Each command by its words, groups by those of their verbs. */
const every = commands.flatMap((command) => wordsOf(command)).sort()

const groups = commands.filter((command) => command.commands.length > 0).map((command) => command.name())

function wordsOf(command: Command, before: readonly string[] = []): readonly string[] {
  const words = [...before, command.name()]
  return command.commands.length === 0 ? [words.join(' ')] : command.commands.flatMap((one) => wordsOf(one, words))
}

interface Scene {
  readonly url: string
  readonly folder: string
  readonly jobs: readonly [first: string, second: string, third: string, fourth: string]
  readonly asset: string
}

const plain =
  (...args: readonly string[]) =>
  ({ url }: Scene) =>
    loradock(url, ...args)

/** One real run of each command that steers, in an order that makes sense. */
const steering: Readonly<Record<string, (scene: Scene) => Promise<{ readonly code: number | null }>>> = {
  status: plain('status'),
  logs: plain('logs', 'req_1'),
  'jobs list': plain('jobs', 'list'),
  'jobs create': plain('jobs', 'create', 'modelslab', 'training'),
  'jobs fail': ({ url, jobs }) => loradock(url, 'jobs', 'fail', jobs[1]),
  'jobs cancel': ({ url, jobs }) => loradock(url, 'jobs', 'cancel', jobs[2]),
  'webhooks list': plain('webhooks', 'list'),
  'webhooks hold': plain('webhooks', 'hold', 'ntc_2'),
  'webhooks release': plain('webhooks', 'release', 'ntc_2'),
  'webhooks swap': plain('webhooks', 'swap', 'ntc_2', 'ntc_3'),
  'webhooks duplicate': plain('webhooks', 'duplicate', 'ntc_4'),
  'webhooks drop': plain('webhooks', 'drop', 'ntc_5'),
  'clock show': plain('clock', 'show'),
  'clock next': plain('clock', 'next'),
  'clock advance': plain('clock', 'advance', '1m'),
  'clock until': ({ url, jobs }) => loradock(url, 'clock', 'until', jobs[0], 'training_success'),
  'webhooks wait': plain('webhooks', 'wait', '--status', 'deploying_gpu'),
  'webhooks show': plain('webhooks', 'show', 'ntc_1'),
  'webhooks replay': ({ url, folder }) => {
    writeFileSync(join(folder, 'body.json'), '{"edited":true}')
    return loradock(url, 'webhooks', 'replay', 'ntc_1', '--body', join(folder, 'body.json'))
  },
  'webhooks send': ({ url }) => loradock(url, 'webhooks', 'send', 'model_ready', '--to', `${url}/_/catch/mine`),
  catch: plain('catch', 'mine', '--answer', '503'),
  'jobs finish': ({ url, jobs }) => loradock(url, 'jobs', 'finish', jobs[0]),
  'jobs show': ({ url, jobs }) => loradock(url, 'jobs', 'show', jobs[0], '--wait'),
  'clock settle': plain('clock', 'settle'),
  'clock pace': plain('clock', 'pace', '60'),
  'clock live': plain('clock', 'live'),
  'clock manual': plain('clock', 'manual', '--all'),
  'scenario list': plain('scenario', 'list'),
  'scenario show': plain('scenario', 'show', 'rate-limited'),
  'scenario use': plain('scenario', 'use', 'rate-limited'),
  'scenario off': plain('scenario', 'off'),
  'rules add': ({ url }) => runWith('then: { delay: 1ms }', url, 'rules', 'add', '-'),
  'rules list': plain('rules', 'list'),
  'rules remove': plain('rules', 'remove', 'rul_1'),
  'rules clear': plain('rules', 'clear'),
  'quirks list': plain('quirks', 'list'),
  'quirks use': plain('quirks', 'use', 'novita.submit-shape', 'document'),
  'quirks off': plain('quirks', 'off', 'novita.submit-shape'),
  'uploads list': plain('uploads', 'list'),
  'uploads show': ({ url, asset }) => loradock(url, 'uploads', 'show', asset),
  'snapshot save': ({ url, folder }) => loradock(url, 'snapshot', 'save', join(folder, 'kept')),
  'snapshot load': ({ url, folder }) => loradock(url, 'snapshot', 'load', join(folder, 'kept')),
  reset: plain('reset', '--all'),
}

/** The commands that need no emulator, or have one of their own, with the file in which they are run. */
const alone: Readonly<Record<string, string>> = {
  start: 'start',
  demo: 'demo',
  exec: 'exec',
  env: 'env',
  init: 'config',
  config: 'config',
  doctor: 'doctor',
  healthcheck: 'healthcheck',
  completion: 'completion',
}

/** The kit's verbs have a file of their own. */
const isKit = (words: string) => words.startsWith('contract')

const operations: readonly string[] = [
  ...readFileSync(new URL('../../openapi/control.yaml', import.meta.url), 'utf8').matchAll(/^ +operationId: (\w+)$/gm),
].map(([, id = '']) => id)

/** Operations that the journal does not show, or that empty it, with their command. */
const unseen: Readonly<Record<string, string>> = {
  getReady: 'healthcheck',
  streamEvents: 'logs',
  loadSnapshot: 'snapshot load',
  reset: 'reset',
}

/** Operations without a command, and why. */
const without: Readonly<Record<string, string>> = {
  getLive: 'for orchestrators; loradock healthcheck asks whether it is ready',
  getDocument: 'for programs, which fetch it',
  getMetrics: 'for what collects metrics',
  openAccount: 'a key that was never used is told as unknown, most likely it is misspelt; the configuration file makes accounts',
  catchCall: 'webhook calls arrive by it',
  clearExchanges: 'loradock reset forgets the journal with the rest',
  listViolations: 'loradock status --check tells them with their fixes',
  getFindings: 'loradock status --check, of which verbs.test.ts makes runs',
  getLedger: 'loradock uploads list tells more of each slot',
}

test('each command is in the first page of help, and has a real run', () => {
  const covered = [...Object.keys(steering), ...Object.keys(alone), ...every.filter(isKit)].sort()
  expect(covered, 'a command without a run: add one to this file').toEqual(every)
  expect(Object.values(alone).filter((name) => !existsSync(new URL(`${name}.test.ts`, import.meta.url)))).toEqual([])
  expect(commands.filter((command) => !new RegExp(`[:,] +${command.name()}(,|$)`, 'm').test(overview))).toEqual([])
})

test('each command and each group has a page of help that fits 80 columns', async () => {
  const wrong: string[] = []
  for (const words of [...groups, ...every]) {
    const { code, stdout, stderr } = await run([...words.split(' '), '--help'])
    const wide = stdout.split('\n').filter((line) => line.length > 80)
    if (code !== 0 || stderr !== '' || wide.length > 0 || !stdout.startsWith(`Usage: loradock ${words}`))
      wrong.push(words, ...wide)
  }
  expect(wrong).toEqual([])
})

test('each command that steers does so over the control API, of which every operation has a command or a reason', async () => {
  const { url } = await newServer()
  const receiver = await newReceiver()
  const jobs = [await train(url, receiver.url), await train(url, null), await train(url, null), await train(url, null)] as const
  const headers = { authorization: 'Bearer test' }
  const slot = await fetch(`${url}/v3/assets/training_dataset`, { method: 'POST', headers, body: '{"file_extension":"png"}' })
  const scene: Scene = { url, folder: newFolder(), jobs, asset: JSON.parse(await slot.text()).assets_id }
  const failed: unknown[] = []
  const asked = new Set<string>()
  for (const [words, play] of Object.entries(steering)) {
    const came = await play(scene)
    if (came.code !== 0) failed.push([words, came])
    // Read after each: what comes last forgets the journal.
    const { exchanges } = JSON.parse(await (await fetch(`${url}/_/api/v1/exchanges?service=control&limit=1000`)).text())
    for (const { operation } of exchanges) asked.add(operation)
  }
  expect(failed).toEqual([])
  expect(operations.filter((id) => !asked.has(id)).sort()).toEqual([...Object.keys(unseen), ...Object.keys(without)].sort())
  expect(Object.values(unseen).filter((words) => !every.includes(words))).toEqual([])
  expect(receiver.calls.map(({ body }) => body)).toContain('{"edited":true}')
})

test('a snapshot that was saved can be opened, and loading it brings its world back', async () => {
  const cwd = newFolder()
  const { url, kill, ended } = await serve(['--clock', 'manual'], { cwd })
  const id = await train(url, null)
  const at = { env: { LORADOCK_URL: url }, cwd }
  expect((await run(['snapshot', 'save', 'before'], at)).stdout).toBe(`everything is in ${join(cwd, 'before')}\n`)
  await run(['reset', '--all'], at)
  expect((await run(['jobs', 'list'], at)).code).toBe(2)
  expect((await run(['snapshot', 'load', './before'], at)).stdout).toBe(`everything is as in ${join(cwd, 'before')}\n`)
  expect((await run(['jobs', 'list', '--json'], at)).stdout).toContain(`"id":"${id}"`)
  const again = await run(['snapshot', 'save', 'before'], at)
  expect([again.code, again.stdout, /E_SNAPSHOT/.test(again.stderr)]).toEqual([3, '', true])
  kill('SIGTERM')
  await ended
  const opened = await serve(['--data', 'before'], { cwd })
  expect((await loradock(opened.url, 'jobs', 'list', '--json')).stdout).toContain(`"id":"${id}"`)
})

test('a job is waited for: 0 when it is ready, 1 when it failed, 3 when its clock stands still', async () => {
  const { url } = await newServer()
  const [good, bad] = [await train(url, null), await train(url, null)]
  const still = await loradock(url, 'jobs', 'show', good, '--wait', '--within', '1s')
  await loradock(url, 'jobs', 'fail', bad)
  await loradock(url, 'jobs', 'finish', good)
  const codes = []
  for (const id of [good, bad]) codes.push((await loradock(url, 'jobs', 'show', id, '--wait')).code)
  expect([still.code, still.stdout, /E_WAIT/.test(still.stderr), codes]).toEqual([3, '', true, [0, 1]])
})

test('the stories of the wire are shown with what they do to calls, chosen for an account or for all', async () => {
  const { url } = await serve(['--scenario', 'rate-limited', '--clock', 'manual'])
  const status = async (key: string) => (await fetch(`${url}/v3/user`, { headers: { authorization: `Bearer ${key}` } })).status
  const calls = []
  for (let call = 0; call < 6; call++) calls.push(await status('test'))
  expect(calls).toEqual([200, 200, 200, 200, 200, 429])
  expect((await loradock(url, 'scenario', 'show', 'flaky')).stdout).toMatch(/^calls {4}every=4: status=500$/m)
  expect((await loradock(url, 'scenario', 'use', 'bad-key')).stdout).toBe('bad-key\n')
  expect(await status('test')).toBe(403)
  expect((await loradock(url, 'status')).stdout).toMatch(/^scenario +rate-limited, bad-key for test$/m)
})

test('a request of the log is shown with both its sides', async () => {
  const { url } = await newServer()
  await fetch(`${url}/v3/user?x=1`, { headers: { authorization: 'Bearer test' } })
  const { code, stdout } = await loradock(url, 'logs', 'req_1')
  const lines = stdout.split('\n')
  expect([
    code,
    lines[0],
    lines.find((line) => line.startsWith('authorization:')),
    /\n200 {2}2026-01-01T00:00:00.000Z/.test(stdout),
  ]).toEqual([0, 'GET /v3/user?x=1  novita getUser', 'authorization: Bearer ***', true])
})

test('a file of words that is not there is told', async () => {
  const { url } = await newServer()
  const { code, stderr } = await loradock(url, 'webhooks', 'replay', 'ntc_1', '--body', 'none.json')
  expect([code, /E_INPUT/.test(stderr)]).toEqual([2, true])
})
