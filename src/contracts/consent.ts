import type { Plan } from './plan.js'
import type { Provider } from './take.js'

/** What was said before a run that leaves the loopback interface; nothing of it is ever read from a file of ours. */
export interface Consent {
  /** The targets named on the command line, `real:modelslab`. */
  readonly targets: readonly string[]
  /** `LORADOCK_REAL`, when it is set. */
  readonly real: string | undefined
  /** Whether the provider's key variable is set; its value is handed to the target only. */
  readonly hasKey: boolean
  /** A key on the command line or in a file of ours: never accepted. */
  readonly keyElsewhere: boolean
  /** The scenarios asked for by name: these must run, or nothing does. */
  readonly wanted: readonly string[]
}

/** The variable that holds a provider's key. */
export const keyVariables = { novita: 'NOVITA_API_KEY', modelslab: 'MODELSLAB_API_KEY' } as const satisfies Record<
  Provider,
  string
>

/**
 * What stands against a run at a provider, all of it; empty: it may begin (contract-kit section 12, conditions 1 to 4).
 *
 * Anything in the list ends the run with exit code 4 before any call.
 */
export function objections(provider: Provider, plan: Plan, consent: Consent): readonly string[] {
  const variable = keyVariables[provider]
  const named = consent.targets.includes(`real:${provider}`)
  return [
    ...(named ? [] : [`name the target: real:${provider}`]),
    ...(consent.real === provider ? [] : [`set LORADOCK_REAL=${provider}`]),
    ...(consent.hasKey ? [] : [`set ${variable}`]),
    ...(consent.keyElsewhere ? [`a key is taken from ${variable} only: remove it from the command line and from files`] : []),
    ...plan.blocked
      .filter(({ scenario }) => consent.wanted.includes(scenario))
      .map(({ scenario, needs }) => `${scenario} needs ${needs.join(', ')}`),
  ]
}

/** Whether the amount that was typed is the plan's; `--yes` stands for it where nobody can type. */
export function agrees(plan: Plan, typed: string | undefined, yes: boolean): boolean {
  if (yes) return true
  return typed !== undefined && /^\d+(\.\d{1,2})?$/.test(typed.trim()) && Number(typed) === Number(plan.usd.toFixed(2))
}
