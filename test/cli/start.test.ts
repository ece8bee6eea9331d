import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setInterval } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { type Line, launch, newFolder, run, serve } from './binary.js'

const slot = { method: 'POST', body: '{"file_extension":"png"}', headers: { authorization: 'Bearer test' } }

/** What a file holds, once it is there. */
async function written(file: string): Promise<string> {
  for await (const _ of setInterval(10)) {
    if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  }
  return ''
}

test('the first line on stdout says that it is ready, and it is', async () => {
  const { ready, url } = await serve(['--seed', '7'])
  const answer = await fetch(`${url}/v3/assets/training_dataset`, slot)
  expect(answer.status).toBe(200)
  expect(ready).toEqual({
    event: 'ready',
    url,
    control: `${url}/_/api/v1`,
    pid: expect.any(Number),
    version: '0.1.0',
    data: null,
    clock: 'live',
    pace: 60,
    scenario: 'happy',
    seed: 7,
    token: null,
    env: {
      NOVITA_BASE_URL: url,
      NOVITA_API_KEY: 'test',
      MODELSLAB_BASE_URL: url,
      MODELSLAB_API_KEY: 'test',
      LORADOCK_URL: url,
    },
  })
})

test('after it comes one line per request, and one when it stops', async () => {
  const { url, next, kill, ended } = await serve()
  await fetch(`${url}/v3/assets/training_dataset`, slot)
  expect(await next()).toEqual({
    event: 'exchange',
    at: expect.stringMatching(/^\d{4}-.*Z$/),
    id: 'req_1',
    service: 'novita',
    operation: 'createTrainingAsset',
    method: 'POST',
    path: '/v3/assets/training_dataset',
    status: 200,
    ms: expect.any(Number),
    account: 'test',
    job: null,
    state: null,
    violations: [],
    rule: null,
    note: null,
  })
  kill('SIGTERM')
  expect(await next()).toEqual({ event: 'stopping', signal: 'SIGTERM' })
  expect(await ended).toMatchObject({ code: 0, stderr: '' })
})

test('Ctrl-C ends it with 0', async () => {
  const { kill, ended } = await serve()
  kill('SIGINT')
  expect(await ended).toMatchObject({ code: 0 })
})

test('a second Ctrl-C does not wait for a request under way', async () => {
  const { url, next, kill, ended } = await serve()
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  socket.on('error', () => {})
  socket.write('POST /v3/assets/training_dataset HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer a\r\nContent-Length: 100\r\n\r\n{')
  // The next answer comes over another connection, after the half-sent request has arrived.
  await fetch(`${url}/v3/user`, { headers: { authorization: 'Bearer a' } })
  await next()
  kill('SIGINT')
  await next()
  let isOver = false
  const over = ended.finally(() => {
    isOver = true
  })
  for await (const _ of setInterval(20)) {
    if (isOver) break
    kill('SIGINT')
  }
  socket.destroy()
  expect(await over).toMatchObject({ code: 130 })
})

test('without --json nothing is written to stdout, and without a terminal the log on stderr is JSON lines', async () => {
  const { nextText, kill, ended } = launch(['--port', '0'], { read: 'stderr' })
  const ready: Line = JSON.parse(await nextText())
  await fetch(`${ready['url']}/v3/assets/training_dataset`, slot)
  const exchange: Line = JSON.parse(await nextText())
  kill('SIGTERM')
  expect({ ready, exchange }).toMatchObject({
    ready: { event: 'ready', pace: 60 },
    exchange: { event: 'exchange', id: 'req_1', status: 200 },
  })
  expect(await ended).toMatchObject({ code: 0, stdout: '' })
})

test('--quiet says nothing at all', async () => {
  const file = join(newFolder(), 'port.txt')
  const { kill, ended } = launch(['--quiet', '--port', '0', '--port-file', file])
  const port = await written(file)
  await fetch(`http://127.0.0.1:${port}/v3/assets/training_dataset`, slot)
  kill('SIGINT')
  expect(await ended).toEqual({ code: 0, stdout: '', stderr: '' })
})

