import type { TestProject } from 'vitest/node'
import { createEmulator } from '../emulator/index.js'
// Its types only: vitest itself must not be loaded in a global setup.
import type {} from './vitest.js'

/** A global setup of vitest: one emulator for all workers, found by the fixtures of `loradock/vitest`. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const emulator = await createEmulator()
  const { url } = await emulator.listen()
  project.provide('loradockUrl', url)
  return () => emulator.close()
}
