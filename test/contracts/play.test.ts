import { afterEach, expect, test } from 'vitest'
import { play } from '../../src/contracts/play.js'
import type { Scenario } from '../../src/contracts/scenario.js'
import cancelRunning from '../../src/contracts/scenarios/modelslab/cancel-running.js'
import loraHappy from '../../src/contracts/scenarios/modelslab/lora-happy.js'
import webhookPerStatus from '../../src/contracts/scenarios/modelslab/webhook-per-status.js'
import listPages from '../../src/contracts/scenarios/novita/list-pages.js'
import styleHappy from '../../src/contracts/scenarios/novita/style-happy.js'
import styleModelsList from '../../src/contracts/scenarios/novita/style-models-list.js'
import type { Target } from '../../src/contracts/target.js'
import { type EmulatorTargetOptions, emulatorTarget } from '../../src/contracts/targets/emulator.js'
import { createEmulator } from '../../src/emulator/index.js'

const open: Target[] = []
afterEach(async () => {
  for (const target of open.splice(0)) await target.close()
})

/** What is found at an emulator with something in between: level, kind and path of each finding. */
async function found(scenario: Scenario, between: EmulatorTargetOptions): Promise<readonly string[]> {
  const target = await emulatorTarget(between)
  open.push(target)
  const { findings } = await play(scenario, target)
  return [...new Set(findings.map(({ level, kind, path, step }) => `${step} ${level} ${kind} ${path}`))]
}

/** The body of every answer under a path, changed. */
function changing(
  path: RegExp,
  change: (text: string, status: number) => string,
  to: (status: number) => number = (status) => status,
) {
  const wire: EmulatorTargetOptions['wire'] = async (request, forward) => {
    const answer = await forward(request)
    if (!path.test(`${request.method} ${new URL(request.url).pathname}`)) return answer
    const { status, headers } = answer
    return new Response(change(await answer.text(), status), { status: to(status), headers })
  }
  return { wire }
}

test('a renamed field is found where it is missing, and the scenario goes no further', async () => {
  const between = changing(/^POST .*style$/, (text) => text.replace('"task_id"', '"taskId"'))
  expect(await found(styleHappy, between)).toContain('createStyleTraining presence absent $.task_id')
})

test('a scenario that trips over what an answer lacks ends with that finding; one that trips by itself is a bug', async () => {
  const between = changing(/^GET .*style$/, (text) => text.replace(',"models":[]', ''))
  expect(await found(styleModelsList, between)).toContain('getStyleTraining presence absent $.models')
  const tripping: Scenario = { ...styleHappy, begin: async () => Promise.reject(new TypeError('undefined has no length')) }
  await expect(found(tripping, {})).rejects.toThrow('undefined has no length')
})

test('another status than the documented one is found', async () => {
  const between = changing(
    /^POST .*style$/,
    (text) => text,
    () => 201,
  )
  expect(await found(styleHappy, between)).toContain('createStyleTraining status not-documented $')
})

test('an answer that repeats the key is found', async () => {
  const between = changing(/^GET .*style$/, (text) => text.replace('{', '{"note":"ct-local-novita-style-happy",'))
  expect(await found(styleHappy, between)).toEqual(['getStyleTraining secret echoed $', 'getStyleTraining presence added $.note'])
})

test('a state that is skipped is found, since every one can be seen', async () => {
  const between = changing(/^GET .*style$/, (text) => text.replace('TRAINING', 'QUEUING'))
  expect(await found(styleHappy, between)).toContain('getStyleTraining timeline skipped $.task_status')
})

test('a job that never ends is found at the deadline', async () => {
  const between = changing(/fine_tune_status/, (text) => text.replaceAll('model_ready', 'deploying_model'))
  expect(await found(loraHappy, between)).toContain('getTrainingStatus timeline deadline $')
})

test('a lost, a doubled and a swapped webhook call are found', async () => {
  const second = (change: (calls: readonly [string]) => readonly string[]): EmulatorTargetOptions => ({
    relay: (call) => {
      const text = new TextDecoder().decode(call.bytes)
      const texts = text.includes('training_success') ? change([text]) : [text]
      return texts.map((one) => ({ ...call, bytes: new TextEncoder().encode(one) }))
    },
  })
  expect({
    lost: await found(
      webhookPerStatus,
      second(() => []),
    ),
    doubled: await found(
      webhookPerStatus,
      second(([one]) => [one, one]),
    ),
    ahead: await found(
      webhookPerStatus,
      second(([one]) => [one.replace('training_success', 'deploying_model')]),
    ),
  }).toEqual({
    lost: ['receiveTrainingStatus order order $', 'receiveTrainingStatus webhook lost $'],
    doubled: ['receiveTrainingStatus webhook duplicate $'],
    ahead: expect.arrayContaining(['receiveTrainingStatus webhook ahead $']),
  })
})

test('a page that repeats a row, and a cursor that never ends, are found', async () => {
  const first = /^GET \/v3\/training$/
  const pages: string[] = []
  const between = changing(first, (text) => {
    pages.push(text)
    return pages[1] ?? text
  })
  expect(await found(listPages, between)).toEqual(
    expect.arrayContaining(['listTrainings#6 paging check $.pagination.next_cursor', 'listTrainings#6 paging row-twice $']),
  )
})

test('a cancel that is swallowed is found', async () => {
  const wire: EmulatorTargetOptions['wire'] = async (request, forward) => {
    if (!/cance?l/.test(request.url)) return forward(request)
    return Response.json({ status: 'success', messege: 'Training cancelled', data: '' })
  }
  expect(await found(cancelRunning, { wire })).toContain('getTrainingStatus#3 timeline check $')
})

test('the same scenario is played at a running emulator by its address', async () => {
  await using emulator = await createEmulator({ clock: 'live', pace: 60 })
  const { url } = await emulator.listen()
  expect({ style: await found(styleHappy, { url }), webhooks: await found(webhookPerStatus, { url }) }).toEqual({
    style: [],
    webhooks: [],
  })
})

test('a scenario that does not name the kind of a target is not played there', async () => {
  const target = await emulatorTarget()
  open.push(target)
  const { outcome, take } = await play({ ...styleHappy, targets: { real: 'full' } }, target)
  expect({ outcome, lines: take.lines }).toEqual({ outcome: 'absent', lines: [] })
})
