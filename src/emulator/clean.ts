import { LoradockError } from './error.js'
import type { Account } from './types.js'

const labels = {
  violation: 'violation',
  'no-route': 'no route',
  'bad-answer': 'bad answer',
  webhook: 'webhook',
  upload: 'upload',
  dropped: 'dropped',
} as const

const labelColumns = 12

/** Everything found about an account, and in how many exchanges. */
export interface Found {
  readonly exchanges: number
  readonly findings: readonly {
    readonly kind: keyof typeof labels
    readonly isNote: boolean
    readonly text: string
    readonly fix: string | null
    readonly source: string | null
  }[]
}

/** What each account's tests expect to find. */
export type Tolerated = Map<string, readonly RegExp[]>

/**
 * How an account answers for what it did, or was done (ux, section 5); what was only worth knowing is left out.
 *
 * @param ask - Gives the findings as they are now, in process or over the control API.
 */
export function cleanliness(
  account: string,
  tolerated: Tolerated,
  ask: () => Promise<Found>,
): Pick<Account, 'tolerate' | 'assertClean'> {
  return {
    // A pattern that remembers where it was would find every other one.
    tolerate: ({ source, flags }) => {
      tolerated.set(account, [...(tolerated.get(account) ?? []), new RegExp(source, flags.replace(/[gy]/g, ''))])
    },
    assertClean: async () => {
      const expected = tolerated.get(account) ?? []
      const { exchanges, findings } = await ask()
      const unclean = findings.filter(
        ({ isNote, kind, text }) => !isNote && !expected.some((one) => one.test(`${labels[kind]} ${text}`)),
      )
      if (unclean.length > 0) throw uncleanError(account, { exchanges, findings: unclean })
    },
  }
}

function uncleanError(account: string, { exchanges, findings }: Found): LoradockError {
  const indent = ' '.repeat(2 + labelColumns)
  const lines = findings.map(({ kind, text, fix, source }) => {
    const told = [fix === null ? '' : `fix ${fix}`, source === null ? '' : `source ${source}`].filter((one) => one !== '')
    return `  ${labels[kind].padEnd(labelColumns)}${text}${told.length === 0 ? '' : `\n${indent}${told.join('      ')}`}`
  })
  const count = `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}`
  const head = `account ${account} is not clean: ${count} in ${exchanges} ${exchanges === 1 ? 'exchange' : 'exchanges'}`
  return new LoradockError('E_UNCLEAN', `${head}\n\n${lines.join('\n')}\n\n  expected? account.tolerate(/…/)`, {
    where: `account "${account}"`,
    fix: ['account.tolerate(/…/)      for what is expected'],
  })
}
