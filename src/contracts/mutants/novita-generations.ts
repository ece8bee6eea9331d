import type { JsonObject } from '../json.js'
import { png } from '../scenario.js'
import type { Json } from '../take.js'
import { answering, insteadOf, jsonOf, type Mutant, objectIn, rowsChanged, without } from './mutant.js'

const draw = /^POST \/v3\/async\/txt2img$/
const result = /^GET \/v3\/async\/task-result$/
const picture = /^GET \/faas-output-image\//

const isDrawn = (body: JsonObject) => objectIn(body['task'])['status'] === 'TASK_STATUS_SUCCEED'
const withTask = (body: JsonObject, more: JsonObject) => ({ ...body, task: { ...objectIn(body['task']), ...more } })

/** Wrong answers about Novita's generations. */
export const generationMutants: readonly Mutant[] = [
  {
    number: 7,
    what: 'video_url_ttl is a number',
    seam: 'wire',
    levels: ['type'],
    scenario: 'novita/result-ttl-types',
    between: () =>
      drawnWith((body) => ({
        ...body,
        videos: [{ video_url: 'https://videos.test/one.mp4', video_url_ttl: 3600, video_type: 'mp4' }],
      })),
  },
  {
    number: 8,
    what: 'a link lives shorter than image_url_ttl says',
    seam: 'wire',
    levels: ['echo'],
    scenario: 'novita/result-ttl-types',
    between: () =>
      drawnWith((body) =>
        rowsChanged(body, 'images', (row) => {
          const url = new URL(String(row['image_url']))
          url.searchParams.set('X-Amz-Expires', '60')
          return { ...row, image_url: url.href }
        }),
      ),
  },
  {
    number: 11,
    what: 'extra is missing from a finished result',
    seam: 'wire',
    levels: ['presence'],
    kind: /^check$/,
    scenario: 'novita/result-shape',
    between: () => drawnWith((body) => without(body, 'extra')),
  },
  {
    number: 12,
    what: 'a finished task is TASK_STATUS_SUCCESS',
    seam: 'wire',
    levels: ['enum'],
    scenario: 'novita/txt2img-happy',
    between: () => drawnWith((body) => withTask(body, { status: 'TASK_STATUS_SUCCESS' })),
  },
  {
    number: 47,
    what: 'image_num is ignored: there is always one picture',
    seam: 'wire',
    levels: ['echo'],
    scenario: 'novita/txt2img-happy',
    between: () => drawnWith((body) => ({ ...body, images: rowsOf(body).slice(0, 1) })),
  },
  {
    number: 48,
    what: 'a picture that should be a JPEG is a PNG',
    seam: 'wire',
    levels: ['artefact'],
    scenario: 'novita/txt2img-happy',
    between: () =>
      insteadOf(picture, async () => new Response(new Uint8Array(png(64, 64)), { headers: { 'content-type': 'image/jpeg' } })),
  },
  {
    number: 49,
    what: 'the link of a picture leads to a page',
    seam: 'wire',
    levels: ['artefact'],
    scenario: 'novita/txt2img-happy',
    between: () =>
      insteadOf(picture, async () => new Response('<!doctype html><p>Sign in</p>', { headers: { 'content-type': 'text/html' } })),
  },
  {
    number: 50,
    what: 'extra.seed says -1 where chance was asked for',
    seam: 'wire',
    levels: ['echo'],
    scenario: 'novita/result-seed',
    between: () =>
      drawnWith((body) => {
        const extra = objectIn(body['extra'])
        return extra['seed'] === '123' ? undefined : { ...body, extra: { ...extra, seed: '-1' } }
      }),
  },
  {
    number: 51,
    what: 'a picture made of a picture says TXT_TO_IMG',
    seam: 'wire',
    levels: ['enum'],
    scenario: 'novita/img2img-happy',
    between: () => answering(result, (body) => withTask(body, { task_type: 'TXT_TO_IMG' })),
  },
  {
    number: 52,
    what: 'a LoRA is taken while it is deployed',
    seam: 'wire',
    levels: ['status'],
    kind: /^accepted$/,
    scenario: 'novita/txt2img-lora-deploying',
    between: () => accepting(/still deploying/),
  },
  {
    number: 53,
    what: 'an unknown LoRA draws a picture',
    seam: 'wire',
    levels: ['status'],
    kind: /^accepted$/,
    scenario: 'novita/txt2img-lora-unknown',
    between: () => accepting(/not found/),
  },
  {
    number: 59,
    what: 'the limit counts requests and not pictures',
    seam: 'wire',
    levels: ['status'],
    kind: /^accepted$/,
    scenario: 'novita/rate-images',
    between: () =>
      insteadOf(/^POST \/v3\/async\/(?:txt|img)2img$/, async (asked, forward) => {
        const body = await jsonOf(asked.clone())
        const one = { ...body, request: { ...objectIn(body['request']), image_num: 1 } }
        return forward(new Request(asked.url, { method: 'POST', headers: asked.headers, body: JSON.stringify(one) }))
      }),
  },
  {
    number: 82,
    what: 'the test mode draws a picture all the same',
    seam: 'wire',
    levels: ['webhook'],
    scenario: 'novita/webhook-test-mode',
    between: () =>
      insteadOf(draw, async (asked, forward) => {
        const body = await jsonOf(asked.clone())
        const extra = objectIn(body['extra'])
        const real = { ...body, extra: { ...extra, webhook: without(objectIn(extra['webhook']), 'test_mode') } }
        return forward(new Request(asked.url, { method: 'POST', headers: asked.headers, body: JSON.stringify(real) }))
      }),
  },
]

function drawnWith(change: (body: JsonObject) => Json | undefined) {
  return answering(result, (body) => (isDrawn(body) ? change(body) : undefined))
}

/** Accepts a generation that is refused for what the text says. */
function accepting(refused: RegExp) {
  return insteadOf(draw, async (asked, forward) => {
    const answer = await forward(asked)
    if (answer.status < 400 || !refused.test(await answer.clone().text())) return answer
    const task_id = '6f1d2c3b-4a59-4e68-8d77-9c86ab95cd04'
    return Response.json({ code: 0, msg: '', data: { task_id }, task_id })
  })
}

function rowsOf(body: JsonObject): readonly Json[] {
  const { images } = rowsChanged(body, 'images', (row) => row)
  return Array.isArray(images) ? images : []
}
