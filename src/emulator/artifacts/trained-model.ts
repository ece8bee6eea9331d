import { type Chance, chanceFrom } from './chance.js'
import { type Tensor, writeSafetensors } from './safetensors.js'

/** What a trained model is made from: the same training gives the same bytes (D8). */
export type Training = {
  readonly jobId: string
  /** Names the exact pictures it was trained on. */
  readonly datasetHash: string
  readonly baseModel: string
  readonly seed: number | string
  /** Further facts for the file's metadata, such as the steps asked for. */
  readonly facts?: Readonly<Record<string, string>>
}

/**
 * Writes the model file a training leaves behind: a valid LoRA of rank 1 with small arbitrary weights (D15).
 *
 * Names and shapes are those of a few layers of the base model, so that tools which open LoRA files find what they look for. It has
 * learnt nothing, and its metadata says so.
 */
export function trainedModel({ jobId, datasetHash, baseModel, seed, facts = {} }: Training): Uint8Array {
  const chance = chanceFrom('model', seed, jobId, datasetHash, baseModel)
  const tensors = layersOf(baseModel).flatMap((layer) => adapter(layer, chance))
  const metadata = {
    ...facts,
    format: 'pt',
    ss_network_module: 'networks.lora',
    ss_network_dim: String(rank),
    ss_network_alpha: String(rank),
    ss_sd_model_name: baseModel,
    ss_seed: String(seed),
    loradock_job: jobId,
    loradock_dataset_hash: datasetHash,
    loradock_note: 'Made by an emulator: valid, loadable, and trained on nothing.',
  }
  return writeSafetensors({ tensors, metadata })
}

/** A linear layer of the base model: how kohya's sd-scripts name it, and how many numbers go in and out. */
type Layer = { readonly name: string; readonly inputs: number; readonly outputs: number }

const rank = 1

// A guess by name: of the base models Novita lists, those built on SDXL all have "XL" or "xl" in theirs and no other has.
function layersOf(baseModel: string): readonly Layer[] {
  return /xl/i.test(baseModel) ? sdxlLayers : sd1Layers
}

const sd1Layers: readonly Layer[] = [
  { name: 'lora_te_text_model_encoder_layers_0_self_attn_q_proj', inputs: 768, outputs: 768 },
  { name: 'lora_unet_down_blocks_0_attentions_0_transformer_blocks_0_attn1_to_q', inputs: 320, outputs: 320 },
  { name: 'lora_unet_down_blocks_0_attentions_0_transformer_blocks_0_attn2_to_k', inputs: 768, outputs: 320 },
]

const sdxlLayers: readonly Layer[] = [
  { name: 'lora_te1_text_model_encoder_layers_0_self_attn_q_proj', inputs: 768, outputs: 768 },
  { name: 'lora_unet_input_blocks_4_1_transformer_blocks_0_attn1_to_q', inputs: 640, outputs: 640 },
  { name: 'lora_unet_input_blocks_4_1_transformer_blocks_0_attn2_to_k', inputs: 2048, outputs: 640 },
]

/** The three tensors that adapt a layer. */
function adapter({ name, inputs, outputs }: Layer, chance: Chance): readonly Tensor[] {
  return [
    { name: `${name}.alpha`, dtype: 'F16', shape: [], data: Uint8Array.of(0x00, 0x3c) }, // 1.0, equal to the rank: scale 1
    { name: `${name}.lora_down.weight`, dtype: 'F16', shape: [rank, inputs], data: smallNumbers(rank * inputs, chance) },
    { name: `${name}.lora_up.weight`, dtype: 'F16', shape: [outputs, rank], data: smallNumbers(outputs * rank, chance) },
  ]
}

/** Half-precision numbers between 2^-10 and 2^-6 of either sign: exponents 5 to 8 of IEEE 754 binary16, never infinite or NaN. */
function smallNumbers(count: number, chance: Chance): Uint8Array {
  const bytes = new Uint8Array(count * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < bytes.length; at += 2) {
    const sign = chance() < 0.5 ? 0x8000 : 0
    view.setUint16(at, sign + 0x1400 + Math.floor(chance() * 0x1000), true)
  }
  return bytes
}
