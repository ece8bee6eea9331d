import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ContractRun } from '../../src/contracts/run-file.js'
import { newServer } from '../support/emulator.js'
import { listening } from '../support/listening.js'
import { launch, newFolder, run } from './binary.js'

/** What a verb of the kit came to: its exit code and, under --json, the run. */
async function contract(args: readonly string[], options: { env?: Record<string, string>; cwd?: string } = {}) {
  const { code, stdout, stderr } = await run(['contract', ...args, '--json'], options)
  const told: ContractRun | undefined = stdout === '' ? undefined : JSON.parse(stdout)
  return { code, run: told, stderr }
}

test('a check passes in seconds, ends with its verdict, and keeps the run for reports', async () => {
  const cwd = newFolder()
  const { code, stdout, stderr } = await run(['contract', 'check', '--scenario', 'novita/style-happy'], { cwd })
  const kept: ContractRun = JSON.parse(readFileSync(join(cwd, '.loradock/contract.json'), 'utf8'))
  expect({
    code,
    last: stdout.trimEnd().split('\n').at(-1),
    verb: kept.header.verb,
    compared: kept.verdict.compared > 20,
  }).toEqual({
    code: 0,
    last: expect.stringMatching(/^PASS {3}0 breaking · 0 unknown · 0 stale · 0 unmeasured {3}\S.* exit 0$/),
    verb: 'check',
    compared: true,
  })
  expect(stderr).toMatch(/^contract \d\d:\d\d:\d\d novita\/style-happy played steps=4 findings=0 took=\d+ms$/m)
})

test('the coverage line has its figures side by side for each axis and says live 0', async () => {
  const { stdout } = await run(['contract', 'cover'])
  expect(stdout).toMatch(/^AXIS +PROVED +PROVABLE +DOCUMENTED +ON DEMAND$/m)
  expect(stdout).toMatch(/^transition +\d+ +\d+ +\d+ +\d+$/m)
  expect(stdout).toMatch(/^evidence +live 0 · published \d+ · doc \d+$/m)
})

test('a run that compares nothing ends with 3, in words, and never passes', async () => {
  const { code, run: told } = await contract(['run', 'emulator', '--scenario', 'novita/style-happy', '--provider', 'modelslab'])
  expect({ code, says: told?.verdict.says }).toEqual({ code: 3, says: ['nothing was compared, so nothing is known'] })
})

test('a target that cannot be reached ends with 3', async () => {
  const { url, close } = await listening(() => {})
  await close()
  const { code, run: told } = await contract(['run', `custom:${url}`, '--scenario', 'novita/auth-refused'])
  expect({ code, classes: [...new Set(told?.findings.map((one) => one.class))] }).toEqual({ code: 3, classes: ['unmeasured'] })
})

test.each([401, 404])('a server that answers everything with %d is told so in words', async (status) => {
  const { url } = await listening((_request, response) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end('{}'),
  )
  const { code, run: told } = await contract(['run', `custom:${url}`, '--scenario', 'novita/list-pages'])
  expect({ code, says: told?.verdict.says }).toEqual({
    code: 1,
    says: [`custom:${url}: every answer was ${status}: nothing is known about the behaviour behind it`],
  })
})

test('a target, a scenario or a quirk that there is not is answered with the nearest, and nothing runs', async () => {
  const args = [
    ['run', 'emulatr'],
    ['check', '--scenario', 'novita/style-hapy'],
    ['check', '--quirk', 'novita-33=flt'],
  ]
  const failed = await Promise.all(args.map((one) => contract(one)))
  expect(failed.map(({ code, stderr }) => [code, JSON.parse(stderr).error.message])).toEqual([
    [2, '"emulatr" is no target. Did you mean "emulator"?'],
    [2, 'There is no contract scenario "novita/style-hapy". Did you mean "novita/style-happy"?'],
    [2, 'novita.submit-shape has no alternative "flt". Did you mean flat?'],
  ])
})

