import { expect, test } from 'vitest'
import { scenarioNames } from '../../src/emulator/index.js'
import { newServer } from '../support/emulator.js'
import { newReceiver } from '../support/receiver.js'
import { loradock, train } from './steered.js'

test('a whole training is steered from the shell', async () => {
  const { url } = await newServer()
  const receiver = await newReceiver()
  const id = await train(url, receiver.url)

  const listed = await loradock(url, 'jobs', 'list')
  expect(listed).toMatchObject({ code: 0, stderr: '' })
  expect(listed.stdout).toMatch(new RegExp(`^ID .*\n${id} +modelslab +\\S+ +queued +deploying_gpu`))
  const moved = await loradock(url, 'clock', 'until', id, 'ready')
  expect(moved.stdout.trim().split('\n').at(-1)).toMatch(/^\d\d:\d\d:\d\d {2}15 things happened$/)
  expect(receiver.calls).toHaveLength(8)

  const calls = await loradock(url, 'webhooks', 'list', '--json')
  const notices = calls.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(notices.map((notice) => [notice.word, notice.state]).at(-1)).toEqual(['model_ready', 'delivered'])
  expect((await loradock(url, 'webhooks', 'show', notices[0].id)).stdout).toMatch(/deploying_gpu +delivered/)
  expect((await loradock(url, 'webhooks', 'replay', notices[7].id)).stdout).toMatch(/ 200 /)
  expect(receiver.calls).toHaveLength(9)
  expect((await loradock(url, 'jobs', 'show', id)).stdout).toMatch(/model_ready/)
})

test('a receiver is tried without a job', async () => {
  const { url } = await newServer()
  const receiver = await newReceiver()
  const sent = await loradock(url, 'webhooks', 'send', 'model_ready', '--to', receiver.url)
  expect(sent).toMatchObject({ code: 0, stderr: '' })
  expect(receiver.calls.map((call) => JSON.parse(call.body).training_status)).toEqual(['model_ready'])
})

test('the clock, the story and the account are changed', async () => {
  const { url } = await newServer()
  await train(url, null)
  expect((await loradock(url, 'clock', 'show')).stdout).toBe(
    'test  2026-01-01T00:00:00.000Z  manual, pace 1, next at 2026-01-01T00:01:00.000Z\n',
  )
  expect((await loradock(url, 'clock', 'advance', '30s')).stdout).toBe('00:00:30  0 things happened\n')
  expect((await loradock(url, 'clock', 'next')).stdout).toMatch(/training_started\n00:01:00 {2}1 thing happened\n$/)
  expect((await loradock(url, 'clock', 'pace', '60')).stdout).toMatch(/manual, pace 60/)
  expect((await loradock(url, 'scenario', 'use', 'train-fails')).stdout).toBe('train-fails\n')
  expect((await loradock(url, 'scenario', 'list')).stdout).toMatch(/train-fails +The training fails at 40 %\./)
  expect((await loradock(url, 'reset')).stdout).toBe('account "test" is forgotten\n')
  expect((await loradock(url, 'status', '--json')).stdout).toMatch(/"accounts":0,"jobs":0/)
})

