// Generated from src/contracts/scenarios/ by `npm run generate`. Do not edit.
import type { Scenario } from './scenario.js'
import bothFaultsAreMarked from './scenarios/both/faults-are-marked.js'
import bothNoSecretEcho from './scenarios/both/no-secret-echo.js'
import bothOnDemand from './scenarios/both/on-demand.js'
import bothQuirkPairwise from './scenarios/both/quirk-pairwise.js'
import bothSameWorld from './scenarios/both/same-world.js'
import bothTwoAccountsParallel from './scenarios/both/two-accounts-parallel.js'
import modelslabAccountIsolation from './scenarios/modelslab/account-isolation.js'
import modelslabAuthRefused from './scenarios/modelslab/auth-refused.js'
import modelslabBase64Crop from './scenarios/modelslab/base64-crop.js'
import modelslabCancelRunning from './scenarios/modelslab/cancel-running.js'
import modelslabCancelTwice from './scenarios/modelslab/cancel-twice.js'
import modelslabCreateMissingField from './scenarios/modelslab/create-missing-field.js'
import modelslabCreateShape from './scenarios/modelslab/create-shape.js'
import modelslabCreateTolerant from './scenarios/modelslab/create-tolerant.js'
import modelslabDeleteReady from './scenarios/modelslab/delete-ready.js'
import modelslabDeleteRunning from './scenarios/modelslab/delete-running.js'
import modelslabDocumentVerbatim from './scenarios/modelslab/document-verbatim.js'
import modelslabDreambooth from './scenarios/modelslab/dreambooth.js'
import modelslabErrorBothSpellings from './scenarios/modelslab/error-both-spellings.js'
import modelslabErrorProfiles from './scenarios/modelslab/error-profiles.js'
import modelslabEveryValue from './scenarios/modelslab/every-value.js'
import modelslabFetchUnknown from './scenarios/modelslab/fetch-unknown.js'
import modelslabGenerationAtOnce from './scenarios/modelslab/generation-at-once.js'
import modelslabGenerationWebhook from './scenarios/modelslab/generation-webhook.js'
import modelslabImg2imgQueued from './scenarios/modelslab/img2img-queued.js'
import modelslabListObjects from './scenarios/modelslab/list-objects.js'
import modelslabList from './scenarios/modelslab/list.js'
import modelslabLogGrows from './scenarios/modelslab/log-grows.js'
import modelslabLoraHappy from './scenarios/modelslab/lora-happy.js'
import modelslabMalformedBody from './scenarios/modelslab/malformed-body.js'
import modelslabMalformedCreate from './scenarios/modelslab/malformed-create.js'
import modelslabMisspeltPath from './scenarios/modelslab/misspelt-path.js'
import modelslabModelList from './scenarios/modelslab/model-list.js'
import modelslabModelReload from './scenarios/modelslab/model-reload.js'
import modelslabNoKey from './scenarios/modelslab/no-key.js'
import modelslabOtherSpellings from './scenarios/modelslab/other-spellings.js'
import modelslabPictureLink from './scenarios/modelslab/picture-link.js'
import modelslabQueueLimit from './scenarios/modelslab/queue-limit.js'
import modelslabRefusals from './scenarios/modelslab/refusals.js'
import modelslabStatusIsNotProgress from './scenarios/modelslab/status-is-not-progress.js'
import modelslabStatusSeries from './scenarios/modelslab/status-series.js'
import modelslabText2imgLoraTraining from './scenarios/modelslab/text2img-lora-training.js'
import modelslabText2imgLora from './scenarios/modelslab/text2img-lora.js'
import modelslabText2imgQueued from './scenarios/modelslab/text2img-queued.js'
import modelslabText2imgUnknownModel from './scenarios/modelslab/text2img-unknown-model.js'
import modelslabTrainingCancelled from './scenarios/modelslab/training-cancelled.js'
import modelslabTrainingEnds from './scenarios/modelslab/training-ends.js'
import modelslabTrainingFailed from './scenarios/modelslab/training-failed.js'
import modelslabUnknownTraining from './scenarios/modelslab/unknown-training.js'
import modelslabWebhookAgrees from './scenarios/modelslab/webhook-agrees.js'
import modelslabWebhookNoRetry from './scenarios/modelslab/webhook-no-retry.js'
import modelslabWebhookNone from './scenarios/modelslab/webhook-none.js'
import modelslabWebhookOnlyReady from './scenarios/modelslab/webhook-only-ready.js'
import modelslabWebhookPerStatus from './scenarios/modelslab/webhook-per-status.js'
import modelslabWebhookSlowReceiver from './scenarios/modelslab/webhook-slow-receiver.js'
import modelslabWebhookUnruly from './scenarios/modelslab/webhook-unruly.js'
import modelslabWorkerSeries from './scenarios/modelslab/worker-series.js'
import novitaAccountIsolation from './scenarios/novita/account-isolation.js'
import novitaAuthForms from './scenarios/novita/auth-forms.js'
import novitaAuthRefused from './scenarios/novita/auth-refused.js'
import novitaCreateAssetEmpty from './scenarios/novita/create-asset-empty.js'
import novitaCreateAssetUnknown from './scenarios/novita/create-asset-unknown.js'
import novitaCreateFiftyOne from './scenarios/novita/create-fifty-one.js'
import novitaCreateMissingFields from './scenarios/novita/create-missing-fields.js'
import novitaDocumentVerbatim from './scenarios/novita/document-verbatim.js'
import novitaErrorReasons from './scenarios/novita/error-reasons.js'
import novitaEveryValue from './scenarios/novita/every-value.js'
import novitaImageLinkExpired from './scenarios/novita/image-link-expired.js'
import novitaImg2imgHappy from './scenarios/novita/img2img-happy.js'
import novitaListAgrees from './scenarios/novita/list-agrees.js'
import novitaListAllStatuses from './scenarios/novita/list-all-statuses.js'
import novitaListBadInput from './scenarios/novita/list-bad-input.js'
import novitaListPages from './scenarios/novita/list-pages.js'
import novitaListTaskType from './scenarios/novita/list-task-type.js'
import novitaModelList from './scenarios/novita/model-list.js'
import novitaNoCredit from './scenarios/novita/no-credit.js'
import novitaNoKey from './scenarios/novita/no-key.js'
import novitaPictureTypes from './scenarios/novita/picture-types.js'
import novitaPromptLimits from './scenarios/novita/prompt-limits.js'
import novitaRateImages from './scenarios/novita/rate-images.js'
import novitaRefusals from './scenarios/novita/refusals.js'
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
import novitaTrainingEnds from './scenarios/novita/training-ends.js'
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
import novitaUploadConditions from './scenarios/novita/upload-conditions.js'
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
import novitaUser from './scenarios/novita/user.js'
import novitaWebhookFailed from './scenarios/novita/webhook-failed.js'
import novitaWebhookFinished from './scenarios/novita/webhook-finished.js'
import novitaWebhookRetries from './scenarios/novita/webhook-retries.js'
import novitaWebhookTestMode from './scenarios/novita/webhook-test-mode.js'

