import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { readSafetensors } from '../../src/emulator/index.js'
import { launch, newFolder, run, serve } from './binary.js'

const lines = (text: string): readonly Readonly<Record<string, unknown>>[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

test('both flows run on a stepped clock, and what they bring home really opens', async () => {
  const cwd = newFolder()
  const { code, stdout, stderr } = await run(['demo', '--clock', 'manual'], { cwd })
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
  expect(stderr).toContain('novita train ok QUEUING → TRAINING → SUCCESS/DEPLOYING → SUCCESS/SERVING')
  expect(stderr).toContain('modelslab train ok 8 of 8 webhook calls in order, the poll agreed each time')
  expect(stderr).toMatch(
    /\n {2}\d+ exchanges · 2 trainings · 2 generations · 0 violations\n {2}Saved to \.\/loradock-demo: 3 pictures, 1 model file\n/,
  )

  const out = join(cwd, 'loradock-demo')
  const [model = '', ...pictures] = readdirSync(out).sort()
  const opened = pictures.map(async (name) => {
    const { info } = await sharp(join(out, name)).raw().toBuffer({ resolveWithObject: true })
    return [name, info.width, info.height]
  })
  expect(await Promise.all(opened)).toEqual([
    ['modelslab-1.png', 512, 512],
    ['picture-1.jpeg', 512, 384],
    ['picture-2.jpeg', 512, 384],
  ])
  expect(model).toMatch(/^model_\d{10}_[0-9A-F]{10}\.safetensors$/)
  expect(readSafetensors(readFileSync(join(out, model)))).toMatchObject({ kind: 'tensors' })
})

test('with --json every step is a line on stdout, the last a summary', async () => {
  const { code, stdout, stderr } = await run(['demo', 'novita', '--clock', 'manual', '--json', '--out', 'here'])
  const told = lines(stdout)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(told.filter(({ event }) => event === 'step').map(({ provider, step, ok }) => [provider, step, ok])).toEqual([
    ['novita', 'upload 4 pictures', true],
    ['novita', 'train', true],
    ['novita', 'list', true],
    ['novita', 'draw 2 pictures', true],
    ['novita', 'fetch the model', true],
  ])
  expect(told.at(-1)).toMatchObject({
    event: 'summary',
    ok: true,
    violations: 0,
    trainings: 1,
    generations: 1,
    failed: [],
    out: 'here',
  })
})

test('a bad day ends with 1 and names the step', async () => {
  const { code, stderr } = await run(['demo', 'novita', '--clock', 'manual', '--scenario', 'train-fails'])
  expect({ code, last: stderr.trimEnd().split('\n').at(-1) }).toEqual({
    code: 1,
    last: '✗ Novita, step "train": it went QUEUING → TRAINING → FAILED',
  })
})

test('a training that never ends is given up', async () => {
  const { code, stderr } = await run(['demo', 'novita', '--clock', 'manual', '--scenario', 'deploy-never'])
  expect({ code, last: stderr.trimEnd().split('\n').at(-1) }).toEqual({
    code: 1,
    last: '✗ Novita, step "train": it went QUEUING → TRAINING → SUCCESS/DEPLOYING and was not done after 400 polls',
  })
})

test('an emulator that runs already is used, in an account of its own', async () => {
  const { url } = await serve(['--pace', '6000'])
  const { code, stderr } = await run(['demo', 'novita', '--url', url])
  expect({ code, first: stderr.split('\n')[0]?.replace(/demo-[0-9a-f]{8}/, 'demo-KEY') }).toEqual({
    code: 0,
    first: `loradock  playing on the emulator at ${url}, as account demo-KEY`,
  })
})

test('stopped in the middle it says nothing more and leaves nothing behind', async () => {
  const temporary = newFolder()
  const { nextText, kill, ended } = launch(['demo', 'novita', '--pace', '1'], { read: 'stderr', env: { TMPDIR: temporary } })
  let line = ''
  while (!line.includes('train QUEUING')) line = await nextText()
  kill('SIGINT')
  const { code, stderr } = await ended
  expect({ code, last: stderr.trimEnd().split('\n').at(-1), left: readdirSync(temporary) }).toEqual({
    code: 130,
    last: line,
    left: [],
  })
})

test('what it cannot do is told before anything is done', async () => {
  const asked = [
    ['demo', 'nobody'],
    ['demo', '--scenario', 'train-fial'],
    ['demo', '--clock', 'fast'],
    ['demo', '--pace', '0'],
  ]
  const told = await Promise.all(asked.map((args) => run(args)))
  expect(told.map(({ code, stderr }) => [code, stderr.split('  ')[0]])).toEqual([
    [2, '✗ There is no demo of "nobody"; there are demos of novita, modelslab.'],
    [2, '✗ Unknown scenario "train-fial". Did you mean "train-fails"?'],
    [2, '✗ "fast" is none of live, manual.'],
    [2, '✗ A pace divides durations and is above 0, not 0.'],
  ])
})
