// Generated from src/contracts/scenarios/ by `npm run generate`. Do not edit.
import type { Scenario } from './scenario.js'
import bothSameWorld from './scenarios/both/same-world.js'
import modelslabCancelRunning from './scenarios/modelslab/cancel-running.js'
import modelslabLoraHappy from './scenarios/modelslab/lora-happy.js'
import modelslabWebhookPerStatus from './scenarios/modelslab/webhook-per-status.js'
import novitaAccountIsolation from './scenarios/novita/account-isolation.js'
import novitaAuthForms from './scenarios/novita/auth-forms.js'
import novitaAuthRefused from './scenarios/novita/auth-refused.js'
import novitaCreateAssetEmpty from './scenarios/novita/create-asset-empty.js'
import novitaCreateAssetUnknown from './scenarios/novita/create-asset-unknown.js'
import novitaCreateFiftyOne from './scenarios/novita/create-fifty-one.js'
import novitaCreateMissingFields from './scenarios/novita/create-missing-fields.js'
import novitaDocumentVerbatim from './scenarios/novita/document-verbatim.js'
import novitaImageLinkExpired from './scenarios/novita/image-link-expired.js'
import novitaImg2imgHappy from './scenarios/novita/img2img-happy.js'
import novitaListAgrees from './scenarios/novita/list-agrees.js'
import novitaListAllStatuses from './scenarios/novita/list-all-statuses.js'
import novitaListBadInput from './scenarios/novita/list-bad-input.js'
import novitaListPages from './scenarios/novita/list-pages.js'
import novitaListTaskType from './scenarios/novita/list-task-type.js'
import novitaModelList from './scenarios/novita/model-list.js'
import novitaPromptLimits from './scenarios/novita/prompt-limits.js'
import novitaRateImages from './scenarios/novita/rate-images.js'
import novitaResultFailed from './scenarios/novita/result-failed.js'
import novitaResultSeed from './scenarios/novita/result-seed.js'
import novitaResultShape from './scenarios/novita/result-shape.js'
import novitaResultTrainingId from './scenarios/novita/result-training-id.js'
import novitaResultTtlTypes from './scenarios/novita/result-ttl-types.js'
import novitaResultUnknownId from './scenarios/novita/result-unknown-id.js'
import novitaSdkBodies from './scenarios/novita/sdk-bodies.js'
import novitaStatusTransport from './scenarios/novita/status-transport.js'
import novitaStyleHappy from './scenarios/novita/style-happy.js'
import novitaStyleModelsList from './scenarios/novita/style-models-list.js'
import novitaStyleProgress from './scenarios/novita/style-progress.js'
import novitaStyleTolerant from './scenarios/novita/style-tolerant.js'
import novitaStyleTwoPhase from './scenarios/novita/style-two-phase.js'
import novitaSubjectHappy from './scenarios/novita/subject-happy.js'
import novitaTrainingCanceled from './scenarios/novita/training-canceled.js'
import novitaTrainingFailed from './scenarios/novita/training-failed.js'
import novitaTrainingNoWebhook from './scenarios/novita/training-no-webhook.js'
import novitaTrainingUnknownFirst from './scenarios/novita/training-unknown-first.js'
import novitaTrainingUnknownId from './scenarios/novita/training-unknown-id.js'
import novitaTxt2imgAcceptance from './scenarios/novita/txt2img-acceptance.js'
import novitaTxt2imgHappy from './scenarios/novita/txt2img-happy.js'
import novitaTxt2imgLoraDeploying from './scenarios/novita/txt2img-lora-deploying.js'
import novitaTxt2imgLoraUnknown from './scenarios/novita/txt2img-lora-unknown.js'
import novitaTxt2imgTrainedLora from './scenarios/novita/txt2img-trained-lora.js'
import novitaUnknownPath from './scenarios/novita/unknown-path.js'
import novitaUploadChunked from './scenarios/novita/upload-chunked.js'
import novitaUploadExpectContinue from './scenarios/novita/upload-expect-continue.js'
import novitaUploadExpired from './scenarios/novita/upload-expired.js'
import novitaUploadHappy from './scenarios/novita/upload-happy.js'
import novitaUploadPathText from './scenarios/novita/upload-path-text.js'
import novitaUploadShort from './scenarios/novita/upload-short.js'
import novitaUploadSlotExtension from './scenarios/novita/upload-slot-extension.js'
import novitaUploadSlot from './scenarios/novita/upload-slot.js'
import novitaUploadTampered from './scenarios/novita/upload-tampered.js'
import novitaUploadTwice from './scenarios/novita/upload-twice.js'
import novitaUploadTwoAuths from './scenarios/novita/upload-two-auths.js'
import novitaUploadUnsignedHeader from './scenarios/novita/upload-unsigned-header.js'
import novitaUploadWrongHost from './scenarios/novita/upload-wrong-host.js'
import novitaUploadWrongMethod from './scenarios/novita/upload-wrong-method.js'
import novitaWebhookFailed from './scenarios/novita/webhook-failed.js'
import novitaWebhookFinished from './scenarios/novita/webhook-finished.js'
import novitaWebhookRetries from './scenarios/novita/webhook-retries.js'
import novitaWebhookTestMode from './scenarios/novita/webhook-test-mode.js'

export const scenarios: readonly Scenario[] = [
  bothSameWorld,
  modelslabCancelRunning,
  modelslabLoraHappy,
  modelslabWebhookPerStatus,
  novitaAccountIsolation,
  novitaAuthForms,
  novitaAuthRefused,
  novitaCreateAssetEmpty,
  novitaCreateAssetUnknown,
  novitaCreateFiftyOne,
  novitaCreateMissingFields,
  novitaDocumentVerbatim,
  novitaImageLinkExpired,
  novitaImg2imgHappy,
  novitaListAgrees,
  novitaListAllStatuses,
  novitaListBadInput,
  novitaListPages,
  novitaListTaskType,
  novitaModelList,
  novitaPromptLimits,
  novitaRateImages,
  novitaResultFailed,
  novitaResultSeed,
  novitaResultShape,
  novitaResultTrainingId,
  novitaResultTtlTypes,
  novitaResultUnknownId,
  novitaSdkBodies,
  novitaStatusTransport,
  novitaStyleHappy,
  novitaStyleModelsList,
  novitaStyleProgress,
  novitaStyleTolerant,
  novitaStyleTwoPhase,
  novitaSubjectHappy,
  novitaTrainingCanceled,
  novitaTrainingFailed,
  novitaTrainingNoWebhook,
  novitaTrainingUnknownFirst,
  novitaTrainingUnknownId,
  novitaTxt2imgAcceptance,
  novitaTxt2imgHappy,
  novitaTxt2imgLoraDeploying,
  novitaTxt2imgLoraUnknown,
  novitaTxt2imgTrainedLora,
  novitaUnknownPath,
  novitaUploadChunked,
  novitaUploadExpectContinue,
  novitaUploadExpired,
  novitaUploadHappy,
  novitaUploadPathText,
  novitaUploadShort,
  novitaUploadSlotExtension,
  novitaUploadSlot,
  novitaUploadTampered,
  novitaUploadTwice,
  novitaUploadTwoAuths,
  novitaUploadUnsignedHeader,
  novitaUploadWrongHost,
  novitaUploadWrongMethod,
  novitaWebhookFailed,
  novitaWebhookFinished,
  novitaWebhookRetries,
  novitaWebhookTestMode,
]
