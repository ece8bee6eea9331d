import { beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { type ArazzoSource, arazzoOf } from '../../src/contracts/arazzo.js'
import { play } from '../../src/contracts/play.js'
import webhookPerStatus from '../../src/contracts/scenarios/modelslab/webhook-per-status.js'
import styleHappy from '../../src/contracts/scenarios/novita/style-happy.js'
import uploadHappy from '../../src/contracts/scenarios/novita/upload-happy.js'
import { emulatorTarget } from '../../src/contracts/targets/emulator.js'

let text: string
beforeAll(async () => {
  const target = await emulatorTarget()
  const told = [
    [styleHappy, 'novita'],
    [uploadHappy, 'novita'],
    [webhookPerStatus, 'modelslab'],
  ] as const
  const sources: ArazzoSource[] = []
  for (const [scenario, provider] of told) {
    const { name, behaviour } = scenario
    sources.push({ scenario: { name, behaviour, provider }, take: (await play(scenario, target, { run: 'export' })).take })
  }
  await target.close()
  text = arazzoOf(sources, { openapi: './openapi', everySeconds: 10 })
})

const workflows = () => parse(text)['workflows']

test('only what is polled is a flow', () => {
  expect(workflows().map((one: { workflowId: string }) => one.workflowId)).toEqual([
    'novita-style-happy',
    'modelslab-webhook-per-status',
  ])
})

test('the key is an input in every request, and in none a literal', () => {
  expect(text.match(/ct-export\S*/g) ?? []).toEqual([])
  expect({ headers: text.match(/Bearer \{\$inputs\.key\}/g)?.length, bodies: text.match(/key: \$inputs\.key/g)?.length }).toEqual(
    {
      headers: 3,
      bodies: 2,
    },
  )
})

test('what the form cannot say is listed with its reason', () => {
  expect(workflows().map((one: Record<string, unknown>) => one['x-not-exported'])).toEqual([
    [
      { step: 'putObject', why: 'a request to a link received at run time has no form' },
      { step: 'getStyleTraining timeline', why: 'which state may follow which has no form: only the last is waited for' },
    ],
    [
      { step: 'receiveTrainingStatus', why: 'a webhook call has no form' },
      { step: 'getTrainingStatus timeline', why: 'which state may follow which has no form: only the last is waited for' },
    ],
  ])
})

test('a poll waits for the state the scenario ended in, with the id that the create answered', () => {
  expect(workflows()[0].steps.at(-1)).toEqual({
    stepId: 'novita-style-happy_getStyleTraining',
    operationId: '$sourceDescriptions.novita.getStyleTraining',
    parameters: [
      { name: 'Authorization', in: 'header', value: 'Bearer {$inputs.key}' },
      { name: 'task_id', in: 'query', value: '$steps.novita-style-happy_createStyleTraining.outputs.task_id' },
    ],
    successCriteria: [
      { condition: '$statusCode == 200' },
      { condition: "$response.body#/task_status == 'SUCCESS'" },
      { condition: "$response.body#/models/0/model_status == 'SERVING'" },
    ],
    onFailure: [{ name: 'ask-again', type: 'retry', retryAfter: 10, retryLimit: 400 }],
  })
})

test('nobody is called back where the kit listened', () => {
  expect(text).not.toMatch(/webhook:/)
})
