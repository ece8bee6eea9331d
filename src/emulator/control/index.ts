import { LoradockError } from '../error.js'
import type { Answer, Call, Handlers, Service } from '../http/service.js'
import type { operations as Operations } from './api.gen.js'
import { catchCall, catcherHandlers } from './catcher.js'
import { clockHandlers } from './clocks.js'
import { refusalOf } from './defence.js'
import { failureAnswer, failureOf } from './failure.js'
import { jobHandlers } from './jobs.js'
import type { ControlParts } from './parts.js'
import { type Essentials, type Handled, operations } from './spec.gen.js'
import { validators } from './validate.gen.js'
import { worldHandlers } from './world.js'

/** The control API (D20): what steers an emulator and says what happened in it. The command line uses nothing else. */
export function createControl(parts: ControlParts): Service {
  const { getLive, getReady, ...world } = worldHandlers(parts)
  const guarded: Handlers<Operations, Essentials, Exclude<Handled, 'getLive' | 'getReady' | 'catchCall'>> = {
    ...world,
    ...clockHandlers(parts),
    ...jobHandlers(parts),
    ...catcherHandlers,
  }
  return {
    name: 'control',
    prefixes: ['/_'],
    operations,
    validators,
    opensAccounts: false,
    unlogged: new Set(['getLive', 'getReady']),
    authenticate: () => ({ key: null }),
    handlers: {
      // Probes use addresses and carry no token, and a webhook receiver is called by anybody.
      getLive,
      getReady,
      catchCall: caught,
      ...Object.fromEntries(Object.entries(guarded).map(([id, handler]) => [id, guard(handler)])),
    },
    explain: (problem) => {
      const said = 'message' in problem && problem.message !== undefined ? problem.message : problem.kind
      switch (problem.kind) {
        case 'no-route':
          return failureAnswer(
            404,
            new LoradockError('E_NO_ROUTE', `There is no ${problem.path}.`, { fix: [`nearest: ${problem.nearest}`] }),
          )
        case 'wrong-method':
          return failureAnswer(400, new LoradockError('E_METHOD', `${problem.path} takes ${problem.allowed.join(', ')}.`))
        case 'invalid': {
          const fix = problem.violations.map(({ path, message }) => `${path} ${message}`)
          return failureAnswer(
            400,
            new LoradockError('E_BODY', 'The request is not what the document describes.', { where: 'body', fix }),
          )
        }
        default:
          return failureAnswer(400, new LoradockError('E_BODY', `The request cannot be read: ${said}.`, { where: 'body' }))
      }
    },
  }
}

type Handler = Service['handlers'][string]

/** Lets a call in past the defence, and turns what it throws for its caller into an answer. */
function guard(handler: Handler): Handler {
  return async (call, context) => {
    const refused = refusalOf(call.incoming, context.settings)
    if (refused !== undefined) return failureAnswer(refused.status, refused.error)
    try {
      return await handler(call, context)
    } catch (error) {
      const failure = failureOf(error)
      if (failure === undefined) throw error
      return failure
    }
  }
}

const caught: Handler = ({ incoming, body }: Call, context): Answer => {
  const name = incoming.params['name'] ?? ''
  const status = catchCall(name, { headers: Object.fromEntries(incoming.headers()), body: JSON.stringify(body) }, context)
  return { status, body: { caught: name } }
}
