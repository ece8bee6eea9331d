import { type BadRequest, refused, type Sent, tolerated, type World } from './bad-requests.js'
import { generationOrder, trainingOrder } from './client.js'

const train =
  (change: (world: World) => object) =>
  (world: World): Sent => {
    return { method: 'POST', path: '/v3/training/style', body: { ...trainingOrder([world.asset]), ...change(world) } }
  }
const paint = (change: object) => (): Sent => ({ method: 'POST', path: '/v3/async/txt2img', body: generationOrder(change) })
const strangerAsset = '0'.repeat(32)
const items = (count: number) => Array.from({ length: count }, () => ({ assets_id: '34558688e2f42a0137ca2d5274a8cf43' }))

export const badTrainings: readonly BadRequest[] = [
  [
    'no pictures',
    train(() => ({ image_dataset_items: undefined })),
    refused('image_dataset_items is required and missing', ['$.image_dataset_items']),
  ],
  [
    '0 pictures',
    train(() => ({ image_dataset_items: [] })),
    refused('image_dataset_items must have at least 1 items, you sent 0', ['$.image_dataset_items']),
  ],
  [
    '51 pictures',
    train(() => ({ image_dataset_items: items(51) })),
    refused('image_dataset_items must have at most 50 items, you sent 51', ['$.image_dataset_items']),
  ],
  ['50 pictures, without captions', train(() => ({ image_dataset_items: items(50) })), tolerated()],
  [
    'pictures that are a text',
    train(() => ({ image_dataset_items: 'all' })),
    refused('image_dataset_items must be an array, you sent the string "all"', ['$.image_dataset_items']),
  ],
  [
    'a picture without an id',
    train(() => ({ image_dataset_items: [{ imageUrl: 'x' }] })),
    refused('image_dataset_items[0].assets_id is required and missing', ['$.image_dataset_items[0].assets_id']),
  ],
  [
    'a picture whose id is null',
    train(() => ({ image_dataset_items: [{ assets_id: null }] })),
    refused('image_dataset_items[0].assets_id must be a string or an integer, you sent null', [
      '$.image_dataset_items[0].assets_id',
    ]),
  ],
  [
    'an id that was never issued',
    train(() => ({ image_dataset_items: [{ assets_id: strangerAsset }] })),
    refused(`assets_id ${strangerAsset} was never issued`),
  ],
  [
    'an id of another account',
    train(({ foreignAsset }) => ({ image_dataset_items: [{ assets_id: foreignAsset }] })),
    refused('assets_id <foreign> was never issued'),
  ],
  ['no base_model', train(() => ({ base_model: undefined })), refused('base_model is required and missing', ['$.base_model'])],
  ['a base_model that no page lists', train(() => ({ base_model: 'epic-realism' })), tolerated('$.base_model')],
  ['no name', train(() => ({ name: undefined })), tolerated('$.name')],
  ['a width of 0 and a height as a text', train(() => ({ width: 0, height: '512' })), tolerated('$.width', '$.height')],
  [
    'settings out of their ranges',
    train(() => ({ expert_setting: { train_batch_size: 5, learning_rate: 0.0003, max_train_steps: '18', seed: 0 } })),
    tolerated(
      '$.expert_setting.train_batch_size',
      '$.expert_setting.learning_rate',
      '$.expert_setting.max_train_steps',
      '$.expert_setting.seed',
    ),
  ],
  [
    'null wherever the Python SDK sends it',
    train(() => ({ components: null, expert_setting: { seed: null, lr_scheduler: null, lora_r: null } })),
    tolerated(),
  ],
  [
    'a subject without its two prompts',
    ({ asset }) => ({ method: 'POST', path: '/v3/training/subject', body: { ...trainingOrder([asset]), expert_setting: {} } }),
    tolerated('$.expert_setting.instance_prompt', '$.expert_setting.class_prompt'),
  ],
]

export const badGenerations: readonly BadRequest[] = [
  [
    'no request',
    () => ({ method: 'POST', path: '/v3/async/txt2img', body: { prompt: 'x' } }),
    refused('request is required and missing', ['$.request']),
  ],
  ['no prompt', paint({ prompt: undefined }), refused('request.prompt is required and missing', ['$.request.prompt'])],
  [
    'a prompt of 1025 characters',
    paint({ prompt: 'x'.repeat(1025) }),
    refused('request.prompt must have at most 1024 characters, you sent 1025', ['$.request.prompt']),
  ],
  ['an empty prompt', paint({ prompt: '' }), tolerated('$.request.prompt')],
  ['99 pictures of 64 pixels', paint({ image_num: 99, width: 64 }), tolerated('$.request.width', '$.request.image_num')],
  ['a sampler that no page lists', paint({ sampler_name: 'Euler A' }), tolerated('$.request.sampler_name')],
  ['LoRAs that are a text', paint({ loras: 'model_1' }), tolerated('$.request.loras')],
  [
    'an image to image without an image',
    () => ({ method: 'POST', path: '/v3/async/img2img', body: generationOrder() }),
    refused('request.image_base64 is required and missing', ['$.request.image_base64']),
  ],
]

/** Every bad request for a training or a generation. */
export const badOrders: readonly BadRequest[] = [...badTrainings, ...badGenerations]
