import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newRedactor } from '../../src/contracts/redact.js'
import { forms, secret } from './secret-forms.js'

const redactor = newRedactor([secret])

test.each(forms)('a key %s is hidden', (_, form) => {
  const said = redactor.text(`before ${form} after`)
  expect(said).not.toContain(form)
  expect(redactor.leaks({ before: `x${form}x`, after: said })).toEqual(['before'])
})

test('a key in a message, a cause or a part of an exception is hidden', () => {
  const cause = new Error(`connect failed for https://x.test/?key=${encodeURIComponent(secret)}`)
  const thrown = new AggregateError([new TypeError(`bad header: Bearer ${secret}`)], `refused ${secret}`, { cause })
  expect(redactor.failure(thrown)).toBe(
    'AggregateError: refused *** [TypeError: bad header: Bearer ***] (because: Error: connect failed for https://x.test/?key=***)',
  )
  expect(redactor.failure(secret)).toBe('***')
})

test('a key is hidden wherever it stands in a value, names included', () => {
  expect(redactor.json({ [secret]: [{ note: `x ${secret}` }], count: 3, none: null })).toEqual({
    '***': [{ note: 'x ***' }],
    count: 3,
    none: null,
  })
})

test('no key survives, whatever it is made of and whatever is around it', () => {
  const keys = fc.string({ minLength: 6, maxLength: 24, unit: 'grapheme' })
  fc.assert(
    fc.property(keys, fc.string(), fc.string(), (key, before, after) => {
      const text = `${before}${key}${after}${JSON.stringify(key)}${encodeURIComponent(key)}`
      const guard = newRedactor([key])
      expect(guard.leaks({ text: guard.text(text) })).toEqual([])
    }),
  )
})

test('of two keys of which one begins the other, nothing is left over', () => {
  expect(newRedactor(['sk_1234', 'sk_1234_more']).text('sk_1234_more sk_1234')).toBe('*** ***')
})

test('signatures and credentials are hidden even when nobody named them', () => {
  const url = 'https://x.test/a.png?X-Amz-Credential=AKIA%2F1&X-Amz-Signature=b9ad40a5cb3a&X-Amz-Expires=600'
  expect(redactor.text(url)).toBe('https://x.test/a.png?X-Amz-Credential=***&X-Amz-Signature=***&X-Amz-Expires=600')
  expect(redactor.text('Authorization: Bearer abcdefgh12345678')).toBe('Authorization: Bearer ***')
  expect(redactor.text('{"key":"abcdefgh12345678"}')).toBe('{"key":"***"}')
})

test('a text without secrets is left as it is', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), (text) => {
      expect(newRedactor([]).text(text)).toBe(text)
    }),
  )
})
