/** What the requests may name: things of the caller, and things of somebody else. */
export interface World {
  readonly asset: string
  readonly generation: string
  readonly training: string
  readonly foreignAsset: string
  readonly foreignTraining: string
  readonly foreignGeneration: string
}

/** A request that somebody sends by mistake. `authorization` null sends none. */
export interface Sent {
  readonly method: string
  readonly path: string
  readonly body?: unknown
  readonly authorization?: string | null
  readonly type?: string
}

/** What comes back: the provider's error, or with `null` its tolerant answer; then the paths that break the contract. */
export interface Told {
  readonly status: number
  readonly reason: string | null
  readonly message: string | null
  readonly violations: readonly string[]
}

/** A bad request with what it gets under `observe`; under `strict` the violations are refused, under `off` nothing is noted. */
export type BadRequest = readonly [name: string, send: (world: World) => Sent, told: Told]

const upload = (body: unknown) => (): Sent => ({ method: 'POST', path: '/v3/assets/training_dataset', body })
const get =
  (path: (world: World) => string) =>
  (world: World): Sent => ({ method: 'GET', path: path(world) })

export const refused = (message: string, violations: readonly string[] = []): Told => {
  return { status: 400, reason: 'INVALID_REQUEST_BODY', message, violations }
}
export const tolerated = (...violations: readonly string[]): Told => ({ status: 200, reason: null, message: null, violations })
const noKey: Told = { status: 403, reason: 'INVALID_API_KEY', message: 'invalid api-key', violations: [] }
const noTask = (id: string, violations: readonly string[] = []): Told => {
  return { status: 404, reason: 'TASK_NOT_FOUND', message: id === '' ? 'task not found' : `task ${id} not found`, violations }
}

const strangerId = '00000000-0000-4000-8000-000000000000'
export const badKeys: readonly BadRequest[] = [
  ['no key', () => ({ method: 'GET', path: '/v3/training', authorization: null }), noKey],
  ['an empty key', () => ({ method: 'GET', path: '/v3/training', authorization: '' }), noKey],
  ['a scheme without a key', () => ({ method: 'GET', path: '/v3/training', authorization: 'Bearer ' }), noKey],
  ['a lone semicolon for a key', () => ({ method: 'GET', path: '/v3/training', authorization: 'Bearer ;' }), noKey],
  [
    'a key with an unknown scenario',
    () => ({ method: 'GET', path: '/v3/training', authorization: 'Bearer test+train-fail' }),
    { ...noKey, message: 'unknown scenario "train-fail" in the key, did you mean "train-fails"?' },
  ],
]

export const badBodies: readonly BadRequest[] = [
  ['JSON that ends early', upload('{"file_extension": '), refused('the body is not JSON: Unexpected end of JSON input')],
  ['no JSON at all', upload('file_extension=png'), refused(expectedSyntax('file_extension=png'))],
  ['JSON nested too deep', upload('['.repeat(65) + ']'.repeat(65)), refused('the body is nested deeper than 64 levels')],
  ['an empty body', upload(''), refused('the body must be a JSON object')],
  ['an array', upload([{ file_extension: 'png' }]), refused('the body must be a JSON object')],
  ['a bare null', upload('null'), refused('the body must be a JSON object')],
  [
    'a wrong content type',
    () => ({ method: 'POST', path: '/v3/assets/training_dataset', body: { file_extension: 'png' }, type: 'text/plain' }),
    tolerated(),
  ],
]

function expectedSyntax(text: string): string {
  return `the body is not JSON: Unexpected token '${text[1]}', "${text}" is not valid JSON`
}

export const badUploads: readonly BadRequest[] = [
  ['no file_extension', upload({}), refused('file_extension is required and missing', ['$.file_extension'])],
  [
    'a file_extension that is a number',
    upload({ file_extension: 5 }),
    refused('file_extension must be a string, you sent the number 5', ['$.file_extension']),
  ],
  [
    'a file_extension of another format',
    upload({ file_extension: 'gif' }),
    refused('file_extension must be one of the documented values, you sent the string "gif"', ['$.file_extension']),
  ],
  ['the file_extension jpg', upload({ file_extension: 'jpg' }), tolerated('$.file_extension')],
]

export const badReads: readonly BadRequest[] = [
  ['a training nobody has', get(() => `/v3/training/style?task_id=${strangerId}`), noTask(strangerId)],
  ['a subject nobody has', get(() => `/v3/training/subject?task_id=${strangerId}`), noTask(strangerId)],
  ['a result nobody has', get(() => `/v3/async/task-result?task_id=${strangerId}`), noTask(strangerId)],
  ['a training of another account', get((world) => `/v3/training/style?task_id=${world.foreignTraining}`), noTask('<foreign>')],
  [
    'a result of another account',
    get((world) => `/v3/async/task-result?task_id=${world.foreignGeneration}`),
    noTask('<foreign>'),
  ],
  ['a training at the result path', get((world) => `/v3/async/task-result?task_id=${world.training}`), noTask('<own>')],
  ['a generation at the training path', get((world) => `/v3/training/style?task_id=${world.generation}`), noTask('<own>')],
  ['no task_id', get(() => '/v3/training/style'), noTask('', ['query.task_id'])],
  ['an empty task_id', get(() => '/v3/async/task-result?task_id='), noTask('', ['query.task_id'])],
  [
    'a task_id meant for a database',
    get(() => `/v3/training/style?task_id=${encodeURIComponent("' OR 1=1 --")}`),
    noTask("' OR 1=1 --"),
  ],
  ['a cursor that is none', get(() => '/v3/training?pagination.cursor=last'), tolerated()],
  ['a limit of 0', get(() => '/v3/training?pagination.limit=0'), tolerated('query.pagination.limit')],
  ['a limit of 101', get(() => '/v3/training?pagination.limit=101'), tolerated('query.pagination.limit')],
  ['a limit that is no number', get(() => '/v3/training?pagination.limit=ten'), tolerated('query.pagination.limit')],
  ['a task_type that is none', get(() => '/v3/training?task_type=pony'), tolerated('query.task_type')],
]

export const badRoutes: readonly BadRequest[] = [
  [
    'an unknown path',
    get(() => '/v3/trainings'),
    { status: 404, reason: 'API_NOT_FOUND', message: 'GET /v3/trainings not found', violations: [] },
  ],
  [
    'a trailing slash',
    get(() => '/v3/training/'),
    { status: 404, reason: 'API_NOT_FOUND', message: 'GET /v3/training/ not found', violations: [] },
  ],
  [
    'the synchronous endpoint',
    () => ({ method: 'POST', path: '/v3/txt2img', body: {} }),
    { status: 404, reason: 'API_NOT_FOUND', message: 'POST /v3/txt2img not found', violations: [] },
  ],
  [
    'a wrong method',
    () => ({ method: 'DELETE', path: '/v3/training/style' }),
    { status: 405, reason: 'METHOD_NOT_ALLOWED', message: 'DELETE is not allowed here', violations: [] },
  ],
]

/** Every bad request but those that order a job, which are in `bad-orders.ts`. */
export const badCalls: readonly BadRequest[] = [...badKeys, ...badBodies, ...badUploads, ...badReads, ...badRoutes]
