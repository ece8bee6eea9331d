import { test as base, inject } from 'vitest'
import { connect } from '../client/index.js'
import type { Account, EmulatorHandle, EmulatorOptions } from '../emulator/index.js'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the emulator of `loradock/vitest-global` listens. */
    loradockUrl: string
  }
}

const usual: EmulatorOptions = {}

/**
 * vitest's `test` with an `account` of its own for each test, on an emulator of each worker, or of the whole run where
 * `loradock/vitest-global` started one.
 *
 * `loradockOptions` are those of `createEmulator`; override them at the top of a file, since they belong to the worker. The account has a
 * stable key, so the same test meets the same world in every run. A finding that is not tolerated fails the test that made it.
 *
 * @example test('stores the model', async ({ account }) => { const trainer = createTrainer(account.env) })
 */
export const test = base
  .extend('loradockOptions', { scope: 'worker' }, usual)
  .extend('emulator', { scope: 'worker' }, async ({ loradockOptions }, { onCleanup }): Promise<EmulatorHandle> => {
    const shared: string | undefined = inject('loradockUrl')
    if (shared !== undefined) return connect(shared)
    const { createEmulator } = await import('../emulator/index.js')
    const emulator = await createEmulator(loradockOptions)
    onCleanup(() => emulator.close())
    await emulator.listen()
    return emulator
  })
  .extend('account', async ({ emulator, task }, { onCleanup }): Promise<Account> => {
    const account = emulator.account(`vitest-${task.id}`)
    // A retry or a watch run starts clean.
    await account.reset()
    onCleanup(() => account.assertClean())
    return account
  })
