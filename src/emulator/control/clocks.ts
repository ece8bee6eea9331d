import type { Context } from '../context.js'
import { readDuration } from '../domain/duration.js'
import { LoradockError } from '../error.js'
import type { Call, Handlers } from '../http/service.js'
import type { Clock, Happening } from '../types.js'
import type { components, operations } from './api.gen.js'
import type { ControlParts } from './parts.js'
import type { Essentials } from './spec.gen.js'
import { accountOf, namedAccount } from './which.js'
import { movedBody } from './wire.js'
import { accountsBody } from './world.js'

type ClockOperations = 'getClock' | 'setClock' | 'setClocks' | 'advanceClock' | 'advanceToNext' | 'runUntil' | 'settleClock'

/** The handlers that show and move clocks. Without an account, moving moves every clock. */
export function clockHandlers(parts: ControlParts): Handlers<operations, Essentials, ClockOperations> {
  const clockOf = (account: string | undefined): Clock => (account === undefined ? parts.worldClock() : parts.clockOf(account))
  const moved = async (call: Pick<Call, 'query'>, context: Context, move: (clock: Clock) => Promise<readonly Happening[]>) => {
    const account = namedAccount(call, context)
    const happenings = await move(clockOf(account))
    // Whoever has one account only means that one when asking what time it is.
    const [only, ...others] = context.accounts.keys()
    const seen = account ?? (others.length === 0 ? only : undefined)
    return { status: 200, body: movedBody(await clockOf(seen).now(), happenings) } as const
  }
  return {
    getClock: (call, context) => ({ status: 200, body: clockBody(accountOf(call, context), context, parts) }),
    setClock: async (call, context) => {
      const account = accountOf(call, context)
      await parts.clockOf(account).set(changeOf(call.body))
      return { status: 200, body: clockBody(account, context, parts) }
    },
    setClocks: async (call, { accounts }) => {
      await parts.worldClock().set(changeOf(call.body))
      return { status: 200, body: accountsBody(accounts) }
    },
    advanceClock: (call, context) => moved(call, context, (clock) => clock.advance(durationOf(call.body.by))),
    advanceToNext: (call, context) =>
      moved(call, context, async (clock) => {
        const happening = await clock.advanceToNext()
        return happening === null ? [] : [happening]
      }),
    runUntil: (call, context) => moved(call, context, (clock) => clock.runUntil(call.body.job, call.body.state)),
    settleClock: (call, context) => moved(call, context, (clock) => clock.settle()),
  }
}

function changeOf({ mode, pace }: components['schemas']['ClockChange']): Parameters<Clock['set']>[0] {
  return { ...(mode === undefined ? {} : { mode }), ...(pace === undefined ? {} : { pace }) }
}

function durationOf(by: string | number): number {
  const ms = readDuration(by)
  if (ms !== undefined) return ms
  throw new LoradockError('E_DURATION', `"${by}" is no length of time: a clock moves forward by a finite one.`, {
    where: 'by',
    fix: ['{"by": "10m"}', 'units: ms, s, m, h, d'],
  })
}

function clockBody(account: string, { accounts }: Context, parts: ControlParts): components['schemas']['Clock'] {
  const { clock, pace } = accounts.open(account)
  const next = parts.nextAt(account)
  return {
    account,
    now: new Date(accounts.now(account)).toISOString(),
    mode: clock.mode,
    pace,
    nextAt: next === undefined ? null : new Date(next).toISOString(),
  }
}
