import { generationOrder, trainingOrder } from './client.js'

/** A bad request and its answer in both generations of documents: with HTTP 200, and with a code. */
export interface BadRequest {
  readonly name: string
  readonly path: string
  /** An object is sent as JSON; a text as it is; `undefined` sends no body. */
  readonly body: object | string | undefined
  readonly method?: 'GET' | 'PUT'
  readonly type?: string
  readonly old: Told
  readonly codes: Told
}

/** Status, text or texts by field, and, of the training endpoints under codes, `code`. */
export type Told = readonly [status: number, said: unknown, code?: number]

const train = '/api/v3/lora_fine_tune'
const paint = '/api/v6/images/text2img'

const unreadable = (body: object | string | undefined, name: string, type = 'application/json'): BadRequest => {
  return { name, path: train, body, type, old: [200, 'Invalid API Request'], codes: [400, 'Invalid API Request', 400] }
}

const unnamed = (body: object, name: string): BadRequest => {
  return { name, path: train, body, old: [200, 'Invalid Api Key'], codes: [401, 'API key required', 401] }
}

const badTraining = (name: string, change: object, old: Record<string, string[]>, text: string): BadRequest => {
  return { name, path: train, body: { key: 'test', ...trainingOrder(change) }, old: [200, old], codes: [400, text, 400] }
}

const badPath = (name: string, path: string): BadRequest => {
  const text = `The route ${path} could not be found.`
  return { name, path, body: { key: 'test' }, old: [404, text], codes: [404, text] }
}

const noTraining = (path: string): BadRequest => {
  const text = 'Training not found'
  return {
    name: `${path} of nothing`,
    path: `/api/v3/${path}/F5jvdzGnYi`,
    body: { key: 'test' },
    old: [200, text],
    codes: [404, text, 404],
  }
}

const wrongMethod = (method: 'GET' | 'PUT', path: string): BadRequest => {
  return {
    name: `${method} ${path}`,
    path,
    method,
    body: undefined,
    old: [200, 'Invalid API Request'],
    codes: [405, 'Invalid API Request'],
  }
}

const unknownScenario = 'unknown scenario "train-fail" in the key, did you mean "train-fails"?'

export const badRequests: readonly BadRequest[] = [
  unreadable(undefined, 'no body'),
  unreadable('{"key": "test", ', 'JSON that ends early'),
  unreadable('key=test&instance_prompt=x', 'a form', 'application/x-www-form-urlencoded'),
  unreadable('[{"key": "test"}]', 'an array'),
  unreadable('"test"', 'a bare text'),
  unreadable(`{"key": "test", "images": ${'['.repeat(70)}${']'.repeat(70)}}`, 'JSON nested too deep'),
  unnamed(trainingOrder(), 'no key'),
  unnamed({ key: null, ...trainingOrder() }, 'null as a key'),
  unnamed({ key: 5, ...trainingOrder() }, 'a number as a key'),
  {
    name: 'a key with an unknown scenario',
    path: train,
    body: { key: 'test+train-fail', ...trainingOrder() },
    old: [200, unknownScenario],
    codes: [401, unknownScenario, 401],
  },
  badTraining('no images', { images: undefined }, { images: ['The images field is required.'] }, 'images is required'),
  badTraining(
    'no instance_prompt',
    { instance_prompt: undefined },
    { instance_prompt: ['The instance prompt field is required.'] },
    'instance_prompt is required',
  ),
  badTraining(
    'an instance_prompt that is a number',
    { instance_prompt: 5 },
    { instance_prompt: ['The instance prompt field must be a string, you sent the number 5.'] },
    'instance_prompt must be a string, you sent the number 5',
  ),
  badTraining(
    'an empty list of images',
    { images: [] },
    { images: ['The images field must have at least 1 items, you sent 0.'] },
    'images must have at least 1 items, you sent 0',
  ),
  {
    name: 'no prompt',
    path: paint,
    body: { key: 'test', ...generationOrder({ prompt: undefined }) },
    old: [200, { prompt: ['The prompt field is required.'] }],
    codes: [400, 'prompt is required'],
  },
  {
    name: 'no initial picture',
    path: '/api/v6/images/img2img',
    body: { key: 'test', ...generationOrder() },
    old: [200, { init_image: ['The init image field is required.'] }],
    codes: [400, 'init_image is required'],
  },
  noTraining('fine_tune_status'),
  noTraining('cancle_training'),
  noTraining('cancel_training'),
  noTraining('finetune/delete'),
  badPath('a path that is none', '/api/v3/lora_finetune'),
  badPath('a list spelt as another endpoint is', '/api/v3/fine_tune_list'),
  badPath('a status spelt as another endpoint is', '/api/v3/finetune_status/F5jvdzGnYi'),
  badPath('the path of llms.txt', '/api/v6/images/lora_fine_tune'),
  badPath('a doubled segment', '/api/v6/images/text2img/text2img'),
  wrongMethod('GET', train),
  wrongMethod('GET', '/api/v3/fine_tune_status/F5jvdzGnYi'),
  wrongMethod('PUT', paint),
]
