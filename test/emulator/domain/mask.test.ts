import { expect, test } from 'vitest'
import { maskHeaders, maskTarget, maskText, maskViolation } from '../../../src/emulator/domain/mask.js'

test.each([
  ['the usual form keeps its text', '{ "key": "se\\"cret", "prompt": "a key" }', '{ "key": "***", "prompt": "a key" }'],
  ['a number', '{"wandb_key":12345}', '{"wandb_key":"***"}'],
  ['an object', '{"wandb_key":{"a":"secret"}}', '{"wandb_key":"***"}'],
  ['an array', '{"api_key":["secret"]}', '{"api_key":"***"}'],
  ['a name written with escapes', '{"wandb_\\u006bey":"secret"}', '{"wandb_key":"***"}'],
  ['a field inside another', '{"a":[{"key":7}]}', '{"a":[{"key":"***"}]}'],
  ['a text that never ends', '{"key":"secret', '{"key":"***"'],
  ['a form', 'prompt=x&key=secret&n=1', 'prompt=x&key=***&n=1'],
  [
    'a signature in a link',
    '{"upload_url":"http://h/b/k?X-Amz-Signature=abc123"}',
    '{"upload_url":"http://h/b/k?X-Amz-Signature=***"}',
  ],
  [
    "S3's diagnosis",
    '<Error><SignatureProvided>abc</SignatureProvided></Error>',
    '<Error><SignatureProvided>***</SignatureProvided></Error>',
  ],
  ['no secret at all', '{"prompt": "key"}', '{"prompt": "key"}'],
])('a body is kept without its secrets: %s', (_what, text, kept) => {
  expect(maskText(text)).toBe(kept)
})

test('an Authorization keeps its scheme only', () => {
  expect(maskHeaders({ authorization: 'Bearer secret', key: 'secret', accept: '*/*', 'x-many': ['a', 'b'] })).toEqual({
    authorization: 'Bearer ***',
    key: '***',
    accept: '*/*',
    'x-many': 'a, b',
  })
})

test('a bare key in Authorization is hidden whole', () => {
  expect(maskHeaders({ authorization: 'secret' })).toEqual({ authorization: '***' })
})

test('a request target keeps everything but its signature', () => {
  expect(maskTarget('/b/k?X-Amz-Date=1&X-Amz-Signature=abc&x-id=PutObject')).toBe(
    '/b/k?X-Amz-Date=1&X-Amz-Signature=***&x-id=PutObject',
  )
})

test('a violation about a secret does not repeat it', () => {
  const violation = {
    path: '$.wandb_key',
    message: 'must be a string, you sent the number 12345',
    hint: 'send "12345"',
    source: 'S1',
  }
  expect(maskViolation(violation)).toEqual({ path: '$.wandb_key', message: 'must be a string', hint: '', source: 'S1' })
})
