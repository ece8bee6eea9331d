import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { readImageHeader } from '../../../src/emulator/artifacts/image-header.js'
import { type PictureFormat, renderPicture } from '../../../src/emulator/artifacts/picture.js'

const formats = ['png', 'jpeg', 'webp'] as const satisfies readonly PictureFormat[]
const order = { seed: 1, prompt: 'a red fox in the snow', width: 300, height: 200, index: 0 }

// Pinned, so that a change of bytes is a decision: whoever compares pictures between releases would notice.
test('seed 1 gives these very bytes', () => {
  const hashes = formats.map((format) => sha256(renderPicture({ format, ...order })))
  expect(hashes).toEqual([
    'cc63f06bb71e293e78f62b8bb0e15b95503b0aabbbc49d0a08f3af024fc7952e',
    '21365f824b0f9ada19870804ae4673dd9fe426d52b3451c276c1f059c6ea8b06',
    'a6c72e46c0738219e81806ccfa6d35649875b3cfc724d82645eb29fe3636ec96',
  ])
})

test.each(formats)('%s: the same order gives the same bytes, another prompt, seed or index gives others', (format) => {
  const hashOf = (change: Partial<typeof order>) => sha256(renderPicture({ format, ...order, ...change }))
  const hashes = [{}, { prompt: 'a castle' }, { seed: 2 }, { index: 1 }].map(hashOf)
  expect(new Set(hashes).size).toBe(4)
  expect(hashOf({})).toBe(hashes[0])
})

test.each(formats)('%s: our own header reader agrees with our own writer', (format) => {
  expect(readImageHeader(renderPicture({ format, ...order }))).toEqual({ format, width: 300, height: 200 })
})

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
