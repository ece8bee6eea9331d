import { expect, test } from 'vitest'
import { asJson, newWorlds, picture } from './world.js'

const newWorld = newWorlds()
const wanted = {
  name: 'portrait',
  subject: 'photo of ambika0 man',
  pictures: Array.from({ length: 7 }, () => picture.toString('base64')),
}

test('ModelsLab tells the app of every status, and the app tells whoever asks', async () => {
  const { account, app } = await newWorld()
  const { id } = await (await app.request('/modelslab/trainings', asJson(wanted))).json()
  await account.clock.runUntil(id, 'ready')
  await account.clock.settle()
  expect(await (await app.request(`/modelslab/trainings/${id}`)).json()).toEqual({
    state: 'usable',
    word: 'model_ready',
    model: id,
    heard: [
      'deploying_gpu',
      'training_started',
      'training_success',
      'trained_model_compressing',
      'trained_model_uploading',
      'trained_model_uploaded',
      'deploying_model',
      'model_ready',
    ],
  })
})

test('a lost webhook call costs nothing: the poll still knows', async () => {
  const { account, app } = await newWorld()
  await account.use('webhook-lost')
  const { id } = await (await app.request('/modelslab/trainings', asJson(wanted))).json()
  await account.clock.runUntil(id, 'ready')
  const told = await (await app.request(`/modelslab/trainings/${id}`)).json()
  expect({ state: told.state, heardTheLast: told.heard.includes('model_ready') }).toEqual({
    state: 'usable',
    heardTheLast: false,
  })
})

test('what the provider refuses is a bad gateway with the reason, and nothing is ordered', async () => {
  const { account, app } = await newWorld()
  const answer = await app.request('/modelslab/trainings', asJson({ ...wanted, pictures: [] }))
  expect({ status: answer.status, body: await answer.json(), jobs: await account.jobs() }).toEqual({
    status: 502,
    body: { error: expect.stringContaining('POST /api/v3/lora_fine_tune') },
    jobs: [],
  })
})

test('a training of either provider ends in a picture over the app alone', async () => {
  const { account, app } = await newWorld()
  const ends = []
  for (const provider of ['novita', 'modelslab']) {
    const { id } = await (await app.request(`/${provider}/trainings`, asJson(wanted))).json()
    await account.clock.runUntil(id, 'ready')
    const { model } = await (await app.request(`/${provider}/trainings/${id}`)).json()
    const drawn = await app.request(`/${provider}/pictures`, asJson({ model, prompt: 'photo of ambika0 man' }))
    ends.push([provider, drawn.status, drawn.headers.get('content-type')])
  }
  expect(ends).toEqual([
    ['novita', 200, 'image/png'],
    ['modelslab', 200, 'image/png'],
  ])
})