export const scenarios: readonly Scenario[] = [
  bothFaultsAreMarked,
  bothNoSecretEcho,
  bothOnDemand,
  bothQuirkPairwise,
  bothSameWorld,
  bothTwoAccountsParallel,
  modelslabAccountIsolation,
  modelslabAuthRefused,
  modelslabBase64Crop,
  modelslabCancelRunning,
  modelslabCancelTwice,
  modelslabCreateMissingField,
  modelslabCreateShape,
  modelslabCreateTolerant,
  modelslabDeleteReady,
  modelslabDeleteRunning,
  modelslabDocumentVerbatim,
  modelslabDreambooth,
  modelslabErrorBothSpellings,
  modelslabErrorProfiles,
  modelslabEveryValue,
  modelslabFetchUnknown,
  modelslabGenerationAtOnce,
  modelslabGenerationWebhook,
  modelslabImg2imgQueued,
  modelslabListObjects,
  modelslabList,
  modelslabLogGrows,
  modelslabLoraHappy,
  modelslabMalformedBody,
  modelslabMalformedCreate,
  modelslabMisspeltPath,
  modelslabModelList,
  modelslabModelReload,
  modelslabNoKey,
  modelslabOtherSpellings,
  modelslabPictureLink,
  modelslabQueueLimit,
  modelslabRefusals,
  modelslabStatusIsNotProgress,
  modelslabStatusSeries,
  modelslabText2imgLoraTraining,
  modelslabText2imgLora,
  modelslabText2imgQueued,
  modelslabText2imgUnknownModel,
  modelslabTrainingCancelled,
  modelslabTrainingEnds,
  modelslabTrainingFailed,
  modelslabUnknownTraining,
  modelslabWebhookAgrees,
  modelslabWebhookNoRetry,
  modelslabWebhookNone,
  modelslabWebhookOnlyReady,
  modelslabWebhookPerStatus,
  modelslabWebhookSlowReceiver,
  modelslabWebhookUnruly,
  modelslabWorkerSeries,
  novitaAccountIsolation,
  novitaAuthForms,
  novitaAuthRefused,
  novitaCreateAssetEmpty,
  novitaCreateAssetUnknown,
  novitaCreateFiftyOne,
  novitaCreateMissingFields,
  novitaDocumentVerbatim,
  novitaErrorReasons,
  novitaEveryValue,
  novitaImageLinkExpired,
  novitaImg2imgHappy,
  novitaListAgrees,
  novitaListAllStatuses,
  novitaListBadInput,
  novitaListPages,
  novitaListTaskType,
  novitaModelList,
  novitaNoCredit,
  novitaNoKey,
  novitaPictureTypes,
  novitaPromptLimits,
  novitaRateImages,
  novitaRefusals,
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
  novitaTrainingEnds,
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
  novitaUploadConditions,
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
  novitaUser,
  novitaWebhookFailed,
  novitaWebhookFinished,
  novitaWebhookRetries,
  novitaWebhookTestMode,
]
