// Generated from openapi/modelslab.yaml by `npm run generate`. Do not edit.
import type { components } from './api.gen.js'

export const operations = [
  {
    "id": "createLoraTraining",
    "method": "POST",
    "path": "/api/v3/lora_fine_tune",
    "catchAll": false,
    "query": [],
    "body": "json",
    "summary": "Start a LoRA training",
    "source": "document, Request (D); S3, /lora_fine_tune (D)",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "getTrainingStatus",
    "method": "POST",
    "path": "/api/v3/fine_tune_status/{training_id}",
    "catchAll": false,
    "query": [],
    "body": "json",
    "summary": "Ask how a training is going",
    "source": "S2, finetune-status (D); S3, /fine_tune_status/{training_id} (D)",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "cancelTraining",
    "method": "POST",
    "path": "/api/v3/cancle_training/{training_id}",
    "catchAll": false,
    "query": [],
    "body": "json",
    "summary": "Cancel a training",
    "source": "S2, cancel-training, samples (D); S7, cancel-training; modelslab-25 (D)",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "deleteTraining",
    "method": "POST",
    "path": "/api/v3/finetune/delete/{training_id}",
    "catchAll": false,
    "query": [],
    "body": "json",
    "summary": "Delete a training",
    "source": "S2, finetune-delete (D); S3, /delete/{training_id}; modelslab-26 (D)",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "listTrainings",
    "method": "POST",
    "path": "/api/v3/finetune_list",
    "catchAll": false,
    "query": [],
    "body": "json",
    "summary": "List one's own trained models",
    "source": "S2, finetune-list (D); S3, /finetune_list (D)",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "createTextToImage",
    "method": "POST",
    "path": "/api/v6/images/text2img",
    "catchAll": false,
    "query": [],
    "body": "json",
    "summary": "Generate pictures from text",
    "source": "S5, /text2img and pages Text to Image, LoRA, Multi LoRA (D)",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "createImageToImage",
    "method": "POST",
    "path": "/api/v6/images/img2img",
    "catchAll": false,
    "query": [],
    "body": "json",
    "summary": "Generate pictures from a picture",
    "source": "S5, /img2img and page Image to Image (D)",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "fetchImages",
    "method": "POST",
    "path": "/api/v6/images/fetch",
    "catchAll": false,
    "query": [],
    "body": "json",
    "summary": "Poll a queued generation, its id in the body",
    "source": "S5, /fetch (D); S17 calls it; modelslab-32 (C)",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "fetchImagesById",
    "method": "POST",
    "path": "/api/v6/images/fetch/{request_id}",
    "catchAll": false,
    "query": [],
    "body": "json",
    "summary": "Poll a queued generation, its id in the path",
    "source": "S6, fetch_result of the queued example (D); S13 S14 S15; modelslab-32 (C)",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "cropBase64",
    "method": "POST",
    "path": "/api/v3/base64_crop",
    "catchAll": false,
    "query": [],
    "body": "json",
    "summary": "Upload a picture as base64 and get a link",
    "source": "S2, base64-crop (D); S3, /base64_crop (D); S5, general-api, /base64_crop (D)",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "createDreamboothTraining",
    "method": "POST",
    "path": "/api/v3/fine_tune",
    "catchAll": false,
    "query": [],
    "body": "json",
    "summary": "Start a Dreambooth training",
    "source": "S7, finetune (D); S4, webhooks still lists it (D)",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "createDreamboothTrainingV2",
    "method": "POST",
    "path": "/api/v3/fine_tune_v2",
    "catchAll": false,
    "query": [],
    "body": "json",
    "summary": "Start a Dreambooth training, second version",
    "source": "S7, finetune-v2 (D); S11 calls it (C)",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "reloadModel",
    "method": "POST",
    "path": "/api/v6/images/model_reload",
    "catchAll": false,
    "query": [],
    "body": "json",
    "summary": "Load an idle model again",
    "source": "S5, /model_reload and page Reload Model (D)",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "listModels",
    "method": "POST",
    "path": "/api/v4/dreambooth/model_list",
    "catchAll": false,
    "query": [],
    "body": "json",
    "summary": "List the public models",
    "source": "S5, model-operation, /model_list (D); S7, model-list (D)",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "cancelTrainingCorrectSpelling",
    "method": "POST",
    "path": "/api/v3/cancel_training/{training_id}",
    "catchAll": false,
    "query": [],
    "body": "json",
    "summary": "Cancel a training, spelt correctly",
    "source": "S3, /cancel_training/{training_id}; modelslab-25 (D)",
    "aliasOf": "cancelTraining",
    "onlyWithQuirk": null
  },
  {
    "id": "createTextToImageV7",
    "method": "POST",
    "path": "/api/v7/images/text-to-image",
    "catchAll": false,
    "query": [],
    "body": "json",
    "summary": "Generate pictures from text, path of v7",
    "source": "S16, generate image (C); S22 (D)",
    "aliasOf": "createTextToImage",
    "onlyWithQuirk": null
  },
  {
    "id": "createImageToImageV7",
    "method": "POST",
    "path": "/api/v7/images/image-to-image",
    "catchAll": false,
    "query": [],
    "body": "json",
    "summary": "Generate pictures from a picture, path of v7",
    "source": "S16, generate image-to-image (C); S22 (D)",
    "aliasOf": "createImageToImage",
    "onlyWithQuirk": null
  },
  {
    "id": "fetchImagesByIdV7",
    "method": "POST",
    "path": "/api/v7/images/fetch/{request_id}",
    "catchAll": false,
    "query": [],
    "body": "json",
    "summary": "Poll a queued generation, path of v7",
    "source": "S16, polling (C); S22 (D)",
    "aliasOf": "fetchImagesById",
    "onlyWithQuirk": null
  },
  {
    "id": "createTextToImageV4",
    "method": "POST",
    "path": "/api/v4/dreambooth",
    "catchAll": false,
    "query": [],
    "body": "json",
    "summary": "Generate pictures from text, path of v4",
    "source": "S7, community-models-api-v4, dreamboothtext2img (D)",
    "aliasOf": "createTextToImage",
    "onlyWithQuirk": null
  },
  {
    "id": "createImageToImageV4",
    "method": "POST",
    "path": "/api/v4/dreambooth/img2img",
    "catchAll": false,
    "query": [],
    "body": "json",
    "summary": "Generate pictures from a picture, path of v4",
    "source": "S7, community-models-api-v4, dreamboothimg2img (D)",
    "aliasOf": "createImageToImage",
    "onlyWithQuirk": null
  },
  {
    "id": "fetchImagesV4",
    "method": "POST",
    "path": "/api/v4/dreambooth/fetch",
    "catchAll": false,
    "query": [],
    "body": "json",
    "summary": "Poll a queued generation, path of v4",
    "source": "S7, community-models-api-v4, dreamboothfetchqueimg (D)",
    "aliasOf": "fetchImages",
    "onlyWithQuirk": null
  },
  {
    "id": "reloadModelV4",
    "method": "POST",
    "path": "/api/v4/dreambooth/model_reload",
    "catchAll": false,
    "query": [],
    "body": "json",
    "summary": "Load an idle model again, path of v4",
    "source": "S7, community-models-api-v4, dreamboothreloadmodel (D)",
    "aliasOf": "reloadModel",
    "onlyWithQuirk": null
  },
  {
    "id": "createTextToImageV3Dreambooth",
    "method": "POST",
    "path": "/api/v3/dreambooth",
    "catchAll": false,
    "query": [],
    "body": "json",
    "summary": "Generate pictures from text, Dreambooth path of v3",
    "source": "S7, community-models-api, dreamboothtext2img (D)",
    "aliasOf": "createTextToImage",
    "onlyWithQuirk": null
  },
  {
    "id": "createImageToImageV3Dreambooth",
    "method": "POST",
    "path": "/api/v3/dreambooth/img2img",
    "catchAll": false,
    "query": [],
    "body": "json",
    "summary": "Generate pictures from a picture, Dreambooth path of v3",
    "source": "S7, community-models-api, dreamboothimg2img (D)",
    "aliasOf": "createImageToImage",
    "onlyWithQuirk": null
  },
  {
    "id": "fetchImagesByIdV3Dreambooth",
    "method": "POST",
    "path": "/api/v3/dreambooth/fetch/{request_id}",
    "catchAll": false,
    "query": [],
    "body": "json",
    "summary": "Poll a queued generation, Dreambooth path of v3",
    "source": "S7, fetch_result of the queued example (D)",
    "aliasOf": "fetchImagesById",
    "onlyWithQuirk": null
  },
  {
    "id": "createTextToImageV3",
    "method": "POST",
    "path": "/api/v3/text2img",
    "catchAll": false,
    "query": [],
    "body": "json",
    "summary": "Generate pictures from text with the standard model, path of v3",
    "source": "S7, stable-diffusion-api, text2img (D); S18 (C)",
    "aliasOf": "createTextToImage",
    "onlyWithQuirk": null
  },
  {
    "id": "createImageToImageV3",
    "method": "POST",
    "path": "/api/v3/img2img",
    "catchAll": false,
    "query": [],
    "body": "json",
    "summary": "Generate pictures from a picture with the standard model, path of v3",
    "source": "S7, stable-diffusion-api, img2img (D)",
    "aliasOf": "createImageToImage",
    "onlyWithQuirk": null
  },
  {
    "id": "fetchImagesByIdV3",
    "method": "POST",
    "path": "/api/v3/fetch/{request_id}",
    "catchAll": false,
    "query": [],
    "body": "json",
    "summary": "Poll a queued generation, path of v3",
    "source": "S7, stable-diffusion-api, fetchqueimg (D)",
    "aliasOf": "fetchImagesById",
    "onlyWithQuirk": null
  },
  {
    "id": "createLoraTrainingLlmsPath",
    "method": "POST",
    "path": "/api/v6/images/lora_fine_tune",
    "catchAll": false,
    "query": [],
    "body": "json",
    "summary": "Start a LoRA training, path of llms.txt",
    "source": "S4, llms.txt, against every other page; modelslab-27 (D)",
    "aliasOf": "createLoraTraining",
    "onlyWithQuirk": "modelslab.llms-path=on"
  },
  {
    "id": "createTextToImageDoubledSegment",
    "method": "POST",
    "path": "/api/v6/images/text2img/text2img",
    "catchAll": false,
    "query": [],
    "body": "json",
    "summary": "Generate pictures from text, with the doubled segment of some SDKs",
    "source": "S15, Dart (C); earlier builds of S14 and S13 (C)",
    "aliasOf": "createTextToImage",
    "onlyWithQuirk": "modelslab.doubled-segment=on"
  },
  {
    "id": "createImageToImageDoubledSegment",
    "method": "POST",
    "path": "/api/v6/images/text2img/img2img",
    "catchAll": false,
    "query": [],
    "body": "json",
    "summary": "Generate pictures from a picture, with the doubled segment of some SDKs",
    "source": "S15, Dart (C); earlier builds of S14 and S13 (C)",
    "aliasOf": "createImageToImage",
    "onlyWithQuirk": "modelslab.doubled-segment=on"
  }
] as const

