import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newReceiver } from '../../support/receiver.js'
import { course } from '../providers/modelslab/client.js'
import { newScene } from './scene.js'

// The trainings alone and under the happy story are in providers/modelslab/one-way.test.ts; here are all kinds of jobs, under every
// story that promises calls that agree, with every way to move a clock, and without exception.

// What comes later has the higher number. Nothing follows a bad end but deletion.
const order: readonly string[] = [
  ...course.map(([word]) => word),
  'processing',
  'success',
  'training_failed',
  'failed',
  'cancelled',
  'deleted',
]

type Action =
  | { readonly do: 'train' | 'dreambooth' | 'paint' | 'next' }
  | { readonly do: 'poll' | 'cancel' | 'delete'; readonly which: number }
  | { readonly do: 'advance' | 'until'; readonly seconds: number }

const actions: fc.Arbitrary<Action> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('train', 'dreambooth', 'paint') }) },
  { weight: 2, arbitrary: fc.constant({ do: 'next' } as const) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('poll', 'cancel', 'delete'), which: fc.nat(4) }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('advance' as const), seconds: fc.nat(1200) }) },
)

const agreeing = [
  'happy',
  'queue-long',
  'train-fails',
  'train-fails-late',
  'train-fails-at-once',
  'canceled',
  'deploy-slow',
  'deploy-never',
  'image-fails',
  'webhook-twice',
  'webhook-lost',
  'webhook-none',
]
// Under instant all eight statuses are true at once: the poll says the last of them while the calls tell one after the other.
const disagreeing = [
  'instant',
  'webhook-late',
  'webhook-early',
  'webhook-out-of-order',
  'webhook-burst',
  'webhook-contradicts',
  'webhook-after-delete',
]

/** An emulator and a receiver that all runs share; each run is an account of its own. */
async function newStage() {
  const scene = await newScene()
  let hear: (body: string) => Promise<void> = async () => {}
  const receiver = await newReceiver({ onCall: ({ body }) => hear(body) })
  let runs = 0

  /** Plays the actions under a story, and returns every sentence about what must not happen. */
  return async (story: string, playing: readonly Action[]): Promise<readonly string[]> => {
    runs += 1
    const key = `run ${runs}+${story}`
    const [client, clock] = [scene.modelslab(key), scene.clock(key)]
    const faults: string[] = []
    const [polled, told] = [new Map<string, number>(), new Map<string, number>()]
    const stopped = new Set<string>()
    const jobs: { readonly id: string; readonly kind: 'training' | 'generation' }[] = []

    const forward = (ranks: Map<string, number>, id: string, word: string, how: string) => {
      const [before, rank] = [ranks.get(id) ?? 0, order.indexOf(word)]
      if (rank < before) faults.push(`${id} ${how} ${word} after ${order[before]}`)
      ranks.set(id, rank)
    }
    const poll = async (id: string, kind: 'training' | 'generation'): Promise<string> => {
      const said: string = kind === 'training' ? (await client.state(id)).messege : (await client.fetch(id)).status
      const word = said === 'Training not found' ? 'deleted' : said
      forward(polled, id, word, 'was polled')
      return word
    }
    hear = async (body) => {
      const said = JSON.parse(body)
      const kind = 'training_status' in said ? 'training' : 'generation'
      const [id, word] = kind === 'training' ? [said.model_id, said.training_status] : [String(said.id), said.status]
      forward(told, id, word, 'was told')
      const now = await poll(id, kind)
      if (now !== word) faults.push(`${id} was told ${word}, the poll said ${now}`)
      if (stopped.has(id)) faults.push(`${id} was told ${word} after it was stopped`)
    }
    const create = async (kind: 'train' | 'dreambooth' | 'paint') => {
      if (kind === 'paint') return { id: String((await client.paint({ webhook: receiver.url })).id), kind: 'generation' } as const
      if (kind === 'train') return { id: await client.train({ webhook: receiver.url }), kind: 'training' } as const
      const fields = { instance_prompt: 'a', class_prompt: 'b', images: ['https://example.org/1.png'], training_type: 'men' }
      const order = { ...fields, base_model_id: 'portraitplus', max_train_steps: '14', webhook: receiver.url }
      return {
        id: (await client.post<{ training_id: string }>('/api/v3/fine_tune', order)).body.training_id,
        kind: 'training',
      } as const
    }
    for (const action of playing) {
      if (action.do === 'next') await clock.advanceToNext()
      else if (action.do === 'advance') await clock.advance(action.seconds * 1000)
      else if (action.do === 'train' || action.do === 'dreambooth' || action.do === 'paint') jobs.push(await create(action.do))
      else if ('which' in action) {
        const job = jobs[action.which % Math.max(1, jobs.length)]
        if (job === undefined) continue
        await poll(job.id, job.kind)
        if (action.do === 'poll' || job.kind === 'generation') continue
        const path = action.do === 'cancel' ? 'cancle_training' : 'finetune/delete'
        const { status } = (await client.post<{ status: string }>(`/api/v3/${path}/${job.id}`)).body
        if (status === 'success') stopped.add(job.id)
        await poll(job.id, job.kind)
      }
    }
    await clock.advance('1d')
    for (const { id, kind } of jobs) await poll(id, kind)
    return faults
  }
}

test.each(agreeing)('under %s no job goes backwards and no call contradicts the poll, whatever is done', async (story) => {
  const play = await newStage()
  await fc.assert(
    fc.asyncProperty(fc.array(actions, { maxLength: 10 }), async (playing) => {
      expect(await play(story, playing)).toEqual([])
    }),
    { numRuns: 12 },
  )
})

test.each(disagreeing)('under %s a call does contradict it, so the check above sees what it looks for', async (story) => {
  const play = await newStage()
  const faults = await play(story, [
    { do: 'train' },
    { do: 'advance', seconds: 300 },
    { do: 'delete', which: 0 },
    { do: 'train' },
  ])
  expect(faults).not.toEqual([])
})
