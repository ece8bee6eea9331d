import { loadingOf } from '../http/loading.js'
import type { Handlers, Service } from '../http/service.js'
import type { operations as Operations } from './api.gen.js'
import { catchCall, catcherHandlers } from './catcher.js'
import { clockHandlers } from './clocks.js'
import { refusalOf } from './defence.js'
import { endingHandlers } from './endings.js'
import { createEventStream } from './events.js'
import { exchangeHandlers } from './exchanges.js'
import { failureAnswer, failureOf } from './failure.js'
import { findingHandlers } from './findings.js'
import { jobHandlers } from './jobs.js'
import { createMetrics } from './metrics.js'
import { noticeHandlers } from './notices.js'
import type { ControlParts } from './parts.js'
import { explainProblem } from './problem.js'
import { quirkHandlers } from './quirks.js'
import { ruleHandlers } from './rules.js'
import { sampleHandlers } from './samples.js'
import { scenarioHandlers } from './scenarios.js'
import { snapshotHandlers } from './snapshots.js'
import { type Essentials, type Handled, operations } from './spec.gen.js'
import { uploadHandlers } from './uploads.js'
import { waitHandlers } from './waiting.js'
import { worldHandlers } from './world.js'

/** The control API (D20): what steers an emulator and says what happened in it. The command line uses nothing else. */
export function createControl(parts: ControlParts): Service {
  // Metrics and events are no JSON, and a caught call is answered with any status: the other answers are those of the document.
  const told: Handlers<Operations, Essentials, Exclude<Handled, 'getMetrics' | 'streamEvents' | 'catchCall'>> = {
    ...worldHandlers(parts),
    ...clockHandlers(parts),
    ...jobHandlers(parts),
    ...endingHandlers(parts),
    ...noticeHandlers(parts),
    ...sampleHandlers(parts),
    ...catcherHandlers,
    ...scenarioHandlers(parts),
    ...ruleHandlers(parts),
    ...quirkHandlers(parts),
    ...exchangeHandlers,
    ...findingHandlers,
    ...uploadHandlers,
    ...waitHandlers(parts),
    ...snapshotHandlers(parts),
  }
  const streamEvents = createEventStream(parts)
  const handlers: Service['handlers'] = { ...told, getMetrics: createMetrics(parts), streamEvents, catchCall }
  return {
    name: 'control',
    prefixes: ['/_'],
    operations,
    validators: loadingOf(async () => (await import('./validate.gen.js')).validators),
    opensAccounts: false,
    // Whoever asks for ever would push everything else out of the journal.
    unlogged: new Set(['getLive', 'getReady', 'getMetrics', 'streamEvents']),
    // A call that is not let in is told so before anything else is said about it: `explain` finds the same refusal again.
    authenticate: (incoming, _body, { settings }) =>
      refusalOf(incoming, settings) === undefined ? { key: null } : { kind: 'wrong-key' },
    handlers: Object.fromEntries(Object.entries(handlers).map(([id, handler]) => [id, answering(handler)])),
    explain: (problem, { incoming }, { settings }) => {
      const refused = refusalOf(incoming, settings)
      return refused === undefined ? explainProblem(problem) : failureAnswer(refused.status, refused.error)
    },
  }
}

type Handler = Service['handlers'][string]

/** Turns what a handler throws for its caller into an answer. */
function answering(handler: Handler): Handler {
  return async (call, context) => {
    try {
      return await handler(call, context)
    } catch (error) {
      const failure = failureOf(error)
      if (failure === undefined) throw error
      return failure
    }
  }
}
