import type { Handlers } from '../../http/service.js'
import type { operations } from './api.gen.js'
import { createGeneration, getTaskResult } from './generations.js'
import { listModels } from './models.js'
import type { Essentials, Handled } from './spec.gen.js'
import { createTraining, getTraining, listTrainings } from './trainings.js'
import { createTrainingAsset } from './uploads.js'
import { getUser } from './user.js'

/** One handler per operation of openapi/novita.yaml. */
export const handlers: Handlers<operations, Essentials, Handled> = {
  createTrainingAsset,
  createStyleTraining: createTraining('style'),
  getStyleTraining: getTraining,
  createSubjectTraining: createTraining('subject'),
  getSubjectTraining: getTraining,
  listTrainings,
  createTextToImage: createGeneration('txt2img'),
  createImageToImage: createGeneration('img2img'),
  getTaskResult,
  listModels,
  getUser,
}
