// Generated from openapi/novita.yaml by `npm run generate`. Do not edit.
import type { components } from './api.gen.js'

export const operations = [
  {
    "id": "createTrainingAsset",
    "method": "POST",
    "path": "/v3/assets/training_dataset",
    "catchAll": false,
    "query": [],
    "body": "json",
    "summary": "Ask for a slot to upload one image into",
    "source": "document, 1.1 Get image upload URL (D); D-up (D)",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "getStyleTraining",
    "method": "GET",
    "path": "/v3/training/style",
    "catchAll": false,
    "query": [
      "task_id"
    ],
    "body": "none",
    "summary": "Ask how a style training is going",
    "source": "document, Get style training result (D)",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "createStyleTraining",
    "method": "POST",
    "path": "/v3/training/style",
    "catchAll": false,
    "query": [],
    "body": "json",
    "summary": "Start a style training",
    "source": "document, Create Style Training Task (D)",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "getSubjectTraining",
    "method": "GET",
    "path": "/v3/training/subject",
    "catchAll": false,
    "query": [
      "task_id"
    ],
    "body": "none",
    "summary": "Ask how a subject training is going",
    "source": "D-subj, Get subject training result (D)",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "createSubjectTraining",
    "method": "POST",
    "path": "/v3/training/subject",
    "catchAll": false,
    "query": [],
    "body": "json",
    "summary": "Start a subject training",
    "source": "D-subj, Create Subject Training Task (D)",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "listTrainings",
    "method": "GET",
    "path": "/v3/training",
    "catchAll": false,
    "query": [
      "pagination.limit",
      "pagination.cursor",
      "task_type"
    ],
    "body": "none",
    "summary": "List the account's trainings",
    "source": "document, 3.3 List training tasks (D); D-list (D)",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "createTextToImage",
    "method": "POST",
    "path": "/v3/async/txt2img",
    "catchAll": false,
    "query": [],
    "body": "json",
    "summary": "Make pictures from a prompt",
    "source": "document, 3.2.1 Use the generated models to create images (D); D-t2i (D)",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "createImageToImage",
    "method": "POST",
    "path": "/v3/async/img2img",
    "catchAll": false,
    "query": [],
    "body": "json",
    "summary": "Make pictures from a picture and a prompt",
    "source": "document, 3.2.1 Use the generated models to create images (D); D-i2i (D)",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "getTaskResult",
    "method": "GET",
    "path": "/v3/async/task-result",
    "catchAll": false,
    "query": [
      "task_id"
    ],
    "body": "none",
    "summary": "Ask for the result of a generation",
    "source": "document, 3.2.1 Use the generated models to create images (D); D-res (D)",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "listModels",
    "method": "GET",
    "path": "/v3/model",
    "catchAll": false,
    "query": [
      "filter.visibility",
      "filter.source",
      "filter.types",
      "filter.type",
      "filter.is_sdxl",
      "filter.query",
      "filter.is_inpainting",
      "pagination.limit",
      "pagination.cursor"
    ],
    "body": "none",
    "summary": "List the account's trained models, with their download links",
    "source": "D-model (D)",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "getUser",
    "method": "GET",
    "path": "/v3/user",
    "catchAll": false,
    "query": [],
    "body": "none",
    "summary": "Ask for the account's features and balance",
    "source": "PY, user_info; HF (S)",
    "aliasOf": null,
    "onlyWithQuirk": null
  }
] as const

/** The operations that have a handler of their own; the others are further paths to one of these. */
export type Handled =
  | 'createTrainingAsset'
  | 'getStyleTraining'
  | 'createStyleTraining'
  | 'getSubjectTraining'
  | 'createSubjectTraining'
  | 'listTrainings'
  | 'createTextToImage'
  | 'createImageToImage'
  | 'getTaskResult'
  | 'listModels'
  | 'getUser'

/** What holds of each JSON body in every validation mode. */
export interface Essentials {
  createTrainingAsset: components['schemas']['TrainingAssetEssentials']
  createStyleTraining: components['schemas']['TrainingEssentials']
  createSubjectTraining: components['schemas']['TrainingEssentials']
  createTextToImage: components['schemas']['TextToImageEssentials']
  createImageToImage: components['schemas']['ImageToImageEssentials']
}