/** The operations that have a handler of their own; the others are further paths to one of these. */
export type Handled =
  | 'createLoraTraining'
  | 'getTrainingStatus'
  | 'cancelTraining'
  | 'deleteTraining'
  | 'listTrainings'
  | 'createTextToImage'
  | 'createImageToImage'
  | 'fetchImages'
  | 'fetchImagesById'
  | 'cropBase64'
  | 'createDreamboothTraining'
  | 'createDreamboothTrainingV2'
  | 'reloadModel'
  | 'listModels'

/** What holds of each JSON body in every validation mode. */
export interface Essentials {
  createLoraTraining: components['schemas']['LoraTrainingEssentials']
  getTrainingStatus: components['schemas']['KeyEssentials']
  cancelTraining: components['schemas']['KeyEssentials']
  deleteTraining: components['schemas']['KeyEssentials']
  listTrainings: components['schemas']['KeyEssentials']
  createTextToImage: components['schemas']['TextToImageEssentials']
  createImageToImage: components['schemas']['ImageToImageEssentials']
  fetchImages: components['schemas']['FetchEssentials']
  fetchImagesById: components['schemas']['KeyEssentials']
  cropBase64: components['schemas']['CropEssentials']
  createDreamboothTraining: components['schemas']['DreamboothTrainingEssentials']
  createDreamboothTrainingV2: components['schemas']['DreamboothTrainingV2Essentials']
  reloadModel: components['schemas']['ReloadModelEssentials']
  listModels: components['schemas']['KeyEssentials']
}
