// docs/scaling.md, in small: two replicas behind nginx, and no account ever meets the other replica.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, test } from 'node:test'
import { ask, startFront, token } from './front.mjs'

const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
let front

before(async () => {
  front = await startFront()
})
after(() => front.close())

test('forty keys are spread over both replicas, and each finds its own uploads and jobs only', async () => {
  const keys = Array.from({ length: 40 }, (_, index) => `spread-${index}`)
  const api = front.origin('api')
  for (const key of keys) {
    const { taskId } = await trainAtNovita(api, `Bearer ${key}`, key)
    assert.deepEqual(await tasksOf(api, `Bearer ${key}`), [taskId])
    // The same key, spelt as other clients spell it.
    assert.deepEqual(await tasksOf(api, key), [taskId])
    assert.deepEqual(await tasksOf(api, `Bearer ${key};`), [taskId])
  }
  const [first, second] = (await accountsOfEach()).map((names) => names.filter((name) => name.startsWith('spread-')))
  assert.deepEqual([...first, ...second].sort(), keys.sort())
  assert.ok(first.length >= 5 && second.length >= 5, `${first.length} and ${second.length} of 40`)
})

test("both providers' calls of one key meet the same replica when ModelsLab's carry x-loradock-account", async () => {
  const api = front.origin('api')
  for (const key of ['both-0', 'both-1', 'both-2', 'both-3', 'both-4', 'both-5']) {
    await trainAtNovita(api, `Bearer ${key}`, key)
    const { link } = await trainAtModelslab(api, key, { 'x-loradock-account': key })
    const back = await ask('GET', link)
    assert.deepEqual({ status: back.status, same: back.bytes.equals(picture) }, { status: 200, same: true })
  }
  const [first, second] = (await accountsOfEach()).map((names) => names.filter((name) => name.startsWith('both-')))
  assert.equal(first.length + second.length, 6)
})

test('a call that names no account before its body is refused by the front and reaches no replica', async () => {
  const answer = await ask('POST', `${front.origin('api')}/api/v3/finetune_list`, { body: { key: 'nameless' } })
  assert.deepEqual([answer.status, answer.json().error.code], [421, 'NO_ACCOUNT'])
  assert.deepEqual(
    (await accountsOfEach()).flat().filter((name) => name === 'nameless'),
    [],
  )
})

test('under a host name per group every call of either provider meets one replica, with no header at all', async () => {
  for (const group of ['team-a', 'team-b', 'team-c', 'team-d', 'team-e', 'team-f']) {
    const url = front.origin(`${group}.accounts`)
    const keys = [0, 1, 2].map((index) => `${group}-key-${index}`)
    for (const key of keys) {
      await trainAtNovita(url, `Bearer ${key}`, key)
      await trainAtModelslab(url, key)
    }
    const sides = (await accountsOfEach()).map((names) => names.filter((name) => name.startsWith(`${group}-`)).length)
    assert.deepEqual(sides.sort(), [0, 3])
  }
})

test('without names of their own the replicas sign for the group, and its links come back to the replica that made them', async () => {
  const plain = await startFront({ named: false })
  try {
    for (const group of ['red', 'green', 'blue', 'white', 'black', 'grey']) {
      const url = plain.origin(`${group}.accounts`)
      const slot = await slotOf(url, `Bearer ${group}`)
      const put = await ask('PUT', slot.upload_url, { body: picture })
      const { link } = await trainAtModelslab(url, group)
      const back = await ask('GET', link)
      assert.deepEqual([new URL(slot.upload_url).origin, put.status, new URL(link).origin, back.status], [url, 200, url, 200])
    }
  } finally {
    await plain.close()
  }
})

test('a link is signed for the replica that made it, and the other one refuses it', async () => {
  const { upload_url: link } = await slotOf(front.origin('api'), 'Bearer crossing')
  const name = new URL(link).hostname.split('.')[0]
  assert.match(name, /^replica-[01]$/)
  const other = link.replace(name, name === 'replica-0' ? 'replica-1' : 'replica-0')
  const crossed = await ask('PUT', other, { body: picture })
  const straight = await ask('PUT', link, { body: picture })
  assert.deepEqual([crossed.status, /<Code>(\w+)</.exec(crossed.text)?.[1], straight.status], [403, 'SignatureDoesNotMatch', 200])
})

