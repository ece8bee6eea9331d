import type { Alternatives, KitQuirk } from './quirks.js'

// Names, alternatives and defaults are the emulator's (a test keeps them equal); sources are the keys of its quirk tables. An empty list:
// no source names it, so anything a provider does here is news.
const open = (name: string, row: string | null, fallback: string, alternatives: Alternatives): KitQuirk => ({
  name,
  row,
  alternatives,
  default: fallback,
  state: 'open',
})
const from = (...sources: readonly string[]) => ({ sources })
const ours = { sources: [], ours: true } as const

/** Every contradiction in the sources, as the kit knows it (contract-kit section 11). */
export const kitQuirks: readonly KitQuirk[] = [
  open('novita.submit-shape', 'novita-33', 'union', {
    union: ours,
    document: from('document', 'D-i2i'),
    flat: from('D-t2i', 'PY', 'JS'),
  }),
  open('novita.assets-id-form', 'novita-1', 'hex', { hex: from('document', 'D-subj', 'F1'), integer: from('D-up') }),
  open('novita.upload-url-ttl', null, '600', { '600': from('F1'), '120': from('D-up') }),
  open('novita.unknown-asset', null, 'refuse', { refuse: from(), 'fail-training': from(), accept: from() }),
  open('novita.missing-upload', null, 'fail-training', { 'fail-training': from(), refuse: from(), accept: from() }),
  open('novita.non-image-upload', 'novita-27', 'accept', { accept: from('document'), 'fail-training': from() }),
  open('novita.model-type', 'novita-11', 'empty', { empty: from('document, example'), lora: from('document, table') }),
  open('novita.training-extra', 'novita-12', 'until-finished', {
    'until-finished': from('document, example'),
    always: from('document, table'),
  }),
  open('novita.next-cursor', 'novita-19', 'while-rows', { 'while-rows': from('document', 'D-list'), 'empty-on-last': from() }),
  open('novita.cursor-form', 'novita-21', 'offset', { offset: from('document', 'D-list'), opaque: from('D-model') }),
  open('novita.image-url-ttl', 'novita-36', 'number', {
    number: from('document', 'D-res'),
    string: from('D-t2i', 'D-i2i', 'D-wh'),
  }),
  open('novita.result-fields', 'novita-37', 'full', { full: from('D-res'), document: from('document') }),
  open('novita.nsfw-off', 'novita-38', 'null', { null: from('D-t2i'), 'empty-object': from('D-res') }),
  open('novita.unusable-lora', null, 'refuse', { refuse: from('F3'), 'fail-task': from(), accept: from() }),
  open('novita.webhook-retries', 'novita-retries', 'after-first', { 'after-first': from('D-wh'), 'in-all': from('D-wh') }),
  open('novita.auth-failure', 'novita-44', 'forbidden', {
    forbidden: from('F4'),
    'error-table': from('D-err'),
    unauthorized: from('D-err2'),
  }),
  open('novita.validation-reason', null, 'invalid-request-body', {
    'invalid-request-body': from('D-err'),
    validator: from('F3'),
  }),
  open('novita.unknown-path-reason', null, 'api-not-found', { 'api-not-found': from('D-err'), 'path-not-found': from('F6') }),
  open('novita.download-url-ttl', null, '86400', { '86400': from('D-model, text'), '2592000': from('D-model, example') }),
  open('novita.documentation-fixtures', 'novita-45', 'on', { on: ours, off: from() }),
  open('modelslab.error-status', 'modelslab-34', 'http-200', {
    'http-200': from('S10', 'S18', 'S19'),
    'http-codes': from('S3', 'S4'),
  }),
  open('modelslab.error-key', 'modelslab-16', 'both', {
    both: ours,
    message: from('S4', 'S7', 'S12'),
    messege: from('S3', 'S18'),
  }),
  open('modelslab.queued-message-key', null, 'messege', { messege: from('S6', 'S12'), message: from('S5') }),
  open('modelslab.pending-output', null, 'list', { list: from('S6', 'S12', 'S15', 'S19'), 'empty-string': from('S6', 'S12') }),
  open('modelslab.create-ids', 'modelslab-17', 'both', { both: from('S9', 'S11'), document: from('S1', 'S3') }),
  open('modelslab.training-id-length', null, '10', { '10': from('S1'), '25': from('S9') }),
  open('modelslab.webhook-calls', 'modelslab-20', 'per-status', {
    'per-status': from('S10', 'S1, example'),
    'model-ready': from('S1, table'),
  }),
  open('modelslab.webhook-retries', null, 'none', { none: from(), 'up-to-3': from('S4') }),
  open('modelslab.status-set', 'modelslab-22', 'document', { document: from('S1'), worker: from('S8') }),
  open('modelslab.status-fields', null, 'documented', { documented: from('S2', 'S3'), 'with-aliases': from('S9') }),
  open('modelslab.list-items', 'modelslab-list', 'ids', { ids: from('S2', 'S3'), objects: from() }),
  open('modelslab.log-separator', 'modelslab-28', 'newline', { newline: from('S3'), 'slash-n': from('S6', 'S7') }),
  open('modelslab.few-images', null, 'accept', { accept: from('S3'), 'fail-training': from('S8') }),
  open('modelslab.base-model-default', 'modelslab-13', 'sdxl', { sdxl: from('S3, later'), normal: from('S3, earlier') }),
  open('modelslab.crop-default', 'modelslab-36', 'true', { true: from('S3, later'), false: from('S3, earlier') }),
  open('modelslab.llms-path', 'modelslab-27', 'off', { off: from('S1', 'S2', 'S3'), on: from('S4') }),
  open('modelslab.doubled-segment', null, 'off', { off: from('S5'), on: from('S15') }),
]
