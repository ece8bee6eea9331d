import { expect, test } from 'vitest'
import type { Exchange } from '../../../src/emulator/store/exchanges.js'
import { repeats, wholeOf } from '../../../src/emulator/store/repeats.js'

const poll: Exchange = {
  sequence: 1,
  account: 'a',
  madeAt: 10,
  service: 'novita',
  operation: 'getStyleTraining',
  method: 'GET',
  target: '/v3/training/style?task_id=1',
  status: 200,
  tookMs: 0.5,
  requestHeaders: { host: 'localhost', authorization: 'Bearer a' },
  requestBody: null,
  requestBytes: 0,
  answerHeaders: { 'x-loradock-request': 'req_1', 'content-type': 'application/json', 'content-length': '2' },
  answerBody: '{}',
  answerBytes: 2,
  violations: [],
  job: '1',
  rule: null,
  note: null,
}
const next: Exchange = {
  ...poll,
  sequence: 2,
  madeAt: 20,
  tookMs: 0.7,
  requestHeaders: { ...poll.requestHeaders },
  answerHeaders: { ...poll.answerHeaders, 'x-loradock-request': 'req_2' },
}

test('a poll that repeats another shares with it all that is not its own, and is whole again when it is written', () => {
  const { waiting } = repeats()
  const first = waiting(poll)
  const second = waiting(next)
  expect(second.like).toBe(poll)
  expect([wholeOf(first), wholeOf(second)]).toEqual([poll, next])
})

test.each<[what: string, change: Partial<Exchange>]>([
  ['another answer', { answerBody: '[]' }],
  ['another header of the answer', { answerHeaders: { ...next.answerHeaders, 'content-type': 'text/plain' } }],
  ['one header more', { answerHeaders: { ...next.answerHeaders, 'x-more': '1' } }],
  ['one header less', { requestHeaders: { host: 'localhost' } }],
  ['another account', { account: 'b' }],
  ['a rule that fired', { rule: 'rul_1' }],
  ['a note', { note: 'odd' }],
])('%s makes it an exchange of its own', (_what, change) => {
  const { waiting } = repeats()
  waiting(poll)
  const other = { ...next, ...change }
  expect(waiting(other).like).toBe(other)
})

test('an exchange with a violation is never taken for a repetition', () => {
  const { waiting } = repeats()
  const odd = { ...poll, violations: [{ path: '$', message: 'odd', hint: '', source: '' }] }
  waiting(odd)
  const again = { ...odd, sequence: 2 }
  expect(waiting(again).like).toBe(again)
})
