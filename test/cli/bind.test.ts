import { expect, test } from 'vitest'
import { bind } from '../../src/cli/bind.js'
import { isFailure } from '../../src/cli/errors.js'
import type { StartSettings } from '../../src/cli/settings.js'
import { createEmulator } from '../../src/emulator/index.js'
import { memoryTerminal } from './terminal.js'

const common = { json: false, quiet: false, verbose: false }

/** Binds a second emulator to the port of a first one, named or by default. */
async function bindTaken(portGivenBy: StartSettings['portGivenBy'], isTerminal: boolean) {
  await using first = await createEmulator()
  await using second = await createEmulator()
  const port = Number(new URL((await first.listen()).url).port)
  const { terminal, told } = memoryTerminal({ isTerminal })
  const settings = {
    options: {},
    port,
    portGivenBy,
    portFrom: '',
    host: '127.0.0.1',
    portFile: undefined,
    log: undefined,
    tokenMade: false,
  }
  const bound = await bind(second, settings, common, terminal)
  return { port, bound, told: told.stderr() }
}

test('under the eyes of a person the default port moves to the next free one, and a line says so', async () => {
  const { port, bound, told } = await bindTaken('default', true)
  expect(bound).toBeTypeOf('number')
  expect(Number(bound)).toBeGreaterThan(port)
  expect(told).toMatch(
    new RegExp(`^\\n {2}Port ${port} is taken by \\S+ \\(pid ${process.pid}\\), so this one listens on ${String(bound)}\\.\\n$`),
  )
})

test.for([
  ['default', false],
  ['flag', true],
  ['variable', true],
] as const)('a port given by %s does not move (terminal: %s)', async ([by, isTerminal]) => {
  const { bound, told } = await bindTaken(by, isTerminal)
  expect({ code: isFailure(bound) ? bound.code : bound, told }).toEqual({ code: 'E_PORT_TAKEN', told: '' })
})