test('the emulator against its recordings differs in nothing', async () => {
  const { code, run: told } = await contract(['diff', 'emulator', 'recording', '--scenario', 'modelslab/lora-happy'])
  expect({ code, pair: told?.pairs[0]?.right, findings: told?.findings.filter((one) => one.class === 'breaking') }).toEqual({
    code: 0,
    pair: 'recording',
    findings: [],
  })
})

test('known gaps of a server stay quiet with a baseline, new ones do not, and a baseline grows only when asked', async () => {
  const cwd = newFolder()
  const { url } = await listening((_request, response) =>
    response.writeHead(500, { 'content-type': 'application/json' }).end('{"oops":1}'),
  )
  const args = ['run', `custom:${url}`, '--scenario', 'novita/upload-happy', '--baseline', 'mine.json']
  const codes = [
    (await contract(args, { cwd })).code,
    (await contract([...args, '--update-baseline'], { cwd })).code,
    (await contract(args, { cwd })).code,
  ]
  const { fingerprints }: { fingerprints: unknown[] } = JSON.parse(readFileSync(join(cwd, 'mine.json'), 'utf8'))
  writeFileSync(join(cwd, 'mine.json'), JSON.stringify({ baseline: 1, fingerprints: fingerprints.slice(1) }))
  const less = (await contract(args, { cwd })).code
  const after: { fingerprints: unknown[] } = JSON.parse(readFileSync(join(cwd, 'mine.json'), 'utf8'))
  expect({ codes, less, grew: after.fingerprints.length >= fingerprints.length }).toEqual({
    codes: [2, 1, 0],
    less: 1,
    grew: false,
  })
})

test('what failed is kept with its requests, sent again when asked, and forgotten once it is mended', async () => {
  const cwd = newFolder()
  const { url } = await newServer()
  let isBroken = true
  const { url: proxy } = await listening((request, response) => {
    void (async () => {
      const headers = { 'content-type': 'application/json', authorization: request.headers.authorization ?? '' }
      const text = await (await fetch(`${url}${request.url ?? ''}`, { headers })).text()
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(isBroken ? text.replace('next_cursor', 'nextCursor') : text)
    })()
  })
  const { run: told } = await contract(['run', `custom:${proxy}`, '--scenario', 'novita/list-pages'], { cwd })
  const finding = told?.findings.find(({ path }) => path === '$.pagination.next_cursor')
  const replay = ['contract', 'replay', finding?.fingerprint ?? '']
  const failed = await run(replay, { cwd })
  const saved = await run([...replay, '--save', 'novita/found'], { cwd })
  isBroken = false
  const fixed = await run(replay, { cwd })
  const gone = await run(replay, { cwd })
  expect({
    codes: [failed.code, saved.code, fixed.code, gone.code],
    words: [failed.stdout, fixed.stdout].map((text) => text.trimEnd().split('\n').at(-1)?.split(' ')[0]),
    marked: / {2}~ listTrainings /.test(fixed.stdout),
    source: readFileSync(join(cwd, 'src/contracts/scenarios/novita/found.ts'), 'utf8').includes("await call('listTrainings', {"),
  }).toEqual({ codes: [1, 0, 0, 2], words: ['FAILED', 'FIXED'], marked: true, source: true })
})

test('a running emulator is checked over its sockets', async () => {
  const { url } = await newServer()
  const { code, run: told } = await contract(['run', 'emulator', '--url', url, '--scenario', 'novita/style-happy'])
  expect({ code, outcome: told?.legs[0]?.outcome }).toEqual({ code: 0, outcome: 'played' })
})

