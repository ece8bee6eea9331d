// What a recorder may keep as it came. Everything that is not listed here is replaced (contract-kit section 6.3).

const list = (text: string): readonly string[] => text.trim().split(/\s+/)

/** Documented words: statuses, kinds, reasons, sizes, file types. */
export const keptWords: ReadonlySet<string> = new Set([
  ...list(`UNKNOWN QUEUING TRAINING SUCCESS CANCELED FAILED DEPLOYING SERVING style subject lora lycoris person
    TASK_STATUS_QUEUED TASK_STATUS_PROCESSING TASK_STATUS_SUCCEED TASK_STATUS_FAILED TASK_STATUS_UNKNOWN TXT_TO_IMG IMG_TO_IMG
    ASYNC_TASK_RESULT INVALID_REQUEST_BODY MISSING_API_KEY INVALID_API_KEY TASK_NOT_FOUND API_NOT_FOUND PATH_NOT_FOUND
    RATE_LIMIT_EXCEEDED ILLEGAL_PROMPT VALIDATOR CODEC BILLING_BALANCE_NOT_ENOUGH BILLING_AUTH_FAILED FEATURE_NOT_ALLOWED
    API_NOT_ALLOWED NEED_REAL_NAME_VERIFY BILLING_FAILED CREATE_TASK_FAILED GET_RESULT_FAILED TASK_FAILED FAILED_TO_AUTH
    png jpeg jpg webp PUT POST GET face_crop_region resize face_restore ratio width height method upscale
    success error processing failed deploying_gpu training_started training_success trained_model_compressing
    trained_model_uploading trained_model_uploaded deploying_model model_ready training_failed men women female couple null
    normal sdxl yes no true false midjourney civitai training uploading public private checkpoint
    api v3 v6 v7 assets training_dataset async txt2img img2img text2img task-result lora_fine_tune fine_tune fine_tune_status
    finetune finetune_list delete cancel_training cancle_training base64_crop images fetch model c_0 application/json`),
  'Euler a',
  'invalid api-key',
  'Invalid Api Key',
  'Invalid API Request',
  'Request not found',
])

/** Fields whose numbers, or digits in a text, are sizes, counts, settings or lives: nothing of them is minted. */
export const keptNumbers: ReadonlySet<string> = new Set(
  list(`width height image_num steps guidance_scale strength clip_skip switch_at target_width target_height code limit
    image_url_ttl video_url_ttl download_url_ttl progress_percent eta eta_relative max_train_steps learning_rate train_batch_size
    lr_warmup_steps W H n_samples samples lora_strength num_inference_steps retry_after status expires pagination.limit`),
)

/** Texts that are fixed by us: what every recording run sends. */
export const keptTexts: ReadonlySet<string> = new Set(['a red bicycle in front of a white wall', 'lowres, blurry'])

/** Headers of an answer that are kept; of any other not even the name. */
export const keptResponseHeaders: ReadonlySet<string> = new Set([
  'content-type',
  'retry-after',
  'x-ratelimit-limit',
  'x-ratelimit-remaining',
  'x-ratelimit-reset',
])
