import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { renderPicture } from '../../../../src/emulator/artifacts/picture.js'
import { newServer } from '../../../support/emulator.js'
import { type Curled, documentedCommands, runCurl, shapeOf, without } from './document.js'

const folder = mkdtempSync(join(tmpdir(), 'loradock-page-'))
const picture = join(folder, 'portrait.png')
const bytes = renderPicture({ format: 'png', seed: 1, prompt: 'a young woman', width: 512, height: 512, index: 0 })

beforeAll(() => writeFileSync(picture, bytes))
afterAll(() => rmSync(folder, { recursive: true }))

const names = [
  'asks for an upload URL',
  'puts a file',
  'puts the text of a path',
  'starts a training',
  'asks for the training',
  'starts a generation',
  'asks for the result',
  'lists the trainings',
] as const

/** Runs the page from top to bottom as its reader would: only the host and the two places to fill in are replaced. */
async function runPage(url: string): Promise<ReadonlyMap<string, Curled & { readonly documented: unknown }>> {
  const answers = new Map<string, Curled & { readonly documented: unknown }>()
  let uploadUrl = ''
  for (const [index, { command, answer }] of documentedCommands().entries()) {
    const line = command
      .replaceAll('https://api.novita.ai', url)
      .replaceAll('{{filepath}}', picture)
      .replaceAll('{{upload_url}}', uploadUrl)
    const curled = await runCurl(line)
    answers.set(names[index] ?? `command ${index}`, { ...curled, documented: answer })
    if (index === 0) uploadUrl = JSON.parse(curled.text).upload_url
  }
  return answers
}

function comparison({ status, text, documented }: Curled & { readonly documented: unknown }) {
  if (documented === null) return { status, text }
  const [ours, theirs] = [shapeOf(JSON.parse(text)), shapeOf(documented)]
  return { status, missing: without(theirs, ours), added: without(ours, theirs) }
}

const same = { status: 200, missing: [], added: [] }

test('every command of the page, as printed, gets its documented answer and what the SDKs need besides', async () => {
  const { url } = await newServer()
  const answers = await runPage(url)
  const compared = Object.fromEntries([...answers].map(([name, answer]) => [name, comparison(answer)]))
  expect(compared).toEqual({
    'asks for an upload URL': same,
    'puts a file': { status: 200, text: '' },
    'puts the text of a path': { status: 200, text: '' },
    'starts a training': same,
    'asks for the training': same,
    'starts a generation': { ...same, added: ['$.task_id: string'] },
    'asks for the result': { ...same, missing: videoShape, added: fullShape },
    'lists the trainings': same,
  })
})

test('every command of the page gets exactly its documented answer when the quirks say document', async () => {
  const { url } = await newServer({ quirks: { 'novita.submit-shape': 'document', 'novita.result-fields': 'document' } })
  const answers = await runPage(url)
  const compared = Object.fromEntries([...answers].map(([name, answer]) => [name, comparison(answer)]))
  expect(compared).toEqual({
    'asks for an upload URL': same,
    'puts a file': { status: 200, text: '' },
    'puts the text of a path': { status: 200, text: '' },
    'starts a training': same,
    'asks for the training': same,
    'starts a generation': same,
    'asks for the result': { ...same, missing: videoShape },
    'lists the trainings': same,
  })
})

// A video of type png beside two jpeg pictures is a slip of the page (contradiction 35): there are none.
const videoShape = [
  '$.videos[]: object',
  '$.videos[].video_url: string',
  '$.videos[].video_url_ttl: string',
  '$.videos[].video_type: string',
]

// The Python SDK cannot do without these (contradiction 37).
const fullShape = [
  '$.extra: object',
  '$.extra.seed: string',
  '$.extra.enable_nsfw_detection: boolean',
  '$.extra.debug_info: object',
  '$.extra.debug_info.request_info: string',
  '$.extra.debug_info.submit_time_ms: string',
  '$.extra.debug_info.execute_time_ms: string',
  '$.extra.debug_info.complete_time_ms: string',
  '$.task.task_type: string',
  '$.task.eta: number',
  '$.task.progress_percent: number',
  '$.images[].nsfw_detection_result: null',
  '$.audios: array',
]

test('the page prints eight commands and six answers', () => {
  const commands = documentedCommands()
  expect({ commands: commands.length, answers: commands.filter(({ answer }) => answer !== null).length }).toEqual({
    commands: names.length,
    answers: 6,
  })
})

test('the values that the page prints come back for the ids that it prints', async () => {
  const { url } = await newServer()
  const answers = await runPage(url)
  const [training, list] = ['asks for the training', 'lists the trainings'].map((name) => answers.get(name))
  // The command before started a training of its own, which is the newest row.
  const { tasks, pagination } = JSON.parse(list?.text ?? '')
  expect([JSON.parse(training?.text ?? ''), { tasks: tasks.slice(1), pagination }]).toEqual([
    training?.documented,
    list?.documented,
  ])
})

test('the first way to upload stores the picture, the second the text of its path', async () => {
  const { url, context } = await newServer()
  const [ask, put, putText] = documentedCommands().map(({ command }) => command)
  const stored: unknown[] = []
  for (const upload of [put, putText]) {
    const slot = JSON.parse((await runCurl(String(ask).replaceAll('https://api.novita.ai', url))).text)
    const line = String(upload).replaceAll('{{filepath}}', picture).replaceAll('{{upload_url}}', slot.upload_url)
    const { status, text, headers } = await runCurl(line)
    const { pathname } = new URL(slot.upload_url)
    const [, bucket = '', ...key] = pathname.split('/')
    const object = context.store.objects.find(bucket, key.join('/'))
    stored.push({
      status,
      text,
      length: headers['content-length'],
      etag: headers['etag'] === `"${object?.md5}"`,
      type: object?.contentType,
      bytes: object?.sizeBytes,
      format: object?.format,
      size: [object?.width, object?.height],
    })
  }
  const answered = { status: 200, text: '', length: '0', etag: true }
  expect(stored).toEqual([
    { ...answered, type: null, bytes: bytes.length, format: 'png', size: [512, 512] },
    { ...answered, type: 'image/png', bytes: picture.length, format: null, size: [null, null] },
  ])
})

test('the rows of the page are listed for its own key only', async () => {
  const { url } = await newServer()
  const list = documentedCommands().at(-1)?.command.replaceAll('https://api.novita.ai', url) ?? ''
  const listed = await Promise.all([list, list.replace('{{API Key}}', 'another')].map(runCurl))
  const ids = listed.map(({ text }) => JSON.parse(text).tasks.map((task: { task_id: string }) => task.task_id))
  expect(ids).toEqual([
    ['a0c4cc90-0296-4972-a1d8-e6e227daf094', '51e9bf41-8f7a-464d-b5ad-2fa217a1ec93', '7bd205ab-63e9-452b-9a66-39c597000eaa'],
    [],
  ])
})

test('the page can be run top to bottom under strict validation too', async () => {
  const { url } = await newServer({ validation: 'strict' })
  const answers = await runPage(url)
  expect([...answers.values()].map(({ status }) => status)).toEqual(names.map(() => 200))
})
