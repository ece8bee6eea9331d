import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newRedactor } from '../../src/contracts/redact.js'
import type { ContractRun } from '../../src/contracts/run-file.js'
import { newServer } from '../support/emulator.js'
import { listening } from '../support/listening.js'
import { newFolder, run } from './binary.js'

// What can go wrong at the other end, or with a file of ours, each through the built command: its class, its exit code and its sentence.

const root = join(import.meta.dirname, '../..')
const key = 'sk-live-7f3Q9zLmXw21'
const env = { LORADOCK_REAL: 'modelslab', MODELSLAB_API_KEY: key }

const answering =
  (status: number, type: string, body: string): RequestListener =>
  (_request, response) =>
    response.writeHead(status, { 'content-type': type }).end(body)
const json = 'application/json'

async function contract(args: readonly string[], cwd = newFolder()) {
  const { code, stdout, stderr } = await run(['contract', ...args, '--json'], { env, cwd })
  const told: ContractRun | undefined = stdout.startsWith('{') ? JSON.parse(stdout) : undefined
  const found = told?.findings.filter((one) => !['match', 'additive'].includes(one.class)) ?? []
  return { code, run: told, found, texts: { stdout, stderr } }
}

const atProvider = (url: string) =>
  ['run', 'real:modelslab', '--stand-in', url, '--pace', '1000', '--yes', '--scenario', 'modelslab/list'] as const

test.each([
  [
    'the answers of another API',
    answering(200, json, '{"openapi":"3.1.0","paths":{}}'),
    1,
    ['breaking'],
    /^\$\.status must have required property 'status'$/,
  ],
  [
    'a page in place of an answer',
    answering(200, 'text/html', '<!doctype html><title>Sign in</title>'),
    1,
    ['breaking'],
    /^listTrainings answered 200 as "text\/html", not as JSON$/,
  ],
  ['no answer at all', () => {}, 3, ['unmeasured'], /^POST \/api\/v3\/finetune_list got no answer: .*(timeout|aborted)/],
  [
    'a connection that is cut',
    (request) => request.socket.destroy(),
    3,
    ['unmeasured'],
    /^POST \/api\/v3\/finetune_list got no answer: other side closed|ECONNRESET|socket hang up/,
  ],
  [
    'a key that is not taken',
    answering(401, json, '{"status":"error","message":"Invalid Api Key"}'),
    3,
    ['unmeasured'],
    /^listTrainings was refused with 401: /,
  ],
  ['a limit that others have used up', answering(429, json, '{}'), 3, ['unmeasured'], /^still 429 after \d+ s$/],
  [
    'a firewall in front of the API',
    answering(403, 'text/plain', 'error code: 1010'),
    3,
    ['instrument'],
    /^a firewall in front of the API refused the client/,
  ],
] satisfies readonly (readonly [string, RequestListener, number, readonly string[], RegExp])[])(
  'a provider that gives %s has a class, an exit code and a sentence of its own',
  async (_what, handle, code, classes, sentence) => {
    const { url } = await listening(handle)
    const ended = await contract(atProvider(url))
    expect({
      code: ended.code,
      classes: [...new Set(ended.found.map((one) => one.class))],
      said: ended.found.some(({ message }) => sentence.test(message)),
      leaks: newRedactor([key]).leaks(ended.texts),
    }).toEqual({ code, classes, said: true, leaks: [] })
  },
)

test('an answer that quotes the key is a finding, and no output repeats the key', async () => {
  const { url } = await listening(answering(500, json, `{"status":"error","message":"bad key ${key} at /x?key=${key}"}`))
  const cwd = newFolder()
  const { code, found, texts } = await contract(atProvider(url), cwd)
  const plain = await run(
    ['contract', 'report', '.loradock/contract.json', '--html', 'a.html', '--har', 'a.har', '--md', 'a.md'],
    {
      cwd,
    },
  )
  const files = Object.fromEntries(
    ['.loradock/contract.json', 'a.html', 'a.har', 'a.md'].map((file) => [file, readFileSync(join(cwd, file), 'utf8')]),
  )
  expect({
    code,
    echoed: found.some(({ level, kind }) => level === 'secret' && kind === 'echoed'),
    leaks: newRedactor([key]).leaks({ ...texts, ...files, report: plain.stdout }),
  }).toEqual({ code: 1, echoed: true, leaks: [] })
})

