// Compiled only, by the strictest reader: what a user of every entrance may write.
import { type Account, createEmulator, type Emulator, type EmulatorHandle, type EmulatorOptions, LoradockError } from 'loradock'
import { type Clock, connect } from 'loradock/client'
import { LoradockContainer } from 'loradock/testcontainers'
import { test } from 'loradock/vitest'
import setup from 'loradock/vitest-global'
import 'loradock/redirect'
import * as contracts from 'loradock/contracts'

const options: EmulatorOptions = { pace: 60, scenario: 'train-fails' }
const local: Emulator = await createEmulator(options)
const handles: readonly EmulatorHandle[] = [local, connect('http://127.0.0.1:4650', { token: 'secret' })]
const account: Account | undefined = handles[0]?.account('test')
const clock: Clock | undefined = account?.clock
const now: Date | undefined = await clock?.now()
const wrong: boolean = new Error() instanceof LoradockError
const started = await new LoradockContainer().withPace(600).start()
const remote: EmulatorHandle = started.emulator()
const stopped: Promise<void> = started.stop().then(() => undefined)

test('an account is an account', async ({ account: mine, emulator, loradockOptions }) => {
  const one: Account = mine
  const other: EmulatorHandle = emulator
  const given: EmulatorOptions = loradockOptions
  return void [one, other, given]
})
test.override('loradockOptions', { pace: 60 })

export const all = [contracts, now, wrong, remote, stopped, setup]
