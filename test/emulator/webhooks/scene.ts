import { accountClock } from '../../../src/emulator/account.js'
import type { EmulatorOptions } from '../../../src/emulator/options.js'
import { newServer } from '../../support/emulator.js'
import { newReceiver, type ReceivedCall, type Receiver, type ReceiverOptions } from '../../support/receiver.js'
import { course, newClient as newModelslabClient } from '../providers/modelslab/client.js'
import { generationOrder, newClient as newNovitaClient } from '../providers/novita/client.js'

/** A listening emulator, with the two ways to be called back and the clocks of its accounts. */
export async function newScene(options: EmulatorOptions = {}) {
  const server = await newServer(options)
  return {
    ...server,
    outbox: server.context.store.outbox,
    clock: (key = 'test') => ({ ...accountClock(server, key), now: () => new Date(server.context.accounts.now(key)) }),
    modelslab: (key = 'test') => newModelslabClient(server.url, key),
    novita: (key = 'test') => newNovitaClient(server.url, key),
    /** Starts a LoRA training of ModelsLab; its eight calls go to `webhook`. */
    train: (webhook: string, key = 'test') => newModelslabClient(server.url, key).train({ webhook }),
    /** Starts a generation of Novita; its one call goes to `webhook`. */
    paint: async (webhook: string, key = 'test') => {
      const order = generationOrder({}, { webhook: { url: webhook } })
      return (await newNovitaClient(server.url, key).post<{ task_id: string }>('/v3/async/txt2img', order)).body.task_id
    },
    /** Resolves once this many attempts were stored, counted from now. */
    attempts: (count: number) =>
      new Promise<void>((resolve) => {
        let left = count
        const stop = server.subscribe(({ type }) => {
          if (type !== 'attempt') return
          left -= 1
          if (left > 0) return
          stop()
          resolve()
        })
      }),
  }
}

export type Scene = Awaited<ReturnType<typeof newScene>>

/** Something to wait for that a test brings about. */
export function newGate() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open: () => open() }
}

export interface HeardReceiver extends Receiver {
  /** Resolves once this many calls have come in all. */
  heard(count: number): Promise<void>
}

/** A receiver that can be waited for. */
export async function newHeardReceiver({ script = [], onCall }: ReceiverOptions = {}): Promise<HeardReceiver> {
  const waiting: { readonly count: number; readonly resolve: () => void }[] = []
  const tell = () => {
    for (const one of waiting) if (receiver.calls.length >= one.count) one.resolve()
  }
  const receiver = await newReceiver({
    script,
    onCall: async (call) => {
      tell()
      await onCall?.(call)
    },
  })
  const heard = (count: number) =>
    new Promise<void>((resolve) => {
      waiting.push({ count, resolve })
      tell()
    })
  return { ...receiver, heard }
}

/** The word that a call of either provider tells. */
export function wordOf({ body }: Pick<ReceivedCall, 'body'>): string {
  const said = JSON.parse(body)
  return said.training_status ?? said.payload.task.status
}

/** The identity a call carries. */
export function identityOf({ headers }: Pick<ReceivedCall, 'headers'>): string {
  return String(headers['x-loradock-notice'])
}

export const words = course.map(([word]) => word)

/** Seconds since a manual clock's start. */
export const secondsOf = (at: Date | number) => (Number(at) - Date.UTC(2026, 0, 1)) / 1000
