import type { Handlers } from '../../http/service.js'
import type { operations } from './api.gen.js'
import { createGeneration, fetchImages, fetchImagesById } from './generations.js'
import { listModels, reloadModel } from './models.js'
import type { Essentials, Handled } from './spec.gen.js'
import { cancelTraining, createTraining, deleteTraining, getTrainingStatus, listTrainings } from './trainings.js'
import { cropBase64 } from './uploads.js'

/** One handler per operation of openapi/modelslab.yaml; its other spellings share them. */
export const handlers: Handlers<operations, Essentials, Handled> = {
  createLoraTraining: createTraining('lora'),
  getTrainingStatus,
  cancelTraining,
  deleteTraining,
  listTrainings,
  createTextToImage: createGeneration('text2img'),
  createImageToImage: createGeneration('img2img'),
  fetchImages,
  fetchImagesById,
  cropBase64,
  createDreamboothTraining: createTraining('dreambooth'),
  createDreamboothTrainingV2: createTraining('dreambooth-v2'),
  reloadModel,
  listModels,
}
