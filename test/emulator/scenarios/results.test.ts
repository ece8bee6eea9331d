import { expect, test } from 'vitest'
import { newReceiver } from '../../support/receiver.js'
import { behind, live, paint, type Scene } from './scene.js'

/** The links of finished jobs of both providers: a picture of each, and Novita's model. */
async function linksOf(scene: Scene): Promise<readonly (string | undefined)[]> {
  const [style, painted, { id }] = [await scene.novita.train(), await paint(scene), await scene.modelslab.paint()]
  await scene.clock.runUntil(style, 'ready')
  const { images } = await scene.novita.result(painted)
  const { output } = await scene.modelslab.fetch(id)
  const { models } = (await scene.novita.get<{ models: { download_url: string }[] }>('/v3/model?filter.source=training')).body
  return [images[0]?.image_url, String(output[0]), models[0]?.download_url]
}

test('under link-short links to pictures and models live one second', async () => {
  const scene = await live('link-short')
  const links = await linksOf(scene)
  await scene.clock.advance(999)
  expect(await Promise.all(links.map(behind))).toEqual(['200 image/png', '200 image/png', '200 binary/octet-stream'])
  await scene.clock.advance(1)
  expect(await Promise.all(links.map(behind))).toEqual(Array(3).fill('403 AccessDenied'))
})

test('under link-short a link says how long it lives, and a new poll hands out a new one', async () => {
  const scene = await live('')
  await scene.account.use('link-short', { life: '1m' })
  const painted = await paint(scene)
  await scene.clock.advance('1h')
  const { images } = await scene.novita.result(painted)
  expect([images[0]?.image_url_ttl, await behind(images[0]?.image_url)]).toEqual([60, '200 image/png'])
})

test('under link-gone results are announced and nothing lies behind their links', async () => {
  const scene = await live('link-gone')
  expect(await Promise.all((await linksOf(scene)).map(behind))).toEqual(Array(3).fill('404 NoSuchKey'))
})

test('under image-fewer there is one picture less than asked for, in the answer and in the call', async () => {
  const scene = await live('image-fewer')
  const receiver = await newReceiver()
  const painted = await paint(scene, { image_num: 3 }, { webhook: { url: receiver.url } })
  const { id } = await scene.modelslab.paint({ samples: '2', webhook: receiver.url })
  const none = await paint(scene)
  await scene.clock.settle()
  const told = receiver.calls.map(({ body }) => JSON.parse(body)).map((one) => (one.payload?.images ?? one.output).length)
  const { output, status } = await scene.modelslab.fetch(id)
  const { task, images } = await scene.novita.result(none)
  expect([(await scene.novita.result(painted)).images.length, output.length, status, told]).toEqual([2, 1, 'success', [2, 1]])
  expect([task.status, images]).toEqual(['TASK_STATUS_SUCCEED', []])
})