test('a story is shown, chosen with its values, and left', async () => {
  const { url } = await newServer()
  await train(url, null)
  const shown = await loradock(url, 'scenario', 'show', 'train-fails')
  expect(shown).toMatchObject({ code: 0, stderr: '' })
  expect(shown.stdout).toBe(
    [
      'train-fails  The training fails at 40 %.',
      'told by  novita, modelslab',
      '',
      'SET  NOW  DEFAULT  RANGE   WHAT',
      'at   0.4  0.4      0 to 1  share of the training that is done when it fails',
      '',
      'novita training, at pace 1',
      'AFTER     STATE    WORD',
      '0 ms      queued   QUEUING',
      '1 m       running  TRAINING',
      '4 m 12 s  failed   FAILED',
      '',
      'novita generation, at pace 1',
      'AFTER  STATE    WORD',
      '0 ms   queued   TASK_STATUS_QUEUED',
      '69 ms  running  TASK_STATUS_PROCESSING',
      '3.9 s  ready    TASK_STATUS_SUCCEED',
      '',
      'modelslab training, at pace 1',
      'AFTER      STATE    WORD',
      '0 ms       queued   deploying_gpu',
      '1 m        running  training_started',
      '11 m 24 s  failed   training_failed',
      '',
      'modelslab generation, at pace 1',
      'AFTER  STATE    WORD',
      '0 ms   running  processing',
      '13 s   ready    success',
      '',
      'key      test+train-fails',
      'command  loradock scenario use train-fails',
      "code     await account.use('train-fails')",
      'server   loradock --scenario train-fails',
      '',
    ].join('\n'),
  )
  const used = await loradock(url, 'scenario', 'use', 'train-fails', '--set', 'at=0.73')
  expect(used).toEqual({ code: 0, stdout: 'train-fails  at=0.73\n', stderr: '' })
  expect((await loradock(url, 'scenario', 'show', 'train-fails', '--key', 'test')).stdout).toMatch(/^at {3}0\.73 +0\.4 /m)
  expect((await loradock(url, 'scenario', 'use', 'image-slow', '--set', 'for=1m', '--json')).stdout).toBe(
    '{"scenario":"image-slow","parameters":{"for":60000}}\n',
  )
  expect((await loradock(url, 'scenario', 'off')).stdout).toBe("the key's own suffix, else the default\n")
  const listed = await loradock(url, 'scenario', 'list', '--json')
  expect(
    listed.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).name),
  ).toEqual(scenarioNames)
})

test('a catcher shows what it caught', async () => {
  const { url } = await newServer()
  const id = await train(url, `${url}/_/catch/mine`)
  await loradock(url, 'clock', 'until', id, 'training_started')
  expect((await loradock(url, 'catch', 'mine')).stdout).toMatch(/deploying_gpu[\s\S]*training_started/)
})

test('several accounts have to be told apart', async () => {
  const { url } = await newServer()
  await train(url, null, 'one')
  await train(url, null, 'two')
  const asked = await loradock(url, 'jobs', 'list')
  expect({ code: asked.code, stdout: asked.stdout }).toEqual({ code: 2, stdout: '' })
  expect(asked.stderr).toMatch(/E_ACCOUNT/)
  expect((await loradock(url, 'jobs', 'list', '--key', 'two')).code).toBe(0)
})

test.each([
  [['jobs', 'show', 'none'], 3, 'E_JOB_UNKNOWN'],
  [['webhooks', 'replay', 'ntc_99'], 3, 'E_NOTICE_UNKNOWN'],
  [['scenario', 'use', 'train-fail'], 2, 'E_SCENARIO'],
  [['scenario', 'show', 'train-fail'], 2, 'E_SCENARIO'],
  [['scenario', 'use', 'train-fails', '--set', 'att=0.5'], 2, 'E_SCENARIO_PARAMETER'],
  [['scenario', 'use', 'train-fails', '--set', 'at=2'], 2, 'E_SCENARIO_PARAMETER'],
  [['scenario', 'use', 'train-fails', '--set', 'at'], 2, 'E_FLAG'],
  [['clock', 'advance', 'soon'], 2, 'E_DURATION'],
  [['jobs', 'lst'], 2, 'E_COMMAND'],
  [['clock', 'advance'], 2, 'E_FLAG'],
])('a mistake in %j is told on stderr with its own exit code', async (args, code, name) => {
  const { url } = await newServer()
  await train(url, null)
  const run = await loradock(url, ...args)
  expect({ code: run.code, stdout: run.stdout }).toEqual({ code, stdout: '' })
  expect(run.stderr).toMatch(new RegExp(name))
})

test('where no emulator answers, the command says how to start one', async () => {
  const run = await loradock('http://127.0.0.1:1', 'status')
  expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 3, stdout: '' })
  expect(run.stderr).toMatch(/No emulator answers at http:\/\/127\.0\.0\.1:1\. +E_UNREACHABLE/)
})
