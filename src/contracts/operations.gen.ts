// Generated from openapi/*.yaml by `npm run generate`. Do not edit.
import type { operations as novita } from './api/novita.gen.js'
import type { operations as modelslab } from './api/modelslab.gen.js'
import type { operations as storage } from './api/storage.gen.js'

/** The operations of each document, webhook calls included, with the types of their parameters, bodies and answers. */
export interface Documents {
  readonly novita: novita
  readonly modelslab: modelslab
  readonly storage: storage
}

export const operations = {
  "novita": {
    "createTrainingAsset": {
      "method": "POST",
      "path": "/v3/assets/training_dataset",
      "statuses": [
        200,
        400,
        401,
        403,
        405,
        413,
        429,
        500,
        503,
        504
      ],
      "aliasOf": null,
      "onlyWithQuirk": null,
      "source": "document, 1.1 Get image upload URL (D); D-up (D)"
    },
    "getStyleTraining": {
      "method": "GET",
      "path": "/v3/training/style",
      "statuses": [
        200,
        400,
        401,
        403,
        404,
        405,
        429,
        500,
        503,
        504
      ],
      "aliasOf": null,
      "onlyWithQuirk": null,
      "source": "document, Get style training result (D)"
    },
    "createStyleTraining": {
      "method": "POST",
      "path": "/v3/training/style",
      "statuses": [
        200,
        400,
        401,
        403,
        405,
        413,
        429,
        500,
        503,
        504
      ],
      "aliasOf": null,
      "onlyWithQuirk": null,
      "source": "document, Create Style Training Task (D)"
    },
    "getSubjectTraining": {
      "method": "GET",
      "path": "/v3/training/subject",
      "statuses": [
        200,
        400,
        401,
        403,
        404,
        405,
        429,
        500,
        503,
        504
      ],
      "aliasOf": null,
      "onlyWithQuirk": null,
      "source": "D-subj, Get subject training result (D)"
    },
    "createSubjectTraining": {
      "method": "POST",
      "path": "/v3/training/subject",
      "statuses": [
        200,
        400,
        401,
        403,
        405,
        413,
        429,
        500,
        503,
        504
      ],
      "aliasOf": null,
      "onlyWithQuirk": null,
      "source": "D-subj, Create Subject Training Task (D)"
    },
    "listTrainings": {
      "method": "GET",
      "path": "/v3/training",
      "statuses": [
        200,
        400,
        401,
        403,
        405,
        429,
        500,
        503,
        504
      ],
      "aliasOf": null,
      "onlyWithQuirk": null,
      "source": "document, 3.3 List training tasks (D); D-list (D)"
    },
    "createTextToImage": {
      "method": "POST",
      "path": "/v3/async/txt2img",
      "statuses": [
        200,
        400,
        401,
        403,
        405,
        413,
        429,
        500,
        503,
        504
      ],
      "aliasOf": null,
      "onlyWithQuirk": null,
      "source": "document, 3.2.1 Use the generated models to create images (D); D-t2i (D)"
    },
    "createImageToImage": {
      "method": "POST",
      "path": "/v3/async/img2img",
      "statuses": [
        200,
        400,
        401,
        403,
        405,
        413,
        429,
        500,
        503,
        504
      ],
      "aliasOf": null,
      "onlyWithQuirk": null,
      "source": "document, 3.2.1 Use the generated models to create images (D); D-i2i (D)"
    },
    "getTaskResult": {
      "method": "GET",
      "path": "/v3/async/task-result",
      "statuses": [
        200,
        400,
        401,
        403,
        404,
        405,
        429,
        500,
        503,
        504
      ],
      "aliasOf": null,
      "onlyWithQuirk": null,
      "source": "document, 3.2.1 Use the generated models to create images (D); D-res (D)"
    },
    "listModels": {
      "method": "GET",
      "path": "/v3/model",
      "statuses": [
        200,
        400,
        401,
        403,
        405,
        429,
        500,
        503,
        504
      ],
      "aliasOf": null,
      "onlyWithQuirk": null,
      "source": "D-model (D)"
    },
    "getUser": {
      "method": "GET",
      "path": "/v3/user",
      "statuses": [
        200,
        400,
        401,
        403,
        405,
        429,
        500,
        503,
        504
      ],
      "aliasOf": null,
      "onlyWithQuirk": null,
      "source": "PY, user_info; HF (S)"
    }
  },
  "modelslab": {
    "createLoraTraining": {
      "method": "POST",
      "path": "/api/v3/lora_fine_tune",
      "statuses": [
        200,
        400,
        401,
        402,
        403,
        429,
        500,
        503
      ],
      "aliasOf": null,
      "onlyWithQuirk": null,
      "source": "document, Request (D); S3, /lora_fine_tune (D)"
    },
    "getTrainingStatus": {
      "method": "POST",
      "path": "/api/v3/fine_tune_status/{training_id}",
      "statuses": [
        200,
        400,
        401,
        402,
        403,
        404,
        429,
        500,
        503
      ],
      "aliasOf": null,
      "onlyWithQuirk": null,
      "source": "S2, finetune-status (D); S3, /fine_tune_status/{training_id} (D)"
    },
    "cancelTraining": {
      "method": "POST",
      "path": "/api/v3/cancle_training/{training_id}",
      "statuses": [
        200,
        400,
        401,
        402,
        403,
        404,
        429,
        500,
        503
      ],
      "aliasOf": null,
      "onlyWithQuirk": null,
      "source": "S2, cancel-training, samples (D); S7, cancel-training; modelslab-25 (D)"
    },
    "deleteTraining": {
      "method": "POST",
      "path": "/api/v3/finetune/delete/{training_id}",
      "statuses": [
        200,
        400,
        401,
        402,
        403,
        404,
        429,
        500,
        503
      ],
      "aliasOf": null,
      "onlyWithQuirk": null,
      "source": "S2, finetune-delete (D); S3, /delete/{training_id}; modelslab-26 (D)"
    },
    "listTrainings": {
      "method": "POST",
      "path": "/api/v3/finetune_list",
      "statuses": [
        200,
        400,
        401,
        402,
        403,
        429,
        500,
        503
      ],
      "aliasOf": null,
      "onlyWithQuirk": null,
      "source": "S2, finetune-list (D); S3, /finetune_list (D)"
    },
    "createTextToImage": {
      "method": "POST",
      "path": "/api/v6/images/text2img",
      "statuses": [
        200,
        400,
        401,
        402,
        403,
        429,
        500,
        503
      ],
      "aliasOf": null,
      "onlyWithQuirk": null,
      "source": "S5, /text2img and pages Text to Image, LoRA, Multi LoRA (D)"
    },
    "createImageToImage": {
      "method": "POST",
      "path": "/api/v6/images/img2img",
      "statuses": [
        200,
        400,
        401,
        402,
        403,
        429,
        500,
        503
      ],
      "aliasOf": null,
      "onlyWithQuirk": null,
      "source": "S5, /img2img and page Image to Image (D)"
    },
    "fetchImages": {
      "method": "POST",
      "path": "/api/v6/images/fetch",
      "statuses": [
        200,
        400,
        401,
        402,
        403,
        404,
        429,
        500,
        503
      ],
      "aliasOf": null,
      "onlyWithQuirk": null,
      "source": "S5, /fetch (D); S17 calls it; modelslab-32 (C)"
    },
    "fetchImagesById": {
      "method": "POST",
      "path": "/api/v6/images/fetch/{request_id}",
      "statuses": [
        200,
        400,
        401,
        402,
        403,
        404,
        429,
        500,
        503
      ],
      "aliasOf": null,
      "onlyWithQuirk": null,
      "source": "S6, fetch_result of the queued example (D); S13 S14 S15; modelslab-32 (C)"
    },
    "cropBase64": {
      "method": "POST",
      "path": "/api/v3/base64_crop",
      "statuses": [
        200,
        400,
        401,
        402,
        403,
        429,
        500,
        503
      ],
      "aliasOf": null,
      "onlyWithQuirk": null,
      "source": "S2, base64-crop (D); S3, /base64_crop (D); S5, general-api, /base64_crop (D)"
    },
    "createDreamboothTraining": {
      "method": "POST",
      "path": "/api/v3/fine_tune",
      "statuses": [
        200,
        400,
        401,
        402,
        403,
        429,
        500,
        503
      ],
      "aliasOf": null,
      "onlyWithQuirk": null,
      "source": "S7, finetune (D); S4, webhooks still lists it (D)"
    },
    "createDreamboothTrainingV2": {
      "method": "POST",
      "path": "/api/v3/fine_tune_v2",
      "statuses": [
        200,
        400,
        401,
        402,
        403,
        429,
        500,
        503
      ],
      "aliasOf": null,
      "onlyWithQuirk": null,
      "source": "S7, finetune-v2 (D); S11 calls it (C)"
    },
    "reloadModel": {
      "method": "POST",
      "path": "/api/v6/images/model_reload",
      "statuses": [
        200,
        400,
        401,
        402,
        403,
        429,
        500,
        503
      ],
      "aliasOf": null,
      "onlyWithQuirk": null,
      "source": "S5, /model_reload and page Reload Model (D)"
    },
    "listModels": {
      "method": "POST",
      "path": "/api/v4/dreambooth/model_list",
      "statuses": [
        200,
        400,
        401,
        402,
        403,
        429,
        500,
        503
      ],
      "aliasOf": null,
      "onlyWithQuirk": null,
      "source": "S5, model-operation, /model_list (D); S7, model-list (D)"
    },
    "cancelTrainingCorrectSpelling": {
      "method": "POST",
      "path": "/api/v3/cancel_training/{training_id}",
      "statuses": [
        200,
        400,
        401,
        402,
        403,
        404,
        429,
        500,
        503
      ],
      "aliasOf": "cancelTraining",
      "onlyWithQuirk": null,
      "source": "S3, /cancel_training/{training_id}; modelslab-25 (D)"
    },
    "createTextToImageV7": {
      "method": "POST",
      "path": "/api/v7/images/text-to-image",
      "statuses": [
        200,
        400,
        401,
        402,
        403,
        429,
        500,
        503
      ],
      "aliasOf": "createTextToImage",
      "onlyWithQuirk": null,
      "source": "S16, generate image (C); S22 (D)"
    },
    "createImageToImageV7": {
      "method": "POST",
      "path": "/api/v7/images/image-to-image",
      "statuses": [
        200,
        400,
        401,
        402,
        403,
        429,
        500,
        503
      ],
      "aliasOf": "createImageToImage",
      "onlyWithQuirk": null,
      "source": "S16, generate image-to-image (C); S22 (D)"
    },
    "fetchImagesByIdV7": {
      "method": "POST",
      "path": "/api/v7/images/fetch/{request_id}",
      "statuses": [
        200,
        400,
        401,
        402,
        403,
        404,
        429,
        500,
        503
      ],
      "aliasOf": "fetchImagesById",
      "onlyWithQuirk": null,
      "source": "S16, polling (C); S22 (D)"
    },
    "createTextToImageV4": {
      "method": "POST",
      "path": "/api/v4/dreambooth",
      "statuses": [
        200,
        400,
        401,
        402,
        403,
        429,
        500,
        503
      ],
      "aliasOf": "createTextToImage",
      "onlyWithQuirk": null,
      "source": "S7, community-models-api-v4, dreamboothtext2img (D)"
    },
    "createImageToImageV4": {
      "method": "POST",
      "path": "/api/v4/dreambooth/img2img",
      "statuses": [
        200,
        400,
        401,
        402,
        403,
        429,
        500,
        503
      ],
      "aliasOf": "createImageToImage",
      "onlyWithQuirk": null,
      "source": "S7, community-models-api-v4, dreamboothimg2img (D)"
    },
    "fetchImagesV4": {
      "method": "POST",
      "path": "/api/v4/dreambooth/fetch",
      "statuses": [
        200,
        400,
        401,
        402,
        403,
        404,
        429,
        500,
        503
      ],
      "aliasOf": "fetchImages",
      "onlyWithQuirk": null,
      "source": "S7, community-models-api-v4, dreamboothfetchqueimg (D)"
    },
    "reloadModelV4": {
      "method": "POST",
      "path": "/api/v4/dreambooth/model_reload",
      "statuses": [
        200,
        400,
        401,
        402,
        403,
        429,
        500,
        503
      ],
      "aliasOf": "reloadModel",
      "onlyWithQuirk": null,
      "source": "S7, community-models-api-v4, dreamboothreloadmodel (D)"
    },
    "createTextToImageV3Dreambooth": {
      "method": "POST",
      "path": "/api/v3/dreambooth",
      "statuses": [
        200,
        400,
        401,
        402,
        403,
        429,
        500,
        503
      ],
      "aliasOf": "createTextToImage",
      "onlyWithQuirk": null,
      "source": "S7, community-models-api, dreamboothtext2img (D)"
    },
    "createImageToImageV3Dreambooth": {
      "method": "POST",
      "path": "/api/v3/dreambooth/img2img",
      "statuses": [
        200,
        400,
        401,
        402,
        403,
        429,
        500,
        503
      ],
      "aliasOf": "createImageToImage",
      "onlyWithQuirk": null,
      "source": "S7, community-models-api, dreamboothimg2img (D)"
    },
    "fetchImagesByIdV3Dreambooth": {
      "method": "POST",
      "path": "/api/v3/dreambooth/fetch/{request_id}",
      "statuses": [
        200,
        400,
        401,
        402,
        403,
        404,
        429,
        500,
        503
      ],
      "aliasOf": "fetchImagesById",
      "onlyWithQuirk": null,
      "source": "S7, fetch_result of the queued example (D)"
    },
    "createTextToImageV3": {
      "method": "POST",
      "path": "/api/v3/text2img",
      "statuses": [
        200,
        400,
        401,
        402,
        403,
        429,
        500,
        503
      ],
      "aliasOf": "createTextToImage",
      "onlyWithQuirk": null,
      "source": "S7, stable-diffusion-api, text2img (D); S18 (C)"
    },
    "createImageToImageV3": {
      "method": "POST",
      "path": "/api/v3/img2img",
      "statuses": [
        200,
        400,
        401,
        402,
        403,
        429,
        500,
        503
      ],
      "aliasOf": "createImageToImage",
      "onlyWithQuirk": null,
      "source": "S7, stable-diffusion-api, img2img (D)"
    },
    "fetchImagesByIdV3": {
      "method": "POST",
      "path": "/api/v3/fetch/{request_id}",
      "statuses": [
        200,
        400,
        401,
        402,
        403,
        404,
        429,
        500,
        503
      ],
      "aliasOf": "fetchImagesById",
      "onlyWithQuirk": null,
      "source": "S7, stable-diffusion-api, fetchqueimg (D)"
    },
    "createLoraTrainingLlmsPath": {
      "method": "POST",
      "path": "/api/v6/images/lora_fine_tune",
      "statuses": [
        200,
        400,
        401,
        402,
        403,
        429,
        500,
        503
      ],
      "aliasOf": "createLoraTraining",
      "onlyWithQuirk": "modelslab.llms-path=on",
      "source": "S4, llms.txt, against every other page; modelslab-27 (D)"
    },
    "createTextToImageDoubledSegment": {
      "method": "POST",
      "path": "/api/v6/images/text2img/text2img",
      "statuses": [
        200,
        400,
        401,
        402,
        403,
        429,
        500,
        503
      ],
      "aliasOf": "createTextToImage",
      "onlyWithQuirk": "modelslab.doubled-segment=on",
      "source": "S15, Dart (C); earlier builds of S14 and S13 (C)"
    },
    "createImageToImageDoubledSegment": {
      "method": "POST",
      "path": "/api/v6/images/text2img/img2img",
      "statuses": [
        200,
        400,
        401,
        402,
        403,
        429,
        500,
        503
      ],
      "aliasOf": "createImageToImage",
      "onlyWithQuirk": "modelslab.doubled-segment=on",
      "source": "S15, Dart (C); earlier builds of S14 and S13 (C)"
    }
  },
  "storage": {
    "getObject": {
      "method": "GET",
      "path": "/{bucket}/{key}",
      "statuses": [
        200,
        206,
        304,
        400,
        403,
        404,
        412,
        416,
        500,
        501
      ],
      "aliasOf": null,
      "onlyWithQuirk": null,
      "source": "document, images.image_url of the task result (D); s3, GetObject (D)"
    },
    "putObject": {
      "method": "PUT",
      "path": "/{bucket}/{key}",
      "statuses": [
        200,
        400,
        403,
        404,
        405,
        409,
        411,
        412,
        500,
        501,
        503
      ],
      "aliasOf": null,
      "onlyWithQuirk": null,
      "source": "document, 1.2 Upload images (D); s3, PutObject and using-presigned-url (D)"
    },
    "preflightObject": {
      "method": "OPTIONS",
      "path": "/{bucket}/{key}",
      "statuses": [
        200,
        400,
        403
      ],
      "aliasOf": null,
      "onlyWithQuirk": null,
      "source": "recorded, CORS (R); s3-tests, _test_cors_options_presigned_method (I)"
    },
    "headObject": {
      "method": "HEAD",
      "path": "/{bucket}/{key}",
      "statuses": [
        200,
        206,
        304,
        400,
        403,
        404,
        412,
        416,
        500,
        501
      ],
      "aliasOf": null,
      "onlyWithQuirk": null,
      "source": "s3, HeadObject (D)"
    }
  }
} as const

/** What each provider calls a receiver with. */
export const webhooks = {
  "novita": [
    "receiveTaskResult"
  ],
  "modelslab": [
    "receiveTrainingStatus",
    "receiveGenerationResult"
  ],
  "storage": []
} as const
