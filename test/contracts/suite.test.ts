import { expect, test } from 'vitest'
import styleHappy from '../../src/contracts/scenarios/novita/style-happy.js'
import { contractSuite } from '../../src/contracts/suite.js'
import { type EmulatorTargetOptions, emulatorTarget } from '../../src/contracts/targets/emulator.js'

/** A runner that keeps what is registered, and says how each test ended. */
async function ran(options: EmulatorTargetOptions): Promise<Readonly<Record<string, string>>> {
  const tests: (readonly [string, () => Promise<void>])[] = []
  const after: (() => Promise<void>)[] = []
  const runner = {
    test: (name: string, body: () => Promise<void>) => void tests.push([name, body]),
    afterAll: (body: () => Promise<void>) => void after.push(body),
  }
  contractSuite({ target: () => emulatorTarget(options), scenarios: [styleHappy], runner })
  const ends = await Promise.all(
    tests.map(async ([name, body]) => {
      const end = await body().then(
        () => 'passed',
        (error: unknown) => String(error),
      )
      return [name, end] as const
    }),
  )
  for (const body of after) await body()
  return Object.fromEntries(ends)
}

const name = `${styleHappy.name}: ${styleHappy.behaviour}`

test('each scenario is one test of whoever runs them', async () => {
  expect(await ran({})).toEqual({ [name]: 'passed' })
})

test('a test that fails says what, where, on which line, and how to run only that', async () => {
  const wire: EmulatorTargetOptions['wire'] = async (request, forward) => {
    const answer = await forward(request)
    return request.method === 'PUT' ? new Response(null, { status: 201, headers: answer.headers }) : answer
  }
  const told = (await ran({ wire }))[name] ?? ''
  expect(told.split('\n').slice(0, 4)).toEqual([
    'Error: breaking status at putObject $ (emulator against schema)',
    '  putObject answered 201, which its document does not know',
    expect.stringMatching(/^ {2}src\/contracts\/scenarios\/novita\/style-happy\.ts:\d+$/),
    expect.stringMatching(
      /^ {2}fingerprint [0-9a-f]{12} {4}rerun: loradock contract run emulator --scenario novita\/style-happy --step putObject$/,
    ),
  ])
})
