import { afterEach } from 'vitest'
import { type Assembled, assemble } from '../../src/emulator/emulator.js'
import type { EmulatorOptions } from '../../src/emulator/options.js'

const open: Assembled[] = []

afterEach(async () => {
  for (const emulator of open.splice(0)) await emulator.close()
})

/** An emulator on a manual clock with seed 1, whose wrong answers throw; it closes itself after the test. */
export function newEmulator(options: EmulatorOptions = {}): Assembled {
  const emulator = assemble({ badAnswers: 'throw', ...options })
  open.push(emulator)
  return emulator
}

/** The same, listening on a free port of loopback. */
export async function newServer(
  options: EmulatorOptions = {},
): Promise<Assembled & { readonly url: string; readonly port: number }> {
  const emulator = newEmulator(options)
  const listening = await emulator.listen({ port: 0, host: '127.0.0.1' })
  if (!('server' in listening)) throw new Error(`could not listen: ${listening.code}`)
  return { ...emulator, url: listening.url, port: listening.port }
}