test('a presigned URL that leads to a host that is not listed is a finding, and nobody is asked there', async () => {
  const asked: string[] = []
  const { url: foreign } = await listening((request, response) => {
    asked.push(String(request.url))
    response.end()
  })
  const { url: emulator } = await newServer()
  const { url } = await listening((request, response) => {
    void (async () => {
      const parts: Buffer[] = []
      for await (const part of request) parts.push(Buffer.from(part))
      const headers = { 'content-type': json, authorization: request.headers.authorization ?? '' }
      const init = { method: 'POST', headers, body: Buffer.concat(parts) }
      const text = await (await fetch(`${emulator}${request.url}`, init)).text()
      response.writeHead(200, { 'content-type': json }).end(text.replaceAll(emulator, foreign))
    })()
  })
  const { code, found } = await contract(['run', `custom:${url}`, '--scenario', 'novita/upload-happy'])
  expect({ code, asked, told: found.map(({ class: effect, level, message }) => [effect, level, message]) }).toEqual({
    code: 1,
    asked: [],
    told: [['breaking', 'host', `an answer leads to ${new URL(foreign).host}, which is not on the list`]],
  })
})

const waiver = (id: string, expires: string) => `- id: ${id}
  pair: [emulator, "recording:novita/upload-slot"]
  operation: createTrainingAsset
  path: $.assets_id
  kind: absent
  reason: for this test
  issue: "#1"
  expires: ${expires}
  fingerprint: 51d0c7a2be90
`
const today = new Date(performance.timeOrigin + performance.now()).toISOString()
const soon = new Date(Date.parse(today) + 30 * 86_400_000).toISOString().slice(0, 10)

test('a check fails for each waiver and each recording that is past its day, undated, useless or edited by hand, and says where', async () => {
  const cwd = newFolder()
  const folder = join(cwd, 'fixtures')
  const recordings = join(folder, 'recordings/novita')
  mkdirSync(recordings, { recursive: true })
  cpSync(join(root, 'fixtures/costs.yaml'), join(folder, 'costs.yaml'))
  writeFileSync(join(folder, 'waivers.yaml'), `${waiver('W-001', '2026-01-01')}${waiver('W-002', soon)}${waiver('W-003', '')}`)
  const change = (name: string, from: RegExp, to: string) => {
    const text = readFileSync(join(root, 'fixtures/recordings/novita', name), 'utf8')
    writeFileSync(join(recordings, name), text.replace(from, to))
  }
  change('upload-slot.doc.jsonl', /"PUT"/, '"POST"')
  change('upload-slot.published.jsonl', /"reviewAfter":"[^"]+"/, '"reviewAfter":"2026-11-20"')
  const { code, found } = await contract(['check', '--scenario', 'novita/upload-slot', '--fixtures', folder], cwd)
  const told = found
    .filter(({ pair: [, right] }) => right === 'hygiene')
    .map((one) => `${one.source} ${one.class} ${one.kind}: ${one.message.replace(/[0-9a-f]{64}/, '…')}`)
  expect({ code, told: told.toSorted() }).toEqual({
    code: 1,
    told: [
      'fixtures/recordings/novita/upload-slot.doc.jsonl:1 breaking edited: the digest is not that of the lines, which is sha256:…',
      'fixtures/recordings/novita/upload-slot.published.jsonl:1 stale stale: was to be reviewed by 2026-11-20: record it again, or read its source again',
      'fixtures/waivers.yaml:1 stale stale: W-001 expired on 2026-01-01: mend what it waives, or argue for another term',
      'fixtures/waivers.yaml:10 stale useless: W-002 excused nothing: what it waived is gone, delete it',
      'fixtures/waivers.yaml:19 breaking malformed: W-003 has no expires',
    ],
  })
})
