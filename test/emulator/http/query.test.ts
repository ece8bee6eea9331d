import { expect, test } from 'vitest'
import { readQuery } from '../../../src/emulator/http/query.js'

test.each([
  ['no query', '/v3/training', {}],
  ['an empty one', '/v3/training?', {}],
  ['dotted names', '/?pagination.limit=10&filter.source=training', { 'pagination.limit': '10', 'filter.source': 'training' }],
  ['bracketed names', '/?pagination[limit]=10', { 'pagination.limit': '10' }],
  ['escaped brackets', '/?pagination%5Blimit%5D=10', { 'pagination.limit': '10' }],
  ['two levels of brackets', '/?a[b][c]=1', { 'a.b.c': '1' }],
  ['the first of equal names', '/?a=1&a=2', { a: '1' }],
  ['equal names in two spellings', '/?a[b]=1&a.b=2', { 'a.b': '1' }],
  ['escapes and plus signs', '/?q=a%20b+c%2B', { q: 'a b c+' }],
  ['a name without a value', '/?task_id', { task_id: '' }],
  ['an escape that is none', '/?q=%zz', { q: '%zz' }],
  ['a question mark in a value', '/?q=a?b', { q: 'a?b' }],
])('a target with %s is read', (_what, target, expected) => {
  expect(readQuery(target)).toEqual(expected)
})

test('a name that objects have by birth is a name like any other', () => {
  expect(Object.entries(readQuery('/?constructor=1&toString=2'))).toEqual([
    ['constructor', '1'],
    ['toString', '2'],
  ])
})
