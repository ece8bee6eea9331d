import { LoradockError } from '../emulator/values.js'
import { type Aim, type Answer, ask, type Question } from './control.js'

/** Makes one call and gives what was told, its instants as dates. Rejects with a `LoradockError`. */
export type Caller = <T>(question: Question) => Promise<T>

export function callerOf(aim: Aim): Caller {
  const asked = async (question: Question): Promise<Answer> => {
    const answer = await ask(aim, question)
    if (answer.kind !== 'refused' || answer.code !== 'E_ACCOUNT_UNKNOWN' || question.account === undefined) return answer
    // In process an account is there by being named; so it is from here, after a reset as well.
    await ask(aim, { method: 'POST', path: 'accounts', body: { account: question.account } })
    return ask(aim, question)
  }
  return async <T>(question: Question) => {
    const answer = await asked(question)
    if (answer.kind !== 'told') throw errorOf(answer, aim)
    const told: T = JSON.parse(answer.text, dated)
    return told
  }
}

// No text of a view has one of these names: what was sent and answered is a string or goes by others.
const instants: ReadonlySet<string> = new Set(['at', 'now', 'dueAt', 'acceptedAt'])

function dated(name: string, value: unknown): unknown {
  return instants.has(name) && typeof value === 'string' ? new Date(value) : value
}

function errorOf(answer: Exclude<Answer, { kind: 'told' }>, { url }: Aim): LoradockError {
  if (answer.kind === 'refused') return new LoradockError(answer.code, answer.message, answer)
  if (answer.kind === 'strange') {
    return new LoradockError('E_UNREACHABLE', `What answers at ${url} is not loradock.`, {
      where: `it answered ${answer.status} without loradock's JSON`,
    })
  }
  return new LoradockError('E_UNREACHABLE', `No emulator answers at ${url}.`, {
    where: answer.cause,
    fix: [
      'loradock                                          start one',
      "connect('http://127.0.0.1:PORT')                   or name it",
    ],
  })
}