test("the control API finds an account's replica by its query, not by its token", async () => {
  const api = front.origin('api')
  for (const key of ['steered-0', 'steered-1', 'steered-2', 'steered-3']) {
    const { taskId } = await trainAtNovita(api, `Bearer ${key}`, key)
    const answer = await ask('GET', `${api}/_/api/v1/jobs/${taskId}?account=${key}`, {
      headers: { authorization: `Bearer ${token}` },
    })
    assert.deepEqual([answer.status, answer.json().job?.id], [200, taskId])
  }
})

test('accounts of a stopped replica wait for it and meet nobody else; afterwards everything is still there', async () => {
  const api = front.origin('api')
  const keys = Array.from({ length: 12 }, (_, index) => `kept-${index}`)
  const trained = new Map()
  for (const key of keys) trained.set(key, (await trainAtNovita(api, `Bearer ${key}`, key)).taskId)
  const [gone] = await accountsOfEach()
  const startAgain = await front.stop(0)
  for (const key of keys) {
    const answer = await ask('GET', `${api}/v3/training`, { headers: { authorization: `Bearer ${key}` } })
    assert.equal(answer.status, gone.includes(key) ? 502 : 200)
  }
  await startAgain()
  for (const key of keys) assert.deepEqual(await tasksOf(api, `Bearer ${key}`), [trained.get(key)])
})

async function slotOf(base, authorization) {
  const answer = await ask('POST', `${base}/v3/assets/training_dataset`, {
    headers: { authorization },
    body: { file_extension: 'png' },
  })
  assert.equal(answer.status, 200, answer.text)
  return answer.json()
}

/** A slot, its picture put where the answer says, and a training with it. */
async function trainAtNovita(base, authorization, name) {
  const slot = await slotOf(base, authorization)
  const put = await ask('PUT', slot.upload_url, { body: picture })
  const etag = createHash('md5').update(picture).digest('hex')
  assert.equal(put.status, 200, `${put.text} (etag of the picture: ${etag})`)
  const order = {
    name,
    base_model: 'v1-5-pruned-emaonly',
    width: 512,
    height: 512,
    image_dataset_items: [{ assets_id: slot.assets_id }],
    components: [],
  }
  const accepted = await ask('POST', `${base}/v3/training/style`, { headers: { authorization }, body: order })
  assert.equal(accepted.status, 200, accepted.text)
  return { taskId: accepted.json().task_id }
}

async function tasksOf(base, authorization) {
  const answer = await ask('GET', `${base}/v3/training`, { headers: { authorization } })
  assert.equal(answer.status, 200, answer.text)
  return answer.json().tasks.map(({ task_id }) => task_id)
}

async function trainAtModelslab(base, key, headers = {}) {
  const image = `data:image/png;base64,${picture.toString('base64')}`
  const stored = await ask('POST', `${base}/api/v3/base64_crop`, { headers, body: { key, image, crop: 'false' } })
  assert.equal(stored.json().status, 'success', stored.text)
  const { link } = stored.json()
  const order = {
    key,
    instance_prompt: 'photo of ambika0 man',
    class_prompt: 'photo of a man',
    images: Array.from({ length: 7 }, () => link),
    training_type: 'men',
    max_train_steps: '14',
  }
  const accepted = await ask('POST', `${base}/api/v3/lora_fine_tune`, { headers, body: order })
  assert.equal(accepted.json().status, 'success', accepted.text)
  const state = await ask('POST', `${base}/api/v3/fine_tune_status/${accepted.json().training_id}`, { headers, body: { key } })
  assert.equal(state.json().status, 'success', state.text)
  return { link }
}

/** The keys that each replica knows, asked without the front. */
async function accountsOfEach() {
  return Promise.all(
    front.replicas.map(async ({ url }) => {
      const answer = await fetch(`${url}/_/api/v1/accounts`, { headers: { authorization: `Bearer ${token}` } })
      return (await answer.json()).accounts.map(({ account }) => account)
    }),
  )
}
