import { nearest } from './domain/nearest.js'
import type { Rule, RuleMatch } from './domain/rule.js'
import { readRule } from './domain/rule-check.js'
import type { Assembled } from './emulator.js'
import { LoradockError } from './error.js'
import type { StoredRule } from './store/rules.js'

/** A rule as it was taken, with what speaks against its ever firing. */
export interface AddedRule {
  readonly stored: StoredRule
  readonly warnings: readonly RuleWarning[]
}

export interface RuleWarning {
  readonly code: 'W_RULE'
  readonly message: string
}

/**
 * Adds a rule for the account that it names, or else for the one given.
 *
 * @throws LoradockError `E_RULE` for what is no rule. One that can never fire is taken, with a warning.
 */
export function addRule(parts: Assembled, account: () => string, given: unknown): AddedRule {
  const rule = readRule(given)
  if ('message' in rule) {
    const where = rule.path
    throw new LoradockError('E_RULE', `${rule.message.replace(/^\$\.?/, '')}.`, {
      where,
      fix: ["{ when: { operation: 'createStyleTraining' }, then: { status: 429 } }"],
    })
  }
  const { rules, accounts } = parts.context
  const owner = rule.when?.account ?? account()
  if (owner !== '*') accounts.open(owner)
  const stored = rules.add(owner === '*' ? null : owner, rule)
  return { stored, warnings: doubts(rule, owner, parts).map((message) => ({ code: 'W_RULE', message })) }
}

/** Why a rule can never fire, each reason a sentence. */
function doubts(rule: Rule, account: string, parts: Assembled): readonly string[] {
  const { when = {}, times, for: lasts } = rule
  return [
    ...placeDoubts(when, parts),
    ...jobDoubts(when, account, parts),
    ...choiceDoubts(when),
    ...(times === 0 ? ['times is 0: it never fires.'] : []),
    ...(lasts !== undefined && /^0+(?:\.0+)?\D*$/.test(String(lasts)) ? ['for is no time at all: it never fires.'] : []),
  ]
}

function placeDoubts({ provider, operation, path, makes }: RuleMatch, { services }: Assembled): readonly string[] {
  const ruled = services.filter(({ name }) => name !== 'control')
  const names = ruled.map(({ name }) => name)
  if (provider !== undefined && !names.includes(provider)) return [`There is no provider "${provider}".${meant(provider, names)}`]
  const chosen = ruled.filter(({ name }) => provider === undefined || name === provider)
  const operations = chosen.flatMap((service) => service.operations.map(({ id, aliasOf }) => ({ id, aliasOf, service })))
  const found = operations.filter(({ id }) => id === operation)
  if (operation !== undefined && found.length === 0) {
    const whose = provider === undefined ? 'No provider' : `"${provider}"`
    const has = provider === undefined ? 'has' : 'has no'
    const known = operations.map(({ id }) => id)
    return [`${whose} ${has} operation "${operation}".${meant(operation, known)}`]
  }
  const prefixes = chosen.flatMap((service) => service.prefixes)
  const within = (prefix: string, one: string) => one === prefix || one.startsWith(`${prefix}/`)
  const literal = path?.split('*')[0] ?? ''
  if (
    path !== undefined &&
    !prefixes.some((prefix) => within(prefix, literal) || (path.includes('*') && prefix.startsWith(literal)))
  ) {
    return [`Nothing is served at "${path}": paths begin with ${prefixes.join(', ')}.`]
  }
  const makers = found.filter(({ id, aliasOf, service }) => service.making?.(aliasOf ?? id, undefined) !== undefined)
  if (makes !== undefined && operation !== undefined && makers.length === 0)
    return [`Operation "${operation}" makes no ${makes}.`]
  return []
}

function jobDoubts({ job }: RuleMatch, account: string, { context, services }: Assembled): readonly string[] {
  if (job === undefined || account === '*') return []
  const known = services.some(({ name }) => context.store.jobs.find(account, name, job) !== undefined)
  if (known) return []
  const ids = context.store.jobs.recent(account, 100).map(({ id }) => id)
  return [`Account "${account}" has no job "${job}".${meant(job, ids)}`]
}

function choiceDoubts({ nth, every, chance }: RuleMatch): readonly string[] {
  const doubt: string[] = []
  if (nth !== undefined && every !== undefined) {
    const clash = nth % every === 0 ? 'only one call is meant: leave every out' : 'no call is both'
    doubt.push(`nth is ${nth} and every is ${every}: ${clash}.`)
  }
  if (chance === 0) doubt.push('chance is 0: it never fires.')
  return doubt
}

function meant(word: string, known: readonly string[]): string {
  const near = nearest(word, known)
  return near === undefined ? '' : ` Did you mean "${near}"?`
}
