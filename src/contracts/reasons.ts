import { documented } from './cells.js'
import { type Axis, type Cell, cellName } from './coverage.js'

/** Why cells stay empty, whatever is played at the emulator. */
export interface Reason {
  readonly axes: readonly Axis[]
  /** Matches the keys of these cells, and of no cell that a scenario proves. */
  readonly cells: RegExp
  readonly why: string
  /** The source that says so, or whose choice it is. */
  readonly source: string
}

const refusals = ['status-code', 'refusal'] as const

/** Begins the reasons of cells that only the answer of a rule shows: `both/on-demand` has each of them answered so. */
export const onDemand = 'on demand only'

/** Every cell that no scenario proves, by few patterns; a pattern without such a cell is stale, and a test fails over it. */
export const reasons: readonly Reason[] = [
  {
    axes: refusals,
    cells: /^novita \w+ (500|503|504)$/,
    why: `${onDemand}: rule status=500, 503 or 504; the tables name no cause that a request has`,
    source: 'D-err, D-err2 (D)',
  },
  {
    axes: refusals,
    cells: /^modelslab \w+ (403|500|503)$/,
    why: `${onDemand}: rule status=403, 500 or 503; plans and failures of the service have no cause here`,
    source: 'S4, error-codes (D)',
  },
  {
    axes: refusals,
    cells: /^modelslab (?!create)\w+ 402$/,
    why: `${onDemand}: rule status=402; only what makes a job costs something here`,
    source: 'S4, error-codes, 402 (D); what is charged for is our choice',
  },
  {
    axes: refusals,
    cells: /^storage (getObject|headObject|putObject) 500$/,
    why: `${onDemand}: rule status=500; else a bug of loradock, or a disk that is full`,
    source: 'openapi/storage.yaml',
  },
  {
    axes: refusals,
    cells: /^storage putObject (409|503)$/,
    why: `${onDemand}: rule status=409 or 503; else two conditional writes that meet, or more than 256 uploads at once`,
    source: 'openapi/storage.yaml, putObject',
  },
  {
    axes: ['status-code'],
    cells: /^storage preflightObject 200$/,
    why: 'CORS is a setting of the server, off unless asked for, and no account can turn it on; test/emulator/storage shows it',
    source: 'openapi/storage.yaml, preflightObject',
  },
  {
    axes: ['enum'],
    cells: /^novita errors reason (CREATE_TASK_FAILED|GET_RESULT_FAILED|SERVICE_UNAVAILABLE|GATEWAY_TIMEOUT)$/,
    why: `${onDemand}: rule status=500, 503 or 504`,
    source: 'D-err, D-err2 (D)',
  },
  {
    axes: ['enum'],
    cells: /^modelslab errors message (This feature requires|Internal server error|Service temporarily).*$/,
    why: `${onDemand}: rule status=403, 500 or 503`,
    source: 'S4, error-codes (D)',
  },
  {
    axes: ['enum'],
    cells: /^modelslab errors message Invalid API key$/,
    why: `${onDemand}: rule problem=wrong-key with modelslab.error-status=http-codes; any key is taken unless a list is configured`,
    source: 'S4, error-codes, 401 (D)',
  },
  {
    axes: ['enum'],
    cells: /^novita errors reason (IMAGE_|INVALID_(IMAGE|CUSTOM|AUDIO)|ILLEGAL_)\w+$/,
    why: 'printed in the error table; no page says which request it answers',
    source: 'D-err, the rows with 400 (D); causes unknown (U)',
  },
  {
    axes: ['enum'],
    cells: /^novita errors reason (BILLING_AUTH_FAILED|FEATURE_NOT_ALLOWED|API_NOT_ALLOWED|NEED_REAL_NAME_VERIFY)$/,
    why: 'printed in the error table; it is about contracts and identities, which a local account has not',
    source: 'D-err, the rows with 403 (D); causes unknown (U)',
  },
  {
    axes: ['enum'],
    cells: /^novita errors reason (BILLING|TASK)_FAILED$/,
    why: 'printed in the error table beside the reason that a rule with status=500 gives; what tells them apart no page says',
    source: 'D-err, the rows with 500 (D)',
  },
  {
    axes: ['enum'],
    cells: /^novita listTrainings tasks\[\]\.task_status UNKNOWN$/,
    why: 'UNKNOWN is counted by polls of one training, and the list is none',
    source: 'D-list, "not updated yet" (D); that the list never says so is our choice',
  },
  {
    axes: ['enum'],
    cells: /^novita listModels models\[\]\.(source (civitai|uploading)|base_model_type Inpainting)$/,
    why: 'loradock lists trained models only, and these are of others',
    source: 'D-model (D); openapi/novita.yaml, ModelRow',
  },
  {
    axes: ['webhook-status'],
    cells: /^novita receiveTaskResult payload\.task\.status TASK_STATUS_(QUEUED|PROCESSING)$/,
    why: 'a call is made once a task has ended; the field is that of the result, which has four words',
    source: 'D-wh (D)',
  },
  {
    axes: ['enum'],
    cells: /^modelslab create\w+Training(V2)? messege (?!deploying_gpu)\w+$/,
    why: 'an acceptance says where a training begins; the field is typed with the words of all statuses',
    source: 'document, Response; S3, enum (D)',
  },
  {
    axes: ['enum'],
    cells: /^modelslab listModels \[\]\.status (?!model_ready)\w+$/,
    why: 'the public models are ready; the field is typed with the words of all statuses',
    source: 'S5, PublicModel, model_ready in every example (D)',
  },
  {
    axes: ['enum'],
    cells: /^modelslab reloadModel status success$/,
    why: 'no model is ever unloaded here, and what tells success from processing no page says',
    source: 'S5, ReloadModelResponse (D)',
  },
  {
    axes: ['enum'],
    cells: /^modelslab errors message (Error message|Unable to fetch image from provided URL)$/,
    why: 'a placeholder of the documents, and a text about links that loradock never fetches',
    source: 'S6 and S4, error-codes, Image URL Issues (D)',
  },
  {
    axes: ['webhook-status'],
    cells: /^modelslab receiveTrainingStatus training_status cancelled$/,
    why: 'no document has a call for a cancelled training, and the word is our own',
    source: 'document, Training Status Values (D); unknown at the provider (U)',
  },
]

/** Why a cell stays empty, and by which source; `undefined` where a scenario proves it. */
export function reasonFor({ axis, key }: Cell): string | undefined {
  const reason = reasons.find(({ axes, cells }) => axes.includes(axis) && cells.test(key))
  return reason === undefined ? undefined : `${reason.why} [${reason.source}]`
}

/** The reasons of all cells that have one, by cell. */
export function reasonsByCell(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    documented().flatMap((cell) => {
      const reason = reasonFor(cell)
      return reason === undefined ? [] : [[cellName(cell), reason]]
    }),
  )
}

/** What all scenarios together prove at the emulator: every cell without a reason (a test plays them all and compares). */
export function provable(): readonly Cell[] {
  return documented().filter((cell) => reasonFor(cell) === undefined)
}
