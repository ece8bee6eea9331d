// Generated from src/contracts/scenarios/ by `npm run generate`. Do not edit.
import type { Scenario } from './scenario.js'
import bothFaultsAreMarked from './scenarios/both/faults-are-marked.js'
import bothNoSecretEcho from './scenarios/both/no-secret-echo.js'
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
import modelslabErrorBothSpellings from './scenarios/modelslab/error-both-spellings.js'
import modelslabErrorProfiles from './scenarios/modelslab/error-profiles.js'
import modelslabFetchUnknown from './scenarios/modelslab/fetch-unknown.js'
import modelslabGenerationWebhook from './scenarios/modelslab/generation-webhook.js'
import modelslabList from './scenarios/modelslab/list.js'
import modelslabLogGrows from './scenarios/modelslab/log-grows.js'
import modelslabLoraHappy from './scenarios/modelslab/lora-happy.js'
import modelslabMalformedBody from './scenarios/modelslab/malformed-body.js'
import modelslabMisspeltPath from './scenarios/modelslab/misspelt-path.js'
import modelslabQueueLimit from './scenarios/modelslab/queue-limit.js'
import modelslabStatusIsNotProgress from './scenarios/modelslab/status-is-not-progress.js'
import modelslabStatusSeries from './scenarios/modelslab/status-series.js'
import modelslabText2imgLoraTraining from './scenarios/modelslab/text2img-lora-training.js'
import modelslabText2imgLora from './scenarios/modelslab/text2img-lora.js'
import modelslabText2imgQueued from './scenarios/modelslab/text2img-queued.js'
import modelslabText2imgUnknownModel from './scenarios/modelslab/text2img-unknown-model.js'
import modelslabTrainingFailed from './scenarios/modelslab/training-failed.js'
import modelslabUnknownTraining from './scenarios/modelslab/unknown-training.js'
import modelslabWebhookAgrees from './scenarios/modelslab/webhook-agrees.js'
import modelslabWebhookNoRetry from './scenarios/modelslab/webhook-no-retry.js'
import modelslabWebhookNone from './scenarios/modelslab/webhook-none.js'
import modelslabWebhookOnlyReady from './scenarios/modelslab/webhook-only-ready.js'
import modelslabWebhookPerStatus from './scenarios/modelslab/webhook-per-status.js'
import modelslabWebhookSlowReceiver from './scenarios/modelslab/webhook-slow-receiver.js'
import modelslabWebhookUnruly from './scenarios/modelslab/webhook-unruly.js'
import novitaAuthRefused from './scenarios/novita/auth-refused.js'
import novitaListPages from './scenarios/novita/list-pages.js'
import novitaStyleHappy from './scenarios/novita/style-happy.js'
import novitaTxt2imgHappy from './scenarios/novita/txt2img-happy.js'
import novitaUploadHappy from './scenarios/novita/upload-happy.js'

export const scenarios: readonly Scenario[] = [
  bothFaultsAreMarked,
  bothNoSecretEcho,
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
  modelslabErrorBothSpellings,
  modelslabErrorProfiles,
  modelslabFetchUnknown,
  modelslabGenerationWebhook,
  modelslabList,
  modelslabLogGrows,
  modelslabLoraHappy,
  modelslabMalformedBody,
  modelslabMisspeltPath,
  modelslabQueueLimit,
  modelslabStatusIsNotProgress,
  modelslabStatusSeries,
  modelslabText2imgLoraTraining,
  modelslabText2imgLora,
  modelslabText2imgQueued,
  modelslabText2imgUnknownModel,
  modelslabTrainingFailed,
  modelslabUnknownTraining,
  modelslabWebhookAgrees,
  modelslabWebhookNoRetry,
  modelslabWebhookNone,
  modelslabWebhookOnlyReady,
  modelslabWebhookPerStatus,
  modelslabWebhookSlowReceiver,
  modelslabWebhookUnruly,
  novitaAuthRefused,
  novitaListPages,
  novitaStyleHappy,
  novitaTxt2imgHappy,
  novitaUploadHappy,
]