test('Ctrl-C ends a run with a report of what was played, and 130', async () => {
  const cwd = newFolder()
  const { url } = await newServer({ clock: 'live', pace: 60 })
  const started = launch(
    ['contract', 'run', `custom:${url}`, '--pace', '60', '--scenario', 'novita/upload-happy', '--scenario', 'novita/style-happy'],
    { cwd, read: 'stderr' },
  )
  for (let line = ''; !line.includes('state='); ) line = await started.nextText()
  started.kill('SIGINT')
  const { code, stdout } = await started.ended
  const kept: ContractRun = JSON.parse(readFileSync(join(cwd, '.loradock/contract.json'), 'utf8'))
  expect({
    code,
    interrupted: kept.header.interrupted,
    legs: kept.legs.map(({ outcome }) => outcome),
    told: /stopped by SIGINT/.test(stdout),
  }).toEqual({
    code: 130,
    interrupted: 'SIGINT',
    legs: ['stopped'],
    told: true,
  })
})

test('two versions of an OpenAPI document are compared by what they do to clients', async () => {
  const cwd = newFolder()
  const text = readFileSync(join(import.meta.dirname, '../../openapi/modelslab.yaml'), 'utf8')
  writeFileSync(join(cwd, 'old.yaml'), text)
  writeFileSync(join(cwd, 'new.yaml'), text.replace('operationId: listTrainings', 'operationId: listThem'))
  const moved = await contract(['diff', '--documents', 'old.yaml', 'new.yaml'], { cwd })
  const same = await contract(['diff', '--documents', 'old.yaml', 'old.yaml'], { cwd })
  const none = await contract(['diff', '--documents', 'old.yaml', 'missing.yaml'], { cwd })
  expect({
    codes: [moved.code, same.code, none.code],
    found: moved.run?.findings.map(({ class: effect, message, pair }) => [effect, message, pair]),
    failed: JSON.parse(none.stderr).error.code,
  }).toEqual({
    codes: [1, 0, 2],
    found: [
      ['breaking', 'listTrainings is gone', ['old.yaml', 'new.yaml']],
      ['additive', 'listThem is new', ['old.yaml', 'new.yaml']],
    ],
    failed: 'E_DOCUMENT',
  })
})

test('every verb and flag that the kit promises is there', async () => {
  const { stdout: verbs } = await run(['contract', '--help'])
  const { stdout: flags } = await run(['contract', 'run', '--help'])
  const promised = 'list plan run diff check record verify cover status waive sweep replay export report doctor'.split(' ')
  const common =
    `scenario provider url seed step fail-on stale baseline quirk json junit md html har github max-usd allow-unknown-cost
    accept-irreversible webhook-url inbox tunnel provoke-retries yes`.split(/\s+/)
  expect({
    verbs: promised.filter((verb) => !new RegExp(`^  ${verb} `, 'm').test(verbs)),
    flags: common.filter((flag) => !new RegExp(`^  --${flag}[ \n]`, 'm').test(flags)),
  }).toEqual({ verbs: [], flags: [] })
})

test('the doctor says what is here, and that nothing will leave the machine', async () => {
  const { code, stdout } = await run(['contract', 'doctor', '--json'], { env: { PATH: '' } })
  const rows = stdout
    .trim()
    .split('\n')
    .map((line): { name: string; found: string | null; note: string } => JSON.parse(line))
  const text = readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')
  const { devDependencies: pinned }: { devDependencies: Record<string, string> } = JSON.parse(text)
  const real = await run(['contract', 'doctor'], { env: { LORADOCK_REAL: 'novita' } })
  expect({ code, found: rows.map(({ name, found }) => [name, found]), last: rows.at(-1)?.note }).toEqual({
    code: 0,
    found: [
      ['node', process.versions.node],
      ['prism', pinned['@stoplight/prism-cli']],
      ['redocly', pinned['@redocly/cli']],
      ['java', null],
      ['takes', expect.stringMatching(/^\d+$/)],
      ['real legs', null],
    ],
    last: 'nothing of this tool will leave the loopback interface',
  })
  expect(real.stdout).toMatch(/^real legs +novita +no key is set: NOVITA_API_KEY or MODELSLAB_API_KEY$/m)
})
