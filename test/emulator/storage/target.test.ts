import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodePath } from '../../../src/emulator/storage/sigv4.js'
import { parseTarget } from '../../../src/emulator/storage/target.js'
import { keys } from './urls.js'

test.each([
  ['/b/a/../c/./d', '/b/a/../c/./d', 'b', 'a/../c/./d'],
  ['/b/%2e%2e/c', '/b/../c', 'b', '../c'],
  ['/b//a//', '/b//a//', 'b', '/a//'],
  ['/b/a%20b%2Bc+d', '/b/a b+c d', 'b', 'a b+c d'],
  ['/b/a%2Fb', '/b/a/b', 'b', 'a/b'],
  ['/b%2Fa', '/b/a', 'b', 'a'],
  ['/b/%E7%8C%AB%F0%9D%84%9E', '/b/猫𝄞', 'b', '猫𝄞'],
  ['/b/a\\b', '/b/a\\b', 'b', 'a\\b'],
  ['/b/', '/b/', 'b', ''],
  ['/b', '/b', 'b', ''],
  ['/', '/', '', ''],
])('%s is the path %j: bucket %j, key %j', (rawTarget, path, bucket, key) => {
  expect(parseTarget(rawTarget)).toEqual({ kind: 'target', path, bucket, key, parameters: [] })
})

test('the query begins at the first question mark', () => {
  expect(parseTarget('/b/k?x=1?2&y')).toEqual({
    kind: 'target',
    path: '/b/k',
    bucket: 'b',
    key: 'k',
    parameters: [
      ['x', '1?2'],
      ['y', ''],
    ],
  })
})

test.each(['http://127.0.0.1:4650/b/k', '*', '', 'b/k', '/b/%', '/b/%zz', '/b/%ff', '/b/%C3', '/b/a%00b', '/b/k?x=%ff'])(
  '%j cannot be read',
  (target) => {
    expect(parseTarget(target)).toEqual({ kind: 'store-error', code: 'InvalidURI', case: 'target-unreadable', target })
  },
)

test('a key has at most 1024 bytes, not letters', () => {
  const longest = `/b/${encodePath('é'.repeat(512))}`
  expect(parseTarget(longest).kind).toBe('target')
  expect(parseTarget(`${longest}x`)).toEqual({
    kind: 'store-error',
    code: 'KeyTooLongError',
    case: 'key-too-long',
    sizeBytes: 1025,
    limitBytes: 1024,
  })
})

test('every key is read back from its own path', () => {
  fc.assert(
    fc.property(keys, (key) => {
      expect(parseTarget(`/b/${encodePath(key)}`)).toEqual({
        kind: 'target',
        path: `/b/${key}`,
        bucket: 'b',
        key,
        parameters: [],
      })
    }),
    { numRuns: 2000 },
  )
})
