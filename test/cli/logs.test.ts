import { expect, test } from 'vitest'
import { newServer } from '../support/emulator.js'
import { newReceiver } from '../support/receiver.js'
import { launch, run, serve } from './binary.js'
import { linesOf, loradock, train } from './steered.js'

const user = (url: string, key = 'test') => fetch(`${url}/v3/user`, { headers: { authorization: `Bearer ${key}` } })

/** What is the same every time of what was printed. */
const plain = (text: string) =>
  text
    .replace(/\d\d:\d\d:\d\d/g, '12:00:00')
    .replace(/ +\d+ ms(?= {2})/g, '  0 ms')
    .replace(/:\d{4,5}\//g, ':PORT/')
    .replace(/ +\n/g, '\n')

test('what happened is told in the manner of the start log, in its order', async () => {
  const { url } = await newServer({ pace: 60 })
  const receiver = await newReceiver({ script: [200, 500] })
  await train(url, receiver.url)
  await loradock(url, 'clock', 'advance', '15s')
  await fetch(`${url}/v3/trainings`, { headers: { authorization: 'Bearer test' } })
  const { code, stdout, stderr } = await loradock(url, 'logs')
  expect({ code, stderr, lines: plain(stdout).split('\n') }).toEqual({
    code: 0,
    stderr: '',
    lines: [
      expect.stringMatching(
        /^12:00:00 {2}job {8}eNgPzU2FNI {2}modelslab lora {2}deploying_gpu 1 s · training_started 14 s · .* · model_ready {2}test$/,
      ),
      '12:00:00  modelslab  POST /api/v3/lora_fine_tune                    200  0 ms  job eNgPzU2FNI  test  req_1',
      '12:00:00  webhook    deploying_gpu → http://127.0.0.1:PORT/hook    200  0 ms  job eNgPzU2FNI  ntc_1',
      '12:00:00  job        eNgPzU2FNI  deploying_gpu → training_started  test',
      '12:00:00  webhook    training_started → http://127.0.0.1:PORT/hook  500  0 ms  job eNgPzU2FNI  ntc_2',
      '                     !     non-2xx; not tried again',
      '12:00:00  job        eNgPzU2FNI  training_started → training_success  test',
      '12:00:00  webhook    training_success → http://127.0.0.1:PORT/hook  200  0 ms  job eNgPzU2FNI  ntc_3',
      '12:00:00  novita     GET  /v3/trainings                             404  0 ms  test  req_3',
      '                     !     no such route; nearest: GET /v3/training (training for trainings)',
      '',
    ],
  })
})

test('the last lines are told, of one service, one status or one account', async () => {
  const { url } = await newServer()
  expect((await loradock(url, 'logs')).stdout).toBe('nothing to show\n')
  for (const key of ['one', 'two', 'one']) await user(url, key)
  await fetch(`${url}/v3/trainings`, { headers: { authorization: 'Bearer two' } })
  await train(url, null, 'one')
  const ids = async (...args: readonly string[]) => {
    const { stdout } = await loradock(url, 'logs', '--json', ...args)
    return stdout === '' ? [] : linesOf({ code: 0, stdout, stderr: '' }).map(({ event, id }) => id ?? event)
  }
  expect(await ids()).toEqual(['req_3', 'req_4', 'req_5', 'req_6', 'job', 'req_7'])
  expect(await ids('-n', '2')).toEqual(['job', 'req_7'])
  expect(await ids('-n', '0')).toEqual([])
  expect(await ids('--service', 'novita')).toEqual(['req_3', 'req_4', 'req_5', 'req_6'])
  expect(await ids('--service', 'job')).toEqual(['job'])
  expect(await ids('--status', '4xx')).toEqual(['req_6'])
  expect(await ids('--key', 'two')).toEqual(['req_4', 'req_6'])
  expect((await ids('--service', 'control')).length).toBeGreaterThan(10)
})

test.for([
  ['--status', 'often', 'E_FLAG', 2],
  ['-n', 'many', 'E_FLAG', 2],
  ['--key', 'nobody', 'E_ACCOUNT_UNKNOWN', 3],
] as const)('logs %s %s is refused', async ([flag, value, error, code]) => {
  const { url } = await newServer()
  const refused = await loradock(url, 'logs', flag, value, '--json')
  expect([refused.code, refused.stdout, JSON.parse(refused.stderr).error.code]).toEqual([code, '', error])
})

test('a log that is followed begins with what was, goes on with what happens, and ends with Ctrl-C', async () => {
  const { url } = await newServer()
  await user(url)
  const following = launch(['logs', '-f', '--json', '--url', url])
  const next = async () => JSON.parse(await following.nextText())
  expect((await next()).id).toBe('req_1')
  const id = await train(url, null)
  expect([await next(), await next()]).toEqual([
    expect.objectContaining({ event: 'job', account: 'test', job: expect.objectContaining({ id }) }),
    expect.objectContaining({ event: 'exchange', job: id, account: 'test', status: 200 }),
  ])
  await loradock(url, 'clock', 'next')
  expect([await next(), await next()].map(({ event, word, now }) => [event, word ?? now])).toEqual([
    ['transition', 'training_started'],
    ['clock', '2026-01-01T00:01:00.000Z'],
  ])
  following.kill('SIGINT')
  expect(await following.ended).toMatchObject({ code: 130, stderr: '' })
})

test('a log that is followed outlives a server that is started again, and says what it cannot know', async () => {
  const first = await serve()
  const following = launch(['logs', '-f', '--json', '--url', first.url])
  await user(first.url)
  const next = async () => JSON.parse(await following.nextText())
  expect((await next()).event).toBe('exchange')
  first.kill('SIGTERM')
  await first.ended
  const second = await serve(['--port', new URL(first.url).port])
  expect(await next()).toEqual({ event: 'missed', missed: null })
  await user(second.url)
  expect((await next()).event).toBe('exchange')
  second.kill('SIGTERM')
  const { code, stderr } = await following.ended
  expect([code, JSON.parse(stderr).error.code]).toEqual([3, 'E_GONE'])
})

test('a log of one account is followed before its first call, with the lines that are wanted', async () => {
  const { url } = await newServer()
  const following = launch(['logs', '-f', '--key', 'late', '--status', '2xx', '--url', url])
  for (const key of ['late', 'other']) await user(url, key)
  expect(plain(await following.nextText())).toMatch(/^12:00:00 {2}novita +GET +\/v3\/user +200 {2}0 ms {2}late {2}req_\d+$/)
  following.kill('SIGTERM')
  expect(await following.ended).toMatchObject({ code: 143, stderr: '' })
})

test('nobody to follow is told at once', async () => {
  const { code, stdout, stderr } = await run(['logs', '-f', '--url', 'http://127.0.0.1:9'])
  expect([code, stdout, /E_UNREACHABLE/.test(stderr)]).toEqual([3, '', true])
})
