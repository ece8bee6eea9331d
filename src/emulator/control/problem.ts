import type { Problem } from '../domain/problem.js'
import { LoradockError } from '../error.js'
import { type FailureAnswer, failureAnswer } from './failure.js'

/** Turns what the pipe has against a request into the control API's answer. */
export function explainProblem(problem: Problem): FailureAnswer<number> {
  switch (problem.kind) {
    case 'no-route': {
      const fix = problem.nearest === null ? ['GET /_/api/v1/openapi.json lists what there is'] : [`nearest: ${problem.nearest}`]
      return failureAnswer(404, new LoradockError('E_NO_ROUTE', `There is no ${problem.path}.`, { where: problem.method, fix }))
    }
    case 'wrong-method': {
      const allow = problem.allowed.join(', ')
      const error = new LoradockError('E_METHOD', `${problem.path} takes ${allow}.`, { where: problem.method })
      return failureAnswer(405, error, { allow })
    }
    case 'invalid': {
      const fix = problem.violations.map(({ path, message }) => `${path} ${message}`)
      const where = problem.violations.every(({ path }) => path.startsWith('query')) ? 'query' : 'body'
      return failureAnswer(400, new LoradockError('E_BODY', 'The request is not what the document describes.', { where, fix }))
    }
    case 'too-large':
      return failureAnswer(413, bodyError(`it is larger than ${problem.limitBytes} bytes`))
    case 'unreadable':
      return failureAnswer(400, bodyError(problem.message))
    case 'bug': {
      const fix = ['report it: this is a fault of loradock']
      return failureAnswer(500, new LoradockError('E_BUG', `loradock failed: ${problem.message}`, { fix }))
    }
    case 'no-key':
    case 'wrong-key':
    case 'refused':
    case 'not-found':
    case 'limited':
    case 'no-credit':
    case 'injected':
      // Providers' problems: no handler of ours returns one.
      return failureAnswer(500, new LoradockError('E_BUG', `loradock failed: ${problem.kind} in the control API`))
  }
}

function bodyError(why: string): LoradockError {
  return new LoradockError('E_BODY', `The request cannot be read: ${why}.`, { where: 'body' })
}
