import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { renderPicture } from '../../../../src/emulator/artifacts/picture.js'
import { newServer } from '../../../support/emulator.js'
import { newClient } from './client.js'

const picture = (format: 'png' | 'jpeg' | 'webp') => {
  return Buffer.from(renderPicture({ format, seed: 1, prompt: 'a portrait', width: 64, height: 48, index: 0 }))
}

test.each([
  ['png', 'png', 'png'],
  ['jpeg', 'jpeg', 'jpg'],
  ['jpg', 'jpeg', 'jpg'],
  ['webp', 'webp', 'webp'],
] as const)('a picture sent as image/%s comes back from its link, byte for byte', async (type, format, suffix) => {
  const { url, context } = await newServer()
  const bytes = picture(format)
  const image = `data:image/${type};base64,${bytes.toString('base64')}`
  const { status, body } = await newClient(url).post<{ link: string }>('/api/v3/base64_crop', { image, crop: 'true' })
  const answer = await fetch(body.link)
  const stored = context.store.objects.find('generations', new URL(body.link).pathname.slice('/generations/'.length))
  const back = Buffer.from(await answer.arrayBuffer())
  expect({
    answered: [status, body],
    fetched: [answer.status, answer.headers.get('content-type'), back.equals(bytes)],
    size: [stored?.format, stored?.width, stored?.height],
  }).toEqual({
    answered: [
      200,
      {
        status: 'success',
        messege: 'image uploaded',
        link: expect.stringMatching(new RegExp(`^${url}/generations/\\d{19}\\.${suffix}$`)),
      },
    ],
    fetched: [200, `image/${format}`, true],
    size: [format, 64, 48],
  })
})

test.each([
  ['no data URL', 'AAAA'],
  ['another media type', 'data:image/svg+xml;base64,PHN2Zz4='],
  ['nothing behind the comma', 'data:image/png;base64,'],
])('%s is refused', async (_name, image) => {
  const { url } = await newServer()
  const text = 'image must be a base64 data URL of a png, jpeg or webp picture'
  const { status, body } = await newClient(url).post('/api/v3/base64_crop', { image })
  expect([status, body]).toEqual([200, { status: 'error', message: text, messege: text }])
})

const folder = mkdtempSync(join(tmpdir(), 'loradock-crop-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('a picture of more than 5 MB is refused and leaves no bytes behind', async () => {
  const { url } = await newServer({ data: folder })
  const send = async (sizeBytes: number) => {
    const image = `data:image/png;base64,${Buffer.alloc(sizeBytes).toString('base64')}`
    return (await newClient(url).post<{ status: string }>('/api/v3/base64_crop', { image })).body.status
  }
  const limit = 5 * 1024 * 1024
  expect([await send(limit + 1), readdirSync(join(folder, 'blobs')).length]).toEqual(['error', 0])
  expect([await send(limit), readdirSync(join(folder, 'blobs')).length]).toEqual(['success', 1])
})
