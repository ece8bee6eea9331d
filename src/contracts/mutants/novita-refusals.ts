import type { Fetch } from '../targets/emulator.js'
import { answering, insteadOf, type Mutant } from './mutant.js'

const anyPath = /^(?:GET|POST) \/v3\//
const training = /^GET \/v3\/training\/(?:style|subject)$/
const result = /^GET \/v3\/async\/task-result$/

const problem = (code: number, reason: string) => Response.json({ code, reason, message: reason, metadata: {} }, { status: code })

/** What Novita refuses and how, gone wrong. */
export const refusalMutants: readonly Mutant[] = [
  {
    number: 27,
    what: 'an unknown id is answered with 200 and an empty task',
    seam: 'wire',
    levels: ['status'],
    kind: /^accepted$/,
    scenario: 'novita/training-unknown-id',
    between: () => notFoundAs(training, () => Response.json({ task_id: '', task_status: 'UNKNOWN', model_type: '', models: [] })),
  },
  {
    number: 29,
    what: 'a 404 has an error object instead of the flat problem',
    seam: 'wire',
    levels: ['schema'],
    scenario: 'novita/result-unknown-id',
    between: () => notFoundAs(result, () => Response.json({ error: { code: 404, message: 'task not found' } }, { status: 404 })),
  },
  {
    number: 30,
    what: 'the code in the body is not the HTTP status',
    seam: 'wire',
    levels: ['echo'],
    scenario: 'novita/auth-refused',
    between: () => answering(anyPath, (body) => ('reason' in body ? { ...body, code: 1001 } : undefined)),
  },
  {
    number: 31,
    what: 'a missing key is refused with 401 and plain text',
    seam: 'wire',
    levels: ['schema', 'headers'],
    scenario: 'novita/auth-refused',
    between: () =>
      refusing(
        ({ headers }) => !headers.has('authorization'),
        () => new Response('no', { status: 401 }),
      ),
  },
  {
    number: 32,
    what: 'a key without Bearer before it is refused',
    seam: 'wire',
    levels: ['status'],
    scenario: 'novita/auth-forms',
    between: () =>
      refusing(
        (request) => !keyOf(request).startsWith('Bearer '),
        () => problem(403, 'INVALID_API_KEY'),
      ),
  },
  {
    number: 33,
    what: 'a key with a semicolon behind it is refused',
    seam: 'wire',
    levels: ['status'],
    scenario: 'novita/document-verbatim',
    between: () =>
      refusing(
        (request) => keyOf(request).endsWith(';'),
        () => problem(403, 'INVALID_API_KEY'),
      ),
  },
  {
    number: 34,
    what: 'null in an optional field is refused',
    seam: 'wire',
    levels: ['status'],
    scenario: 'novita/sdk-bodies',
    between: () =>
      insteadOf(anyPath, async (request) =>
        (await request.text()).includes(':null') ? problem(400, 'INVALID_REQUEST_BODY') : undefined,
      ),
  },
]

const keyOf = ({ headers }: Request) => headers.get('authorization') ?? ''

function refusing(isRefused: (request: Request) => boolean, answer: () => Response) {
  return insteadOf(anyPath, async (request) => (isRefused(request) ? answer() : undefined))
}

function notFoundAs(path: RegExp, instead: () => Response) {
  return insteadOf(path, async (request: Request, forward: Fetch) => {
    const answer = await forward(request)
    return answer.status === 404 ? instead() : answer
  })
}
