import { LoradockError } from './error.js'
import type { Account, Finding } from './types.js'

/** Everything found about an account, and in how many exchanges. */
export interface Found {
  readonly exchanges: number
  readonly findings: readonly Finding[]
}

/**
 * What an account has to tell of its findings, wherever they are asked for.
 *
 * @param ask - Gives them as they are now.
 * @param url - Where the emulator is reached; `undefined` where nothing is bound.
 */
export function cleanliness(
  key: string,
  ask: () => Promise<Found>,
  url: () => string | undefined,
): Pick<Account, 'findings' | 'tolerate' | 'assertClean'> {
  const tolerated: RegExp[] = []
  const isExpected = ({ text }: Finding) => tolerated.some((pattern) => text.search(pattern) >= 0)
  return {
    findings: async () => (await ask()).findings,
    tolerate: (finding) => void tolerated.push(finding),
    assertClean: async () => {
      const { exchanges, findings } = await ask()
      const unclean = findings.filter((finding) => !finding.isNote && !isExpected(finding))
      if (unclean.length > 0) throw uncleanError(key, unclean, exchanges, url())
    },
  }
}

function uncleanError(key: string, findings: readonly Finding[], exchanges: number, url: string | undefined): LoradockError {
  const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`
  const title = `loradock: account ${key} is not clean: ${count(findings.length, 'finding')} in ${count(exchanges, 'exchange')}`
  const lines = findings.flatMap(linesOf)
  const expected = '  expected? account.tolerate(/part of its line/)'
  const look = url === undefined ? '' : `          look: ${url}/_/api/v1/findings?account=${encodeURIComponent(key)}`
  return new LoradockError('E_UNCLEAN', [title, '', ...lines, '', `${expected}${look}`].join('\n'), {
    where: `account "${key}"`,
    fix: findings.flatMap(({ fix }) => (fix === null ? [] : [fix])),
  })
}

function linesOf({ kind, text, fix, source }: Finding): readonly string[] {
  const told = [fix === null ? [] : [`fix ${fix}`], source === null ? [] : [`source ${source}`]].flat()
  const line = `  ${kind.replace('-', ' ').padEnd(11)} ${text}`
  return told.length === 0 ? [line] : [line, `${' '.repeat(14)}${told.join('      ')}`]
}
