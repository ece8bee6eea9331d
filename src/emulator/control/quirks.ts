import type { Context } from '../context.js'
import { nearest } from '../domain/nearest.js'
import { faultOfSetting, ownNameOf, type Quirk } from '../domain/quirk.js'
import { LoradockError } from '../error.js'
import type { Handlers } from '../http/service.js'
import type { components, operations } from './api.gen.js'
import type { ControlParts } from './parts.js'
import type { Essentials } from './spec.gen.js'
import { accountOf } from './which.js'

/** The handlers about the documents' contradictions, as they are decided for an account (D9). */
export function quirkHandlers({ quirks }: ControlParts): Handlers<operations, Essentials, 'listQuirks' | 'setQuirks'> {
  const shown = (account: string, context: Context) => {
    const body = { quirks: quirks.map((quirk) => quirkBody(quirk, account, context)) }
    return { status: 200, body } as const
  }
  return {
    listQuirks: (call, context) => shown(accountOf(call, context), context),
    setQuirks: (call, context) => {
      const account = accountOf(call, context)
      const { accounts } = context
      const wanted = new Map(Object.entries(accounts.open(account).quirks))
      for (const [name, value] of Object.entries(call.body.quirks)) {
        // Taking a choice back needs no alternative, but a name that there is.
        const fault = faultOfSetting(quirks, name, value ?? quirks.find((one) => one.name === name)?.default ?? '')
        if (fault !== undefined) throw quirkError(name, fault, quirks)
        if (value === null) wanted.delete(name)
        else wanted.set(name, value)
      }
      accounts.change(account, { quirks: Object.fromEntries(wanted) })
      return shown(account, context)
    },
  }
}

function quirkBody(quirk: Quirk, account: string, { accounts, settings }: Context): components['schemas']['Quirk'] {
  const { name, alternatives, because, sources } = quirk
  const own = accounts.open(account).quirks[name] !== undefined
  const told = accounts.asks(account).quirks?.[ownNameOf(quirk)] !== undefined
  const chosenBy = told ? 'scenario' : own ? 'account' : settings.quirks[name] === undefined ? 'default' : 'server'
  const value = accounts.quirk(account, quirk)
  return { name, value, chosenBy, alternatives: [...alternatives], default: quirk.default, because, sources }
}

function quirkError(name: string, fault: string, quirks: readonly Quirk[]): LoradockError {
  const names = quirks.map((quirk) => quirk.name)
  const near = nearest(name, names)
  const meant = near === undefined || near === name ? '' : ` Did you mean ${near}?`
  return new LoradockError('E_QUIRK', `${fault.charAt(0).toUpperCase()}${fault.slice(1)}.${meant}`, {
    where: `quirks.${name}`,
    fix: ['GET /_/api/v1/quirks lists what there is'],
  })
}
