import type { Handlers } from '../http/service.js'
import type { operations } from './api.gen.js'
import type { ControlParts } from './parts.js'
import type { Essentials } from './spec.gen.js'

/** The handlers that write the whole world into a folder and read it back. */
export function snapshotHandlers({ snapshots }: ControlParts): Handlers<operations, Essentials, 'saveSnapshot' | 'loadSnapshot'> {
  return {
    saveSnapshot: ({ body: { dir } }) => {
      snapshots.save(dir)
      return { status: 200, body: { done: `everything is in ${dir}` } }
    },
    loadSnapshot: async ({ body: { dir } }) => {
      await snapshots.load(dir)
      return { status: 200, body: { done: `everything is as in ${dir}` } }
    },
  }
}