test('--log pretty shows the banner and a line per request, to whoever reads', async () => {
  const { nextText, kill, ended } = launch(['--port', '0', '--log', 'pretty'], { read: 'stderr' })
  const banner = [await nextText(), await nextText(), await nextText(), await nextText()]
  const url = /http:\S+/.exec(banner[3] ?? '')?.[0]
  await fetch(`${url}/v3/assets/training_dataset`, slot)
  kill('SIGINT')
  const { stdout, stderr } = await ended
  expect({
    stdout,
    version: banner[1],
    last: stderr
      .trimEnd()
      .split('\n')
      .at(-1)
      ?.replace(/^\S+|\d+ ms/g, ''),
  }).toEqual({
    stdout: '',
    version: '  loradock 0.1.0',
    last: expect.stringMatching(/^ {2}novita {5}POST \/v3\/assets\/training_dataset +200 +test {2}req_1$/),
  })
})

test('a port that somebody named is not moved, and its holder is told', async () => {
  const { url, ready } = await serve()
  const { port } = new URL(url)
  const { code, stderr } = await run(['--port', port])
  expect(code).toBe(3)
  expect(stderr).toMatch(new RegExp(`^✗ Port ${port} is taken by \\S+ \\(pid ${ready['pid']}\\)\\. +E_PORT_TAKEN\n`))
  expect(stderr).toContain(`  where  --port ${port} (you named it, so it was not moved)\n`)
  expect(stderr).toContain('  fix    loradock --port 0 ')
})

test('the bound port is written to the port file', async () => {
  const file = join(newFolder(), 'port.txt')
  const { url } = await serve(['--port-file', file])
  expect(readFileSync(file, 'utf8')).toBe(`${new URL(url).port}\n`)
})

test('a port file that cannot be written is a failure, not a surprise', async () => {
  const { code, stderr } = await run(['--port', '0', '--port-file', join(newFolder(), 'no', 'where.txt')])
  expect({ code, named: stderr.includes('E_PORT_FILE') }).toEqual({ code: 3, named: true })
})

test('a data folder that cannot be written is a failure that says so', async () => {
  const folder = newFolder()
  writeFileSync(join(folder, 'file'), '')
  const { code, stderr } = await run(['--port', '0', '--data', join(folder, 'file', 'data')])
  expect({ code, named: stderr.includes('E_DATA_UNWRITABLE') }).toEqual({ code: 3, named: true })
  expect(stderr).not.toContain('    at ')
})

test('a data folder in use is refused and names its holder', async () => {
  const data = join(newFolder(), 'data')
  const { ready } = await serve(['--data', data])
  const { code, stderr } = await run(['--port', '0', '--data', data])
  expect(code).toBe(3)
  expect(stderr).toContain('E_DATA_HELD')
  expect(stderr).toContain(`pid ${ready['pid']}`)
})

test('a random seed is kept with the data', async () => {
  const data = join(newFolder(), 'data')
  const first = await serve(['--data', data])
  first.kill('SIGTERM')
  await first.ended
  const second = await serve(['--data', data])
  expect(second.ready['seed']).toBe(first.ready['seed'])
})

test('bound wider than this machine it makes a token, which the control API then needs', async () => {
  const { url, ready } = await serve(['--host', '0.0.0.0'])
  const ask = (headers: Record<string, string>) => fetch(`${url}/_/api/v1/status`, { headers }).then((answer) => answer.status)
  expect([await ask({}), await ask({ authorization: `Bearer ${ready['token']}` })]).toEqual([401, 200])
})

test('a token that was handed in is not told by the log', async () => {
  const served = await serve(['--log', 'json'], { env: { LORADOCK_TOKEN: 'not-for-logs' } })
  served.kill('SIGTERM')
  expect(served.ready['token']).toBe('not-for-logs')
  expect((await served.ended).stderr).not.toContain('not-for-logs')
})

test('a data folder of another version is refused, and told so', async () => {
  const data = newFolder()
  const first = await serve(['--data', data])
  first.kill('SIGTERM')
  await first.ended
  const db = new Database(join(data, 'loradock.db'))
  db.pragma('user_version = 99')
  db.close()
  const { code, stdout, stderr } = await run(['--port', '0', '--data', data])
  expect([code, stdout, /was written with schema 99; .* +E_DATA_VERSION/.test(stderr)]).toEqual([3, '', true])
})
