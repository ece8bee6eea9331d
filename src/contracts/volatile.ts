/** What stands for a value that differs from run to run; the unit of a time and the kind of an id are still compared. */
export type Stand =
  | { readonly as: 'reference'; readonly to: ReferenceKind }
  | { readonly as: 'time' | 'text' | 'number' | 'json' | 'link' }
  | { readonly as: 'set'; readonly by: string }

export type ReferenceKind =
  | 'asset'
  | 'task'
  | 'training'
  | 'generation'
  | 'model'
  | 'object'
  | 'host'
  | 'cursor'
  | 'account'
  | 'name'

/** One volatile place: a path in bodies and queries, with `**.` in front of a name at any depth. */
export type Volatile = Stand & {
  /** Operation ids; absent: all. */
  readonly of?: readonly string[]
  readonly path: string
  readonly because: string
}

const trainedName = 'the provider mints the name when a training ends'

/** Places that are not compared by value, each with its reason (contract-kit section 7). Status codes and enum words are never here. */
export const volatiles: readonly Volatile[] = [
  { path: '**.assets_id', as: 'reference', to: 'asset', because: 'the provider mints it' },
  { path: '**.task_id', as: 'reference', to: 'task', because: 'the provider mints it' },
  { path: '**.training_id', as: 'reference', to: 'training', because: 'the provider mints it' },
  {
    of: ['createLoraTraining', 'receiveTrainingStatus', 'createDreamboothTraining', 'createDreamboothTrainingV2'],
    path: '**.model_id',
    as: 'reference',
    to: 'training',
    because: 'acceptance and calls name the training so',
  },
  { path: '**.lora_model', as: 'reference', to: 'training', because: 'the id of a training, where one is meant' },
  { path: '**.request_id', as: 'reference', to: 'generation', because: 'the provider mints it' },
  { path: 'id', as: 'reference', to: 'generation', because: 'the provider mints it' },
  { path: '**.models[].model_name', as: 'reference', to: 'model', because: trainedName },
  { path: '**.loras[].model_name', as: 'reference', to: 'model', because: trainedName },
  { path: '**.next_cursor', as: 'reference', to: 'cursor', because: 'clients must treat cursors as opaque' },
  { path: 'pagination.cursor', as: 'reference', to: 'cursor', because: 'clients must treat cursors as opaque' },
  {
    of: ['createStyleTraining', 'createSubjectTraining'],
    path: 'name',
    as: 'reference',
    to: 'name',
    because: 'ours, with run and date',
  },
  { path: '**.task_name', as: 'reference', to: 'name', because: 'the name that was sent' },
  { path: '**.created_at', as: 'time', because: 'the time of the run' },
  { path: '**.submit_time_ms', as: 'time', because: 'the time of the run' },
  { path: '**.execute_time_ms', as: 'time', because: 'the time of the run' },
  { path: '**.complete_time_ms', as: 'time', because: 'the time of the run' },
  { path: '**.eta', as: 'number', because: 'an estimate' },
  { path: '**.eta_relative', as: 'number', because: 'an estimate' },
  { path: '**.generationTime', as: 'number', because: 'a measurement' },
  { path: '**.progress_percent', as: 'number', because: 'how far depends on when it is asked; the timeline judges it' },
  { path: '**.extra.seed', as: 'number', because: 'drawn by the provider when -1 is asked for' },
  { path: '**.meta.seed', as: 'number', because: 'drawn by the provider when none is asked for' },
  { path: '**.meta.file_prefix', as: 'text', because: 'names a file of the run' },
  { path: 'data', as: 'text', because: 'free text: a log or an estimate; the timeline judges its growth' },
  { path: 'logs', as: 'text', because: 'free text: a log or an estimate' },
  { path: 'message', as: 'text', because: 'free text of a refusal: bytes are never compared' },
  { path: '**.tip', as: 'text', because: 'an advertisement' },
  { path: '**.tip_1', as: 'text', because: 'an advertisement' },
  { path: '**.request_info', as: 'json', because: 'JSON held in a text' },
  { path: '**.Host.values[]', as: 'text', because: 'the host of the upload link, which is the target’s' },
  { path: '**.output[]', as: 'link', because: 'where pictures lie is the provider’s own' },
  { path: '**.proxy_links[]', as: 'link', because: 'where pictures lie is the provider’s own' },
  { path: '**.future_links[]', as: 'link', because: 'where pictures lie is the provider’s own' },
  { path: '**.download_url', as: 'link', because: 'where models lie is the provider’s own' },
  { of: ['listTrainings'], path: 'tasks', as: 'set', by: 'task_status', because: 'no order of rows is promised' },
]

/** The fields that say in which state a polled job is, by operation: answers of a series are paired by them. */
export const stateFields: Readonly<Record<string, readonly string[]>> = {
  getStyleTraining: ['task_status', 'models[].model_status'],
  getSubjectTraining: ['task_status', 'models[].model_status'],
  getTaskResult: ['task.status'],
  getTrainingStatus: ['messege'],
  fetchImages: ['status'],
  fetchImagesById: ['status'],
  receiveTrainingStatus: ['training_status'],
}

/** Response headers that are compared; all others are the target's own. */
export const keptHeaders: ReadonlySet<string> = new Set(['content-type', 'retry-after'])
