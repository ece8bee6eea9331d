import { expect, test } from 'vitest'
import type { Violation } from '../../../src/emulator/domain/problem.js'
import { faultOfAnswer, violationsOf } from '../../../src/emulator/http/validate.js'
import { operations } from '../../../src/emulator/providers/novita/spec.gen.js'
import { validators } from '../../../src/emulator/providers/novita/validate.gen.js'
import { generationOrder, trainingOrder } from '../providers/novita/client.js'

const style = (change: object) => ['createStyleTraining', 'body', { ...trainingOrder(['a']), ...change }] as const
const picture = (change: object) => ['createTextToImage', 'body', generationOrder(change)] as const
const listed = (query: object) => ['listTrainings', 'query', query] as const

/** A request with what is said of it: the path, what is wrong, how to mend it, and who says so. */
const table: Readonly<Record<string, readonly [ReturnType<typeof style | typeof picture | typeof listed>, ...Violation[]]>> = {
  'a missing field': [
    style({ name: undefined }),
    { path: '$.name', message: 'is required and missing', hint: 'add name', source: 'document, Request Body, name (D)' },
  ],
  'a number as a text': [
    style({ height: '512' }),
    {
      path: '$.height',
      message: 'must be an integer, you sent the string "512"',
      hint: 'send 512',
      source: 'document, Request Body, height (D)',
    },
  ],
  'a text as a number': [
    style({ name: 7 }),
    {
      path: '$.name',
      message: 'must be a string, you sent the number 7',
      hint: 'send "7"',
      source: 'document, Request Body, name (D)',
    },
  ],
  'a null in place of an id': [
    style({ image_dataset_items: [{ assets_id: 'a' }, { assets_id: null }] }),
    {
      path: '$.image_dataset_items[1].assets_id',
      message: 'must be a string or an integer, you sent null',
      hint: 'send a string or an integer',
      source: 'document, image_dataset_items.assets_id, example (D) and table (D); F1 (O)',
    },
  ],
  'a number that is too small': [
    style({ width: 0 }),
    {
      path: '$.width',
      message: 'must be > 0, you sent the number 0',
      hint: 'send more than 0',
      source: 'document, Request Body, width (D)',
    },
  ],
  'numbers out of their range': [
    style({ expert_setting: { train_batch_size: 5, seed: 0 } }),
    {
      path: '$.expert_setting.train_batch_size',
      message: 'must be <= 4, you sent the number 5',
      hint: 'send 4 or less',
      source: 'document, expert_setting.train_batch_size (D)',
    },
    {
      path: '$.expert_setting.seed',
      message: 'must be >= 1, you sent the number 0',
      hint: 'send 1 or more',
      source: 'document, expert_setting.seed (D)',
    },
  ],
  'a value that is not listed': [
    style({ expert_setting: { lr_scheduler: 'cosinus' } }),
    {
      path: '$.expert_setting.lr_scheduler',
      message: 'must be one of the documented values, you sent the string "cosinus"',
      hint: 'send "constant", "linear", "cosine", "cosine_with_restarts", "polynomial", "constant_with_warmup" or one of 1 more',
      source: 'document, expert_setting.lr_scheduler (D)',
    },
  ],
  'too many items': [
    style({ image_dataset_items: Array.from({ length: 51 }, () => ({ assets_id: 'a' })) }),
    {
      path: '$.image_dataset_items',
      message: 'must have at most 50 items, you sent 51',
      hint: 'send at most 50',
      source: 'document, Request Body, image_dataset_items (D)',
    },
  ],
  'a long text': [
    picture({ prompt: 'x'.repeat(2000) }),
    {
      path: '$.request.prompt',
      message: 'must have at most 1024 characters, you sent 2000',
      hint: 'send at most 1024',
      source: 'D-t2i, field prompt (D); F3 (O)',
    },
  ],
  'an object in place of a list': [
    picture({ loras: {} }),
    {
      path: '$.request.loras',
      message: 'must be an array or null, you sent an object',
      hint: 'send an array or null',
      source: 'D-t2i, field loras (D)',
    },
  ],
  'a query': [
    listed({ 'pagination.limit': '0' }),
    {
      path: 'query.pagination.limit',
      message: 'must be >= 1, you sent the number 0',
      hint: 'send 1 or more',
      source: 'D-list and D-model, pagination.limit, a string on the latter (D)',
    },
  ],
  nothing: [style({})],
}

test.each(Object.entries(table))(
  '%s is told with its path, a message, a hint and a source',
  (_what, [[id, part, value], ...expected]) => {
    expect(violationsOf(validators[id], part, value)).toEqual(expected)
  },
)

test('of many violations the first twenty are told', () => {
  const image_dataset_items = Array.from({ length: 40 }, () => ({ assets_id: null }))
  expect(violationsOf(validators['createStyleTraining'], 'body', { ...trainingOrder([]), image_dataset_items }).length).toBe(20)
})

test('a secret does not come back in a message', () => {
  const [violation] = violationsOf(validators['createTrainingAsset'], 'body', { file_extension: { key: 'sk_secret' } })
  expect(JSON.stringify(violation)).not.toContain('sk_secret')
})

test('every operation with a body or a query says where each of its fields is from', () => {
  const asked = operations.filter((operation) => operation.body === 'json')
  const bare = asked.flatMap(({ id }) => violationsOf(validators[id], 'body', {}).filter(({ source }) => source === ''))
  expect([asked.length, bare]).toEqual([5, []])
})

test('our own answer is told by the first thing that is wrong with it', () => {
  const validate = validators['getUser']?.responses['200']
  const answers = [
    { allow_features: [], credit_balance: 1, free_trial: {} },
    { allow_features: [], credit_balance: '1', free_trial: {} },
    { allow_features: [], free_trial: {} },
    { allow_features: [], credit_balance: 1, free_trial: {}, more: true },
  ]
  expect(answers.map((answer) => faultOfAnswer(validate, answer))).toEqual([
    undefined,
    '$.credit_balance must be an integer, you sent the string "1"',
    '$.credit_balance is required and missing',
    '$.more is a field that no document describes',
  ])
})
