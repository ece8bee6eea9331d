import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Digests, newDigester, readDigestHeaders } from '../../../src/emulator/storage/checksum.js'
import type { HeaderPairs } from '../../../src/emulator/storage/headers.js'

const nothing: Digests = { kind: 'digests', contentMd5: null, checksum: null }
const hashed = (algorithm: string, bytes: Uint8Array, encoding: 'hex' | 'base64') =>
  createHash(algorithm).update(bytes).digest(encoding)

function digest(headers: HeaderPairs, body: string) {
  const wanted = readDigestHeaders(headers)
  if (wanted.kind === 'store-error') return wanted
  const digester = newDigester(wanted)
  digester.update(Buffer.from(body))
  return digester.finish()
}

test('without declarations a body gets an MD5 as its ETag, a SHA-256, and a CRC64NVME', () => {
  expect(digest([], '123456789')).toEqual({
    kind: 'digested',
    sizeBytes: 9,
    md5Hex: '25f9e794323b453885f5181f1b624d0b',
    sha256Hex: '15e2b0d3c33891ebb0f1ef609ec419420c20e320ce94c65fbc8c3312448eb225',
    etag: '"25f9e794323b453885f5181f1b624d0b"',
    checksum: { name: 'crc64nvme', value: 'rosUhgp5mIg=' },
  })
})

test('an empty body is a body', () => {
  expect(digest([['Content-MD5', '1B2M2Y8AsgTpgAmY7PhCfg==']], '')).toEqual({
    kind: 'digested',
    sizeBytes: 0,
    md5Hex: 'd41d8cd98f00b204e9800998ecf8427e',
    sha256Hex: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    etag: '"d41d8cd98f00b204e9800998ecf8427e"',
    checksum: { name: 'crc64nvme', value: 'AAAAAAAAAAA=' },
  })
})

test.each([
  ['crc32', 'y/Q5Jg=='],
  ['crc32c', '4waSgw=='],
  ['crc64nvme', 'rosUhgp5mIg='],
  ['sha1', '98O8HYCOBHMq32eZZczDTKeuNEE='],
  ['sha256', 'FeKw08M4keuw8e9gnsQZQgwg4yDOlMZfvIwzEkSOsiU='],
] as const)('a right x-amz-checksum-%s is reported back, and a wrong one is refused', (name, value) => {
  const right = digest([[`X-Amz-Checksum-${name.toUpperCase()}`, value]], '123456789')
  expect(right.kind === 'digested' && right.checksum).toEqual({ name, value })
  expect(digest([[`x-amz-checksum-${name}`, value]], '12345678')).toEqual({
    kind: 'store-error',
    code: 'BadDigest',
    case: 'checksum-differs',
    algorithm: name,
  })
})

test('a Content-MD5 that does not match is refused with the hash expected in hex and the one calculated in base64', () => {
  expect(digest([['content-md5', '1B2M2Y8AsgTpgAmY7PhCfg==']], '123456789')).toEqual({
    kind: 'store-error',
    code: 'BadDigest',
    case: 'md5-differs',
    expectedHex: 'd41d8cd98f00b204e9800998ecf8427e',
    calculatedBase64: 'JfnnlDI7RTiF9RgfG2JNCw==',
  })
})

test('a wrong Content-MD5 counts before a wrong checksum', () => {
  const headers = [
    ['content-md5', '1B2M2Y8AsgTpgAmY7PhCfg=='],
    ['x-amz-checksum-crc32', 'AAAAAA=='],
  ] as const
  const verdict = digest(headers, '123456789')
  expect(verdict.kind === 'store-error' && verdict.case).toBe('md5-differs')
})

test.each(['', 'd41d8cd98f00b204e9800998ecf8427e', '1B2M2Y8AsgTpgAmY7PhCfg', '1B2M2Y8AsgTpgAmY7PhC', ' *** '])(
  'a Content-MD5 of %j is no digest',
  (contentMd5) => {
    expect(readDigestHeaders([['Content-MD5', contentMd5]])).toEqual({
      kind: 'store-error',
      code: 'InvalidDigest',
      case: 'md5-malformed',
      contentMd5,
    })
  },
)

test.each([
  ['crc32', ''],
  ['crc32', 'AAAAAAAA'],
  ['crc32c', 'AAAA-A=='],
  ['crc64nvme', 'AAAAAA=='],
  ['sha1', '1B2M2Y8AsgTpgAmY7PhCfg=='],
  ['sha256', 'wrong'],
])('an x-amz-checksum-%s of %j has no value', (name, value) => {
  const header = `x-amz-checksum-${name}`
  const refusal = { kind: 'store-error', code: 'InvalidRequest', case: 'checksum-malformed', header }
  expect(readDigestHeaders([[header, value]])).toEqual(refusal)
})

test('two checksums are one too many', () => {
  const headers = [
    ['x-amz-checksum-crc32', 'y/Q5Jg=='],
    ['x-amz-checksum-crc32c', '4waSgw=='],
  ] as const
  expect(readDigestHeaders(headers)).toEqual({ kind: 'store-error', code: 'InvalidRequest', case: 'checksums-many' })
})

test('other headers about checksums declare nothing', () => {
  const headers = [
    ['x-amz-checksum-mode', 'ENABLED'],
    ['x-amz-checksum-type', 'FULL_OBJECT'],
    ['x-amz-sdk-checksum-algorithm', 'CRC32'],
  ] as const
  expect(readDigestHeaders(headers)).toEqual(nothing)
})

test('however a body is cut, it is the same body', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 50 })), (pieces) => {
      const body = Buffer.concat(pieces)
      const digester = newDigester({ ...nothing, checksum: { name: 'sha1', value: hashed('sha1', body, 'base64') } })
      for (const piece of pieces) digester.update(piece)
      expect(digester.finish()).toEqual({
        kind: 'digested',
        sizeBytes: body.length,
        md5Hex: hashed('md5', body, 'hex'),
        sha256Hex: hashed('sha256', body, 'hex'),
        etag: `"${hashed('md5', body, 'hex')}"`,
        checksum: { name: 'sha1', value: hashed('sha1', body, 'base64') },
      })
    }),
  )
})
