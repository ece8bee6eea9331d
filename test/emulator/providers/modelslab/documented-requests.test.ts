import { expect, test } from 'vitest'
import { newServer } from '../../../support/emulator.js'
import { documentedAnswer, documentedBodies, documentedStatuses } from './document.js'

async function sendAll(options: Parameters<typeof newServer>[0]) {
  const { url } = await newServer(options)
  const answers = []
  for (const { sample, body } of documentedBodies()) {
    const response = await fetch(`${url}/api/v3/lora_fine_tune`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })
    const violations = response.headers.get('x-loradock-violations')
    answers.push({ sample, status: response.status, violations, answer: JSON.parse(await response.text()) })
  }
  return answers
}

const samples = ['Body', 'JS', 'PHP', 'NODE', 'PYTHON', 'JAVA']

test.each(['observe', 'strict'] as const)(
  'under %s every request body of the page, as printed, gets the printed answer without a violation',
  async (validation) => {
    const answers = await sendAll({ validation, quirks: { 'modelslab.create-ids': 'document' } })
    const id = expect.stringMatching(/^[A-Za-z0-9]{10}$/)
    const answer = { ...documentedAnswer(), training_id: id }
    expect(answers).toEqual(samples.map((sample) => ({ sample, status: 200, violations: null, answer })))
  },
)

test('by default the answer has model_id besides, equal to training_id, which applications read', async () => {
  const answers = await sendAll({})
  expect(answers).toEqual(
    answers.map(({ sample, answer: { training_id } }) => {
      return { sample, status: 200, violations: null, answer: { ...documentedAnswer(), training_id, model_id: training_id } }
    }),
  )
})

test('the six printed bodies differ in three fields only', () => {
  const bodies = documentedBodies().map(({ sample, body }) => ({ sample, sent: JSON.parse(body) }))
  const [first] = bodies
  const differences = bodies.map(({ sample, sent }) => {
    const names = Object.keys({ ...first?.sent, ...sent }).filter((name) => {
      return JSON.stringify(sent[name]) !== JSON.stringify(first?.sent[name])
    })
    return [sample, Object.fromEntries(names.map((name) => [name, sent[name]]))]
  })
  expect(differences).toEqual([
    ['Body', {}],
    ['JS', {}],
    ['PHP', { class_prompt: 'photo of person', webhook: '' }],
    ['NODE', {}],
    ['PYTHON', { webhook: '' }],
    ['JAVA', { base_model_type: 'normal' }],
  ])
})

test('the table of the page has the eight statuses that a training goes through', () => {
  expect(documentedStatuses()).toEqual([
    'deploying_gpu',
    'training_started',
    'training_success',
    'trained_model_compressing',
    'trained_model_uploading',
    'trained_model_uploaded',
    'deploying_model',
    'model_ready',
  ])
})
