import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDuration, sayDuration } from '../../../src/emulator/domain/duration.js'

test.each<[string | number, number | undefined]>([
  [0, 0],
  [1500, 1500],
  [1.4, 1],
  ['250', 250],
  ['90s', 90_000],
  ['12m', 720_000],
  ['2h', 7_200_000],
  ['1.5d', 129_600_000],
  ['1.15s', 1150],
  ['0.1ms', 0],
  [' 5m ', 300_000],
  ['36525d', 36_525 * 86_400_000],
  ['36526d', undefined],
  [`${'9'.repeat(400)}d`, undefined],
  [1e300, undefined],
  [Number.POSITIVE_INFINITY, undefined],
  [Number.NaN, undefined],
  [-1, undefined],
  ['-5m', undefined],
  ['5 m', undefined],
  ['5min', undefined],
  ['1h30m', undefined],
  ['1e3', undefined],
  ['.5s', undefined],
  ['constructor', undefined],
  ['', undefined],
])('the duration %j is %j milliseconds', (value, expected) => {
  expect(readDuration(value)).toBe(expected)
})

test('every length of time that is read is a whole number of milliseconds', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), fc.constantFrom('ms', 's', 'm', 'h'), (amount, unit) => {
      const ms = readDuration(`${amount.toFixed(6)}${unit}`)
      return ms === undefined || Number.isSafeInteger(ms)
    }),
  )
})

test.each([
  [0, '0 ms'],
  [999, '999 ms'],
  [1500, '1.5 s'],
  [59_999, '60 s'],
  [60_000, '1 m'],
  [90_000, '1 m 30 s'],
  [3_600_000, '1 h'],
  [3_660_000, '1 h 1 m'],
  [90_061_000, '1 d 1 h'],
  [172_800_000, '2 d'],
])('%i milliseconds are said as %s', (ms, said) => {
  expect(sayDuration(ms)).toBe(said)
})
