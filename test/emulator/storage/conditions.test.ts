import { expect, test } from 'vitest'
import { judgeRead, judgeWrite } from '../../../src/emulator/storage/conditions.js'

const version = { etag: '"0123456789abcdef"', lastModifiedAt: Date.UTC(2026, 10, 21, 8, 45, 37, 900) }
const now = Date.UTC(2026, 10, 22)
const [before, same, after] = ['Sat, 21 Nov 2026 08:45:36 GMT', 'Sat, 21 Nov 2026 08:45:37 GMT', 'Sat, 21 Nov 2026 08:45:38 GMT']
const future = 'Mon, 23 Nov 2026 00:00:00 GMT'

const proceed = { kind: 'proceed' }
const notModified = { kind: 'not-modified' }
const failed = (condition: string) => ({ kind: 'store-error', code: 'PreconditionFailed', case: 'precondition', condition })

test.each<readonly [headers: Record<string, string>, verdict: object]>([
  [{}, proceed],
  [{ 'If-Match': '"0123456789abcdef"' }, proceed],
  [{ 'If-Match': '0123456789abcdef' }, proceed],
  [{ 'If-Match': '"other", "0123456789abcdef"' }, proceed],
  [{ 'If-Match': '*' }, proceed],
  [{ 'If-Match': '"other"' }, failed('If-Match')],
  [{ 'If-Match': 'W/"0123456789abcdef"' }, failed('If-Match')],
  [{ 'If-Match': '' }, failed('If-Match')],
  [{ 'If-None-Match': '"0123456789abcdef"' }, notModified],
  [{ 'If-None-Match': 'W/"0123456789abcdef"' }, notModified],
  [{ 'If-None-Match': '*' }, notModified],
  [{ 'If-None-Match': '"other"' }, proceed],
  [{ 'If-Modified-Since': before }, proceed],
  [{ 'If-Modified-Since': same }, notModified],
  [{ 'If-Modified-Since': after }, notModified],
  [{ 'If-Modified-Since': future }, proceed],
  [{ 'If-Modified-Since': '2026-11-21T08:45:38Z' }, proceed],
  [{ 'If-Unmodified-Since': before }, failed('If-Unmodified-Since')],
  [{ 'If-Unmodified-Since': same }, proceed],
  [{ 'If-Unmodified-Since': 'Xxx, 99 Yyy 2026 08:45:36 GMT' }, proceed],
  [{ 'If-Match': '"0123456789abcdef"', 'If-Unmodified-Since': before }, proceed],
  [{ 'If-None-Match': '"other"', 'If-Modified-Since': after }, proceed],
  [{ 'If-Match': '"other"', 'If-None-Match': '"0123456789abcdef"' }, failed('If-Match')],
  [{ 'If-Unmodified-Since': before, 'If-None-Match': '"0123456789abcdef"' }, failed('If-Unmodified-Since')],
])('a read under %j is judged %j', (headers, verdict) => {
  expect(judgeRead(Object.entries(headers), version, now)).toEqual(verdict)
})

const unsupported = (header: string, detail: string) => ({
  kind: 'store-error',
  code: 'NotImplemented',
  case: 'header-unsupported',
  header,
  detail,
})
const refusedValue = unsupported('If-None-Match', "We don't accept the provided value of If-None-Match header for this API")

test.each<readonly [headers: Record<string, string>, over: 'an object' | 'nothing', verdict: object]>([
  [{}, 'an object', proceed],
  [{ 'If-None-Match': '*' }, 'nothing', proceed],
  [{ 'If-None-Match': '*' }, 'an object', failed('If-None-Match')],
  [{ 'If-None-Match': '"other"' }, 'nothing', refusedValue],
  [{ 'If-Match': '"0123456789abcdef"' }, 'an object', proceed],
  [{ 'If-Match': '"other"' }, 'an object', failed('If-Match')],
  [{ 'If-Match': '"other"' }, 'nothing', { kind: 'store-error', code: 'NoSuchKey', case: 'object-missing', key: 'a/b' }],
  [{ 'If-Match': '*' }, 'an object', refusedValue],
  [
    { 'If-Match': '"other"', 'If-None-Match': '*' },
    'an object',
    unsupported('If-Match,If-None-Match', 'Multiple conditional request headers present in the request'),
  ],
])('a write under %j over %s is judged %j', (headers, over, verdict) => {
  expect(judgeWrite(Object.entries(headers), over === 'nothing' ? null : version, 'a/b')).toEqual(verdict)
})
