import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { type Training, trainedModel } from '../../../src/emulator/artifacts/trained-model.js'

const training: Training = {
  jobId: 'd660cdd0-ab9b-4a55-8b78-4bc851051fb0',
  datasetHash: 'sha256:0f1e2d3c',
  baseModel: 'epicrealism_naturalSin_121250',
  seed: 2023,
  facts: { ss_steps: '500' },
}

test('a model names its job and the pictures it was made from, and admits what it is', () => {
  expect(opened(trainedModel(training)).metadata).toEqual({
    ss_steps: '500',
    format: 'pt',
    ss_network_module: 'networks.lora',
    ss_network_dim: '1',
    ss_network_alpha: '1',
    ss_sd_model_name: 'epicrealism_naturalSin_121250',
    ss_seed: '2023',
    loradock_job: 'd660cdd0-ab9b-4a55-8b78-4bc851051fb0',
    loradock_dataset_hash: 'sha256:0f1e2d3c',
    loradock_note: 'Made by an emulator: valid, loadable, and trained on nothing.',
  })
})

test('a model of the first Stable Diffusion has the layers of that family', () => {
  expect(opened(trainedModel(training)).shapes).toEqual([
    ...adapter('lora_te_text_model_encoder_layers_0_self_attn_q_proj', 768, 768),
    ...adapter('lora_unet_down_blocks_0_attentions_0_transformer_blocks_0_attn1_to_q', 320, 320),
    ...adapter('lora_unet_down_blocks_0_attentions_0_transformer_blocks_0_attn2_to_k', 768, 320),
  ])
})

test.each(['stable-diffusion-xl-base-1.0', 'dreamshaperXL09Alpha_alpha2Xl10_91562', 'sdxl'])(
  'a model of %s has the layers of SDXL',
  (baseModel) => {
    expect(opened(trainedModel({ ...training, baseModel })).shapes).toEqual([
      ...adapter('lora_te1_text_model_encoder_layers_0_self_attn_q_proj', 768, 768),
      ...adapter('lora_unet_input_blocks_4_1_transformer_blocks_0_attn1_to_q', 640, 640),
      ...adapter('lora_unet_input_blocks_4_1_transformer_blocks_0_attn2_to_k', 2048, 640),
    ])
  },
)

function adapter(name: string, inputs: number, outputs: number): [string, number[]][] {
  return [
    [`${name}.alpha`, []],
    [`${name}.lora_down.weight`, [1, inputs]],
    [`${name}.lora_up.weight`, [outputs, 1]],
  ]
}

test('every weight is a small number, and every alpha is the rank', () => {
  const { numbers, shapes } = opened(trainedModel(training))
  const alphas = numbers.filter((number) => number === 1)
  const weights = numbers.filter((number) => number !== 1).map(Math.abs)
  expect(alphas.length).toBe(3)
  expect(weights.length).toBe(768 * 2 + 320 * 2 + 768 + 320)
  expect(shapes.length).toBe(9)
  expect(weights.every((weight) => weight >= 2 ** -10 && weight < 2 ** -6)).toBe(true)
  expect(new Set(weights).size).toBeGreaterThan(1000)
})

test('a model is a few kilobytes, its numbers aligned', () => {
  const sizes = ['v1-5-pruned-emaonly', 'sdxl'].map((baseModel) => trainedModel({ ...training, baseModel }).length)
  expect(Math.max(...sizes)).toBeLessThan(16_384)
  expect(opened(trainedModel(training)).headerBytes % 8).toBe(0)
})

// Pinned, so that a change of bytes is a decision.
test('the same training gives these very bytes', () => {
  expect(sha256(trainedModel(training))).toBe('1adae26a2dc0d9f23af4b58a84dd2701eb4d44dec57346e0e2830e9bdc39e9e9')
})

test('another job, dataset, base model or seed gives other weights', () => {
  const changes = [{}, { jobId: 'x' }, { datasetHash: 'x' }, { baseModel: 'x' }, { seed: 1 }]
  const weights = changes.map((change) => opened(trainedModel({ ...training, ...change })).numbers.join())
  expect(new Set(weights).size).toBe(changes.length)
})

/** A second reader, which shares nothing with the first: the offsets and the half-precision numbers are reckoned here. */
function opened(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const headerBytes = view.getUint32(0, true)
  expect(view.getUint32(4, true)).toBe(0)
  const { __metadata__: metadata, ...entries }: Record<string, { dtype: string; shape: number[]; data_offsets: number[] }> =
    JSON.parse(Buffer.from(bytes.subarray(8, 8 + headerBytes)).toString('utf8'))
  const numbers: number[] = []
  const shapes: [string, number[]][] = []
  let end = 0
  for (const [name, { dtype, shape, data_offsets: offsets }] of Object.entries(entries)) {
    const count = shape.reduce((product, side) => product * side, 1)
    expect({ dtype, offsets }).toEqual({ dtype: 'F16', offsets: [end, end + 2 * count] })
    for (let at = end; at < end + 2 * count; at += 2) numbers.push(halfAt(view, 8 + headerBytes + at))
    shapes.push([name, shape])
    end += 2 * count
  }
  expect(8 + headerBytes + end).toBe(bytes.length)
  return { headerBytes, metadata, shapes, numbers }
}

/** IEEE 754 binary16: one sign bit, five of exponent with a bias of 15, ten of fraction. */
function halfAt(view: DataView, at: number): number {
  const bits = view.getUint16(at, true)
  const exponent = (bits >> 10) & 0x1f
  if (exponent === 0 || exponent === 0x1f) return Number.NaN
  return (bits >> 15 === 1 ? -1 : 1) * 2 ** (exponent - 15) * (1 + (bits & 0x3ff) / 1024)
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
