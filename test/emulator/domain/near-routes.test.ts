import { expect, test } from 'vitest'
import { nearRoutes, sayNear } from '../../../src/emulator/domain/near-routes.js'
import { operations as modelslab } from '../../../src/emulator/providers/modelslab/spec.gen.js'
import { operations as novita } from '../../../src/emulator/providers/novita/spec.gen.js'

const routes = [...novita, ...modelslab].filter(({ onlyWithQuirk }) => onlyWithQuirk === null)

test.each([
  ['POST /v1/training/style', 'POST /v3/training/style (v3 for v1)'],
  ['POST /training/style', 'POST /v3/training/style (prefix /v3)'],
  ['POST /openai/v3/training/style', 'POST /v3/training/style (no /openai in front)'],
  ['POST /v3/training/styles', 'POST /v3/training/style (style for styles)'],
  ['POST /v3/training/style/', 'POST /v3/training/style (no slash at the end)'],
  ['POST //v3/training/style', 'POST /v3/training/style (single slashes)'],
  ['POST /v6/images/text2img', 'POST /api/v6/images/text2img (prefix /api)'],
  ['POST /api/v6/images/txt2img', 'POST /api/v6/images/text2img (text2img for txt2img)'],
  [
    'POST /api/v3/fine_tune_state/abcDEF1234',
    'POST /api/v3/fine_tune_status/{training_id} (fine_tune_status for fine_tune_state)',
  ],
  ['GET /api/v3/fine_tune_status/abcDEF1234', 'POST /api/v3/fine_tune_status/{training_id} (method POST)'],
  ['GET /v3/async/task-results', 'GET /v3/async/task-result (task-result for task-results)'],
])('%s is told %s first', (asked, nearest) => {
  const [method = '', path = ''] = asked.split(' ')
  expect(nearRoutes({ method, path }, routes).map(sayNear)[0]).toBe(nearest)
})

test('at most three are told, the nearest first, and none that nobody can have meant', () => {
  const all = ['a', 'b', 'c', 'd'].map((name) => ({ method: 'GET', path: `/v3/route-${name}` }))
  const paths = (path: string) => nearRoutes({ method: 'GET', path }, all).map((near) => near.path)
  expect([paths('/v3/route-d'), paths('/v3/route-x'), paths('/wp-login.php')]).toEqual([
    ['/v3/route-d', '/v3/route-a', '/v3/route-b'],
    ['/v3/route-a', '/v3/route-b', '/v3/route-c'],
    [],
  ])
})
