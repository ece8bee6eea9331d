// A second reading of our documents, by a program we did not write: Prism stands between client and emulator and says which request or
// answer breaks the document (header sl-violations); as a mock it answers every operation from the document alone.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { catalogue, emulatorTarget, play, prismTarget } from '../../dist/contracts.js'
import { createEmulator } from '../../dist/index.js'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const children = []
let emulator

before(async () => {
  emulator = await createEmulator()
  await emulator.listen()
})

after(async () => {
  for (const child of children) child.kill('SIGKILL')
  await emulator.close()
})

test('Prism finds no violation in a whole Novita flow through the emulator', async () => {
  const proxy = await startPrism('proxy', 'novita', emulator.url)
  const account = emulator.account('prism')
  const call = async (method, path, body) => {
    const headers = { authorization: 'Bearer prism', ...(body === undefined ? {} : { 'content-type': 'application/json' }) }
    const answer = await fetch(proxy + path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
    const text = await answer.text()
    assert.deepEqual({ path, violations: answer.headers.get('sl-violations'), status: answer.status }, { path, violations: null, status: 200 })
    return JSON.parse(text)
  }
  const slot = await call('POST', '/v3/assets/training_dataset', { file_extension: 'png' })
  const order = {
    name: 'prism',
    base_model: 'v1-5-pruned-emaonly',
    width: 512,
    height: 512,
    image_dataset_items: [{ assets_id: '34558688e2f42a0137ca2d5274a8cf43' }],
    components: [{ name: 'resize', args: [{ name: 'width', value: '512' }] }],
  }
  assert.match(slot.assets_id, /^[0-9a-f]{32}$/)
  const { task_id } = await call('POST', '/v3/training/style', order)
  for (const state of ['queued', 'running', 'deploying', 'ready']) {
    await account.clock.runUntil(task_id, state)
    await call('GET', `/v3/training/style?task_id=${task_id}`)
  }
  await call('GET', '/v3/training?pagination.limit=10&pagination.cursor=c_0')
  await call('GET', '/v3/model?filter.source=training')
  await call('GET', '/v3/user')
  const generation = await call('POST', '/v3/async/txt2img', {
    extra: { response_image_type: 'jpeg' },
    request: {
      model_name: 'realisticVisionV51_v51VAE_94301.safetensors',
      prompt: 'a young woman',
      width: 512,
      height: 384,
      image_num: 1,
      steps: 20,
      guidance_scale: 7.5,
      sampler_name: 'Euler a',
      seed: 1,
    },
  })
  for (const state of ['queued', 'running', 'ready']) {
    await account.clock.runUntil(generation.task_id, state)
    await call('GET', `/v3/async/task-result?task_id=${generation.task_id}`)
  }
})

test('Prism sees the same violation as the emulator in a request that breaks the document', async () => {
  const proxy = await startPrism('proxy', 'novita', emulator.url)
  const answer = await fetch(`${proxy}/v3/assets/training_dataset`, {
    method: 'POST',
    headers: { authorization: 'Bearer prism', 'content-type': 'application/json' },
    body: JSON.stringify({ file_extension: 'jpg' }),
  })
  const [found] = JSON.parse(answer.headers.get('sl-violations') ?? '[]')
  assert.deepEqual(
    { status: answer.status, ours: answer.headers.get('x-loradock-violations'), where: found?.location.at(-1) },
    { status: 200, ours: '1', where: 'file_extension' },
  )
})

for (const [name, method, path] of [
  ['novita', 'GET', '/v3/user'],
  ['modelslab', 'POST', '/api/v3/finetune_list'],
]) {
  test(`Prism serves openapi/${name}.yaml as a mock`, async () => {
    const mock = await startPrism('mock', name)
    const body = method === 'POST' ? { body: '{"key":""}' } : {}
    const headers = { authorization: 'Bearer x', 'content-type': 'application/json' }
    const answer = await fetch(mock + path, { method, headers, ...body })
    assert.equal(answer.status, 200, await answer.text())
  })
}

const fine = new Set(['match', 'additive', 'waived'])
const told = ({ scenario, findings }) =>
  findings.filter((one) => !fine.has(one.class)).map(({ step, path, message }) => `${scenario} ${step} ${path}: ${message}`)

test("every request of the catalogue is one that Prism's mock accepts, and its answers are what our judge allows", async (context) => {
  const command = [process.execPath, join(root, 'node_modules/.bin/prism')]
  const documents = { novita: 'openapi/novita.yaml', modelslab: 'openapi/modelslab.yaml' }
  const mock = await prismTarget({ command, documents, cwd: root })
  try {
    const wanted = catalogue.filter((one) => one.targets.prism !== undefined)
    const wrong = []
    let exchanges = 0
    for (const scenario of wanted) {
      const played = await play(scenario, mock)
      exchanges += played.take.lines.length
      wrong.push(...told(played))
    }
    context.diagnostic(`${wanted.length} scenarios, ${exchanges} exchanges`)
    assert.ok(wanted.length > 0 && exchanges > 0)
    assert.deepEqual(wrong, [])
  } finally {
    await mock.close()
  }
})

test('every answer of the emulator in the catalogue is one that Prism finds nothing against', async (context) => {
  const proxies = { novita: await startPrism('proxy', 'novita', emulator.url), modelslab: await startPrism('proxy', 'modelslab', emulator.url) }
  const violations = []
  let answers = 0
  const wire = async (request, forward) => {
    const { pathname, search } = new URL(request.url)
    const provider = pathname.startsWith('/api/') ? 'modelslab' : pathname.startsWith('/v3/') ? 'novita' : undefined
    if (provider === undefined) return forward(request)
    const { method, headers } = request
    // The body as a whole: Prism would pass a stream on with two lengths. What is no JSON it refuses itself, so there is nothing to judge.
    const text = method === 'GET' ? '' : await request.text()
    const sent = method === 'GET' ? {} : { body: text }
    if (!isJson(text)) return forward(new Request(request.url, { method, headers, ...sent }))
    const answer = await forward(new Request(proxies[provider] + pathname + search, { method, headers, ...sent }))
    answers += 1
    for (const { location, message } of JSON.parse(answer.headers.get('sl-violations') ?? '[]')) {
      if (location[0] === 'response') violations.push(`${request.method} ${pathname} ${answer.status} ${location.join('.')}: ${message}`)
    }
    return answer
  }
  const target = await emulatorTarget({ url: emulator.url, wire })
  try {
    const wanted = catalogue.filter((one) => one.targets.emulator !== undefined && one.kind === 'portable')
    const wrong = []
    for (const scenario of wanted) wrong.push(...told(await play(scenario, target, { run: 'prism' })))
    context.diagnostic(`${wanted.length} scenarios, ${answers} answers`)
    assert.deepEqual({ violations, wrong }, { violations: [], wrong: [] })
    assert.ok(answers > wanted.length)
  } finally {
    await target.close()
  }
})

function isJson(text) {
  try {
    return text === '' || JSON.parse(text) !== undefined
  } catch {
    return false
  }
}

async function startPrism(mode, name, upstream) {
  const port = await freePort()
  const args = [mode, `openapi/${name}.yaml`, ...(upstream === undefined ? [] : [upstream]), '--port', String(port), '--host', '127.0.0.1']
  const child = spawn(process.execPath, [join(root, 'node_modules/.bin/prism'), ...args], { cwd: root, env: { ...process.env, NO_COLOR: '1' } })
  children.push(child)
  await new Promise((resolve, reject) => {
    let said = ''
    const hear = (chunk) => {
      said += chunk
      if (said.includes('Prism is listening')) resolve()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', () => reject(new Error(`Prism ended: ${said}`)))
  })
  return `http://127.0.0.1:${port}`
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  await once(server, 'close')
  return port
}
