import type { Context } from '../context.js'
import type { Rule } from '../domain/rule.js'
import { writtenRule } from '../domain/rule-check.js'
import { LoradockError } from '../error.js'
import type { Handlers } from '../http/service.js'
import { ruleName, type StoredRule } from '../store/rules.js'
import { sequenceOf } from '../views.js'
import type { components, operations } from './api.gen.js'
import type { ControlParts } from './parts.js'
import type { Essentials } from './spec.gen.js'
import { accountOf, namedAccount } from './which.js'

type RuleOperations = 'listRules' | 'addRule' | 'removeRule' | 'clearRules'

/** The handlers about faults and plan overrides. */
export function ruleHandlers(parts: ControlParts): Handlers<operations, Essentials, RuleOperations> {
  return {
    listRules: (call, context) => {
      const rules = context.store.rules.list(namedAccount(call, context)).map((stored) => shown(stored, context))
      return { status: 200, body: { rules } }
    },
    addRule: (call, context) => {
      const { stored, warnings } = parts.addRule(() => accountOf(call, context), call.body)
      return { status: 200, body: { rule: shown(stored, context), warnings: [...warnings] } }
    },
    removeRule: ({ incoming }, { store, rules }) => {
      const id = incoming.params['id'] ?? ''
      const sequence = sequenceOf(id, 'rul')
      if (sequence === undefined || store.rules.find(sequence) === undefined) throw unknownRule(id)
      rules.remove(sequence)
      return { status: 200, body: { done: `${id} is removed` } }
    },
    clearRules: (call, context) => {
      const account = namedAccount(call, context)
      // A rule of every account is not one account's to remove.
      const mine = context.store.rules.list(account).filter((rule) => account === undefined || rule.account === account)
      for (const { sequence } of mine) context.rules.remove(sequence)
      return { status: 200, body: { done: mine.length === 1 ? '1 rule is removed' : `${mine.length} rules are removed` } }
    },
  }
}

/** A rule in its author's words, as JSON. */
function ruleBody(rule: Rule): components['schemas']['Rule'] {
  const body: components['schemas']['Rule'] = JSON.parse(JSON.stringify(writtenRule(rule)))
  return body
}

function shown({ sequence, account, addedAt, rule }: StoredRule, { store }: Context): components['schemas']['RuleView'] {
  const id = ruleName(sequence)
  return { id, account, addedAt: new Date(addedAt).toISOString(), ...store.rules.totals(id), rule: ruleBody(rule) }
}

function unknownRule(id: string): LoradockError {
  return new LoradockError('E_RULE_UNKNOWN', `There is no rule ${id}.`, {
    where: 'path',
    fix: ['GET /_/api/v1/rules lists what there is'],
  })
}
