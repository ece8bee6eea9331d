import { expect, test } from 'vitest'
import { asksOf, type Scenario, scenarios } from '../../../src/emulator/domain/scenario.js'
import { isValueFault, readValues, sayValue } from '../../../src/emulator/domain/story.js'

test.each([
  ['a number', { at: 0.73 }, { at: 0.73 }],
  ['the text of a number', { at: '0.73' }, { at: 0.73 }],
  ['nothing', {}, {}],
  ['more than all', { at: 1.01 }, { name: 'at', why: 'value' }],
  ['less than nothing', { at: -0.1 }, { name: 'at', why: 'value' }],
  ['no number', { at: 'soon' }, { name: 'at', why: 'value' }],
  ['an empty text', { at: ' ' }, { name: 'at', why: 'value' }],
  ['a list', { at: [0.5] }, { name: 'at', why: 'value' }],
  ['a name that is none', { when: 0.5 }, { name: 'when', why: 'unknown' }],
  ['a name of every object', { constructor: 1 }, { name: 'constructor', why: 'unknown' }],
])('a share is read from %s', (_what, given, read) => {
  expect(readValues(scenarios['train-fails'], given)).toEqual(read)
})

test('a length of time is read with its unit or in milliseconds, a count only whole', () => {
  expect([
    readValues(scenarios['queue-long'], { for: '90s' }),
    readValues(scenarios['queue-long'], { for: 90_000 }),
    readValues(scenarios['queue-long'], { for: 'long' }),
    readValues(scenarios['by-polls'], { every: 2 }),
    readValues(scenarios['by-polls'], { every: 1.5 }),
  ]).toEqual([{ for: 90_000 }, { for: 90_000 }, { name: 'for', why: 'value' }, { every: 2 }, { name: 'every', why: 'value' }])
})

test('what is not given stands at its default', () => {
  expect([asksOf('train-fails'), asksOf('train-fails', { at: 0.73 })]).toMatchObject([
    { training: { failAt: 0.4 } },
    { training: { failAt: 0.73 } },
  ])
})

test('every parameter has a default within its range, which can be written and read again', () => {
  const wrong = Object.entries<Scenario>(scenarios).flatMap(([name, story]) =>
    Object.entries(story.parameters ?? {}).flatMap(([own, parameter]) =>
      [parameter.default, parameter.least, parameter.most].flatMap((value) => {
        const read = readValues(story, { [own]: sayValue(parameter, value) })
        return !isValueFault(read) && read[own] === value ? [] : [`${name} ${own}=${value}`]
      }),
    ),
  )
  expect(wrong).toEqual([])
})
