import { expect, test } from 'vitest'
import { accountClock } from '../../../../src/emulator/account.js'
import { renderPicture } from '../../../../src/emulator/artifacts/picture.js'
import { newServer } from '../../../support/emulator.js'
import { listening } from '../../../support/listening.js'
import { newClient } from './client.js'

const formats = ['png', 'jpeg', 'webp'] as const
const pictures = formats.map((format) => renderPicture({ format, width: 64, height: 48, seed: '1', prompt: 'a cat', index: 0 }))

/** A site with three pictures under `/0`, `/1`, `/2`, a page, an endless answer and one that never comes; it tells what was asked. */
async function newSite() {
  const asked: string[] = []
  const site = await listening(({ url = '' }, response) => {
    asked.push(url)
    if (url === '/hang') return
    if (url === '/page') return void response.end('<html>')
    if (url === '/moved') return void response.writeHead(302, { location: '/0' }).end()
    const bytes = pictures[Number(url.slice(1))]
    if (bytes === undefined) return void response.writeHead(404).end()
    response.write(bytes)
    // More than is needed to know a picture is never read: this one has no end.
    if (url === '/2') response.write(Buffer.alloc(1 << 20))
    else response.end()
  })
  return { asked, link: (path: string) => `${site.url}/${path}` }
}

async function newScene(options: Parameters<typeof newServer>[0]) {
  const server = await newServer(options)
  const client = newClient(server.url)
  const ends = async (images: readonly string[]) => {
    const id = await client.train({ images })
    await accountClock(server, 'test').settle()
    const note = server.context.store.exchanges.list({ limit: 9, operation: 'createLoraTraining' }).at(-1)?.note ?? null
    return { state: (await client.state(id)).messege, note }
  }
  return { ...server, ends }
}

test('links are not looked at unless that is asked for', async () => {
  const site = await newSite()
  const { ends } = await newScene({})
  expect(await ends([site.link('nothing'), site.link('page'), site.link('hang')])).toEqual({ state: 'model_ready', note: null })
  expect(site.asked).toEqual([])
})

test('three links that lead to pictures are enough, however large a picture is', async () => {
  const site = await newSite()
  const { ends } = await newScene({ fetchImages: 'local' })
  expect(await ends(['0', '1', '2'].map(site.link))).toEqual({ state: 'model_ready', note: null })
  expect(site.asked.toSorted()).toEqual(['/0', '/1', '/2'])
})

test('a training of which fewer than three pictures can be had is accepted and fails, and the journal says why', async () => {
  const site = await newSite()
  const { ends } = await newScene({ fetchImages: 'local' })
  const links = ['0', '1', 'nothing', 'page', 'moved'].map(site.link)
  expect(await ends(links)).toEqual({
    state: 'training_failed',
    note: [
      `2 of 5 links lead to a picture; ${links[2]}: the receiver answered 404`,
      `${links[3]}: it leads to no PNG, JPEG or WebP picture`,
      `${links[4]}: 302: redirects are not followed`,
    ].join('; '),
  })
})

test('a list shorter than three is enough when all of it can be had', async () => {
  const site = await newSite()
  const { ends } = await newScene({ fetchImages: 'local' })
  expect((await ends([site.link('0')])).state).toBe('model_ready')
  expect((await ends([site.link('0'), site.link('nothing')])).state).toBe('training_failed')
})

test.each([
  ['http://169.254.169.254/latest/meta-data', 'all', '169.254.169.254 is link-local, multicast or unspecified: never a target'],
  ['http://192.0.2.1/1.png', 'local', '192.0.2.1 is not loopback and not allowed'],
  ['http://receiver.invalid/1.png', 'local', 'getaddrinfo ENOTFOUND receiver.invalid'],
] as const)('%s is not asked for under %s', async (link, fetchImages, why) => {
  const { ends } = await newScene({ fetchImages })
  expect(await ends([link])).toEqual({ state: 'training_failed', note: `0 of 1 links lead to a picture; ${link}: ${why}` })
})

test('a link to our own store is looked up there, and our own ports are never connected to', async () => {
  const scene = await newScene({ fetchImages: 'local' })
  const image = `data:image/png;base64,${Buffer.from(pictures[0] ?? []).toString('base64')}`
  const { body } = await newClient(scene.url).post<{ link: string }>('/api/v3/base64_crop', { image, crop: 'false' })
  expect(await scene.ends([body.link])).toEqual({ state: 'model_ready', note: null })
  const others = [`${scene.url}/_/api/v1/status`, `${scene.url}/cdn/%E0%A4%A`]
  const why = (link: string) => `${link}: there is no such object here`
  expect(await scene.ends(others)).toEqual({
    state: 'training_failed',
    note: `0 of 2 links lead to a picture; ${others.map(why).join('; ')}`,
  })
})
