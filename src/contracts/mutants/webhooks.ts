import type { Json } from '../take.js'
import { type Mutant, objectIn, relaying, renaming, without } from './mutant.js'

const says = (word: string) => (body: Readonly<Record<string, Json>>) => body['training_status'] === word
const isUploading = says('trained_model_uploading')
const isReady = says('model_ready')

/** Webhook calls that go wrong on their way. */
export const webhookMutants: readonly Mutant[] = [
  {
    number: 43,
    what: 'track_id is left out of the call',
    seam: 'relay',
    levels: ['echo'],
    scenario: 'modelslab/generation-webhook',
    between: () => relaying((body) => [without(body, 'track_id')]),
  },
  {
    number: 71,
    what: 'a call is lost',
    seam: 'relay',
    levels: ['webhook'],
    kind: /^lost$/,
    scenario: 'modelslab/webhook-per-status',
    between: () => relaying((body) => (isUploading(body) ? [] : [body])),
  },
  {
    number: 72,
    what: 'a call comes twice',
    seam: 'relay',
    levels: ['webhook'],
    kind: /^duplicate$/,
    scenario: 'modelslab/webhook-per-status',
    between: () => relaying((body) => (isUploading(body) ? [body, body] : [body])),
  },
  {
    number: 73,
    what: 'two calls change places',
    seam: 'relay',
    levels: ['webhook'],
    kind: /^order$/,
    scenario: 'modelslab/webhook-per-status',
    between: () => {
      let kept: Json | undefined
      return relaying((body) => {
        if (isUploading(body)) {
          kept = body
          return []
        }
        const both = kept === undefined ? [body] : [body, kept]
        kept = undefined
        return both
      })
    },
  },
  {
    number: 74,
    what: 'a call is ahead of what the poll says',
    seam: 'relay',
    levels: ['webhook'],
    kind: /^ahead$/,
    scenario: 'modelslab/webhook-agrees',
    between: () => relaying((body) => [isUploading(body) ? { ...body, training_status: 'trained_model_uploaded' } : body]),
  },
  {
    number: 75,
    what: 'a call comes after the end',
    seam: 'relay',
    levels: ['webhook'],
    kind: /^after-end$/,
    scenario: 'modelslab/webhook-agrees',
    between: () => relaying((body) => (isReady(body) ? [body, { ...body, training_status: 'deploying_model' }] : [body])),
  },
  {
    number: 76,
    what: "a call uses the answer's names",
    seam: 'relay',
    levels: ['presence'],
    scenario: 'modelslab/webhook-per-status',
    between: () => relaying((body) => [renaming(body, { model_id: 'training_id', training_status: 'messege', logs: 'data' })]),
  },
  {
    number: 78,
    what: 'a call that was refused is made again',
    seam: 'relay',
    levels: ['webhook'],
    scenario: 'modelslab/webhook-no-retry',
    between: () => relaying((body) => (isUploading(body) ? [body, body] : [body])),
  },
  {
    number: 79,
    what: 'a call of Novita that was refused is never made again',
    seam: 'relay',
    levels: ['webhook'],
    scenario: 'novita/webhook-retries',
    between: () => {
      let calls = 0
      return relaying((body) => {
        calls += 1
        return calls === 1 ? [body] : []
      })
    },
  },
  {
    number: 80,
    what: 'what is told again differs from the first',
    seam: 'relay',
    levels: ['echo'],
    scenario: 'novita/webhook-retries',
    between: () => {
      let calls = 0
      return relaying((body) => {
        calls += 1
        return [calls === 1 ? body : { ...body, payload: { ...without(objectIn(body['payload']), 'images'), images: [] } }]
      })
    },
  },
  {
    number: 81,
    what: 'a call has no event_type around it',
    seam: 'relay',
    levels: ['presence'],
    scenario: 'novita/webhook-finished',
    between: () => relaying((body) => [without(body, 'event_type')]),
  },
]
