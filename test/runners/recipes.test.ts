import { expect, test } from 'vitest'
import { recipesOf } from '../../scripts/recipes.mjs'
import { newServer } from '../support/emulator.js'
import { newProject, recipe, run } from './project.js'

test.each<[name: string, passed: RegExp, env?: Readonly<Record<string, string>>]>([
  ['vitest', /Tests +2 passed/],
  ['vitest, one emulator for all workers', /Tests +1 passed/],
  ['supertest', /Tests +1 passed/],
  // Node 26 has another reporter for whoever names none.
  ['node:test', /# pass 1\n# fail 0/, { NODE_OPTIONS: '--test-reporter=tap' }],
])('the recipe "%s" runs as it is printed', async (name, passed, env) => {
  const { files, command } = recipe(name)
  const { code, output } = await run(newProject(files), command, env)
  expect(output).toMatch(passed)
  expect(code).toBe(0)
})

test('the recipe for an application without a base URL runs as it is printed', async () => {
  const { url } = await newServer()
  const { files, command } = recipe('An application without a base URL')
  expect(await run(newProject(files), command, { LORADOCK_URL: url })).toEqual({
    code: 0,
    output: [
      '200 {"tasks":[],"pagination":{"next_cursor":""}}',
      `loradock/redirect is active: calls to api.novita.ai, modelslab.com, stablediffusionapi.com go to ${url}`,
      `loradock/redirect: api.novita.ai -> ${url}`,
      '',
    ].join('\n'),
  })
})

test('every recipe is run by a test or a suite', () => {
  const here = ['vitest', 'vitest, one emulator for all workers', 'supertest', 'node:test', 'An application without a base URL']
  const suites = ['Jest', 'Playwright Test', 'Python, or any other language', 'Testcontainers']
  expect(
    recipesOf('docs/runners.md')
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual([...here, ...suites].toSorted())
})
