import type { LooseInput, OperationOf } from '../operation.js'

/** One operation of a provider, and as much of a request as it needs to be found. */
export interface Asked<O extends string> {
  readonly operation: O
  readonly input: LooseInput
}

// No document prints these ids, so that nothing resolves them.
const task_id = '00000000-0000-4000-8000-000000000000'
const byTask = { query: { task_id } }
const training_id = 'neverIssued'
const byTraining = { path: { training_id } }

/** Every operation of Novita, its other paths left out. */
export const novitaOperations = [
  { operation: 'createTrainingAsset', input: { body: {} } },
  { operation: 'createStyleTraining', input: { body: {} } },
  { operation: 'getStyleTraining', input: byTask },
  { operation: 'createSubjectTraining', input: { body: {} } },
  { operation: 'getSubjectTraining', input: byTask },
  { operation: 'listTrainings', input: {} },
  { operation: 'createTextToImage', input: { body: {} } },
  { operation: 'createImageToImage', input: { body: {} } },
  { operation: 'getTaskResult', input: byTask },
  { operation: 'listModels', input: {} },
  { operation: 'getUser', input: {} },
] as const satisfies readonly Asked<OperationOf<'novita'>>[]

/** Every operation of ModelsLab, its other spellings left out. */
export const modelslabOperations = [
  { operation: 'createLoraTraining', input: { body: {} } },
  { operation: 'getTrainingStatus', input: byTraining },
  { operation: 'cancelTraining', input: byTraining },
  { operation: 'deleteTraining', input: byTraining },
  { operation: 'listTrainings', input: {} },
  { operation: 'createTextToImage', input: { body: {} } },
  { operation: 'createImageToImage', input: { body: {} } },
  { operation: 'fetchImages', input: { body: { request_id: '1' } } },
  { operation: 'fetchImagesById', input: { path: { request_id: '1' } } },
  { operation: 'cropBase64', input: { body: {} } },
  { operation: 'createDreamboothTraining', input: { body: {} } },
  { operation: 'createDreamboothTrainingV2', input: { body: {} } },
  { operation: 'reloadModel', input: { body: {} } },
  { operation: 'listModels', input: {} },
] as const satisfies readonly Asked<OperationOf<'modelslab'>>[]
