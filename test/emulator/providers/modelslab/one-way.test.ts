import fc from 'fast-check'
import { expect, test } from 'vitest'
import { accountClock } from '../../../../src/emulator/account.js'
import { newEmulator } from '../../../support/emulator.js'
import { newReceiver } from '../../../support/receiver.js'
import { course, type TrainingNotice, trainingOrder } from './client.js'

// Where a status stands: what comes later has the higher number. Nothing follows a cancellation but deletion.
const order: readonly string[] = [...course.map(([word]) => word), 'cancelled', 'deleted']

type Action =
  | { readonly do: 'create' }
  | { readonly do: 'poll' | 'cancel' | 'delete'; readonly which: number }
  | { readonly do: 'advance'; readonly seconds: number }

const actions: fc.Arbitrary<Action> = fc.oneof(
  { weight: 2, arbitrary: fc.constant({ do: 'create' } as const) },
  { weight: 5, arbitrary: fc.record({ do: fc.constantFrom('poll', 'cancel', 'delete'), which: fc.nat(3) }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('advance' as const), seconds: fc.nat(1200) }) },
)

/** An emulator and a receiver that all runs share; each run is an account of its own. */
async function newStage() {
  const emulator = newEmulator()
  let listen: (notice: TrainingNotice) => Promise<void> = async () => {}
  const receiver = await newReceiver({ onCall: ({ body }) => listen(JSON.parse(body)) })
  let runs = 0
  return {
    emulator,
    webhook: receiver.url,
    newAccount: () => {
      runs += 1
      return `run ${runs}`
    },
    hear: (listener: typeof listen) => {
      listen = listener
    },
  }
}

/** Plays the actions, and returns every sentence about what must not happen. */
async function faultsOf(
  { emulator, webhook, newAccount, hear }: Awaited<ReturnType<typeof newStage>>,
  playing: readonly Action[],
): Promise<readonly string[]> {
  const key = newAccount()
  const clock = accountClock(emulator, key)
  const faults: string[] = []
  const polled = new Map<string, number>()
  const told = new Map<string, number>()
  const stoppedAt = new Map<string, number>()

  const post = async (path: string, fields: object = {}) => {
    const body = JSON.stringify({ key, ...fields })
    const answer = await emulator.app.fetch(new Request(`http://127.0.0.1${path}`, { method: 'POST', body }))
    return JSON.parse(await answer.text())
  }
  const poll = async (id: string): Promise<number> => {
    const { messege } = await post(`/api/v3/fine_tune_status/${id}`)
    const rank = order.indexOf(messege === 'Training not found' ? 'deleted' : messege)
    const before = polled.get(id) ?? 0
    if (rank < before) faults.push(`${id} went back from ${order[before]} to ${messege}`)
    polled.set(id, rank)
    return rank
  }
  hear(async ({ model_id: id, training_status: word }) => {
    const rank = order.indexOf(word)
    if (rank <= (told.get(id) ?? -1)) faults.push(`${id} was told ${word} after ${order[told.get(id) ?? 0]}`)
    told.set(id, rank)
    const now = await poll(id)
    const stopped = stoppedAt.get(id)
    // A call that was due before its training was stopped may still be on its way; any other says what the poll says.
    const mayDiffer = stopped !== undefined && rank <= stopped
    if (now !== rank && !mayDiffer) faults.push(`${id} was told ${word}, the poll said ${order[now]}`)
  })
  const ids: string[] = []
  for (const action of playing) {
    if (action.do === 'create') ids.push((await post('/api/v3/lora_fine_tune', trainingOrder({ webhook }))).training_id)
    else if (action.do === 'advance') await clock.advance(action.seconds * 1000)
    else {
      const id = ids[action.which % Math.max(1, ids.length)]
      if (id === undefined) continue
      const before = await poll(id)
      if (action.do === 'poll') continue
      await post(action.do === 'cancel' ? `/api/v3/cancle_training/${id}` : `/api/v3/finetune/delete/${id}`)
      if (!stoppedAt.has(id)) stoppedAt.set(id, before)
      const least = action.do === 'cancel' ? 'model_ready' : 'deleted'
      if ((await poll(id)) < order.indexOf(least)) faults.push(`${id} went on after ${action.do}`)
    }
  }
  await clock.advance('1h')
  for (const id of ids) await poll(id)
  return faults
}

test('no training goes backwards, and no call contradicts the poll, whatever is done to it', async () => {
  const stage = await newStage()
  await fc.assert(
    fc.asyncProperty(fc.array(actions, { maxLength: 12 }), async (playing) => {
      expect(await faultsOf(stage, playing)).toEqual([])
    }),
    { numRuns: 60 },
  )
})
