import { findingsOf } from './control/findings.js'
import type { Assembled } from './emulator.js'
import { LoradockError } from './error.js'

const labels = {
  violation: 'violation',
  'no-route': 'no route',
  'bad-answer': 'bad answer',
  webhook: 'webhook',
  upload: 'upload',
  dropped: 'dropped',
} as const

const labelColumns = 12

/**
 * Fails when an account did, or was done, something that is not clean (ux, section 5); what was only worth knowing is left out.
 *
 * @throws LoradockError `E_UNCLEAN` with one line per finding, what mends it and who says so.
 */
export function assertClean({ context, tolerated }: Assembled, account: string): void {
  const expected = tolerated.get(account) ?? []
  const found = findingsOf(account, context).filter(
    ({ isNote, kind, text }) => !isNote && !expected.some((one) => one.test(`${labels[kind]} ${text}`)),
  )
  if (found.length === 0) return
  const indent = ' '.repeat(2 + labelColumns)
  const lines = found.map(({ kind, text, fix, source }) => {
    const told = [fix === null ? '' : `fix ${fix}`, source === null ? '' : `source ${source}`].filter((one) => one !== '')
    return `  ${labels[kind].padEnd(labelColumns)}${text}${told.length === 0 ? '' : `\n${indent}${told.join('      ')}`}`
  })
  const count = `${found.length} ${found.length === 1 ? 'finding' : 'findings'}`
  const exchanges = context.store.exchanges.count(account)
  const head = `account ${account} is not clean: ${count} in ${exchanges} ${exchanges === 1 ? 'exchange' : 'exchanges'}`
  throw new LoradockError('E_UNCLEAN', `${head}\n\n${lines.join('\n')}\n\n  expected? account.tolerate(/…/)`, {
    where: `account "${account}"`,
    fix: ['account.tolerate(/…/)      for what is expected'],
  })
}

/** Takes what matches as expected from now on. A pattern that remembers where it was would find every other one. */
export function tolerate({ tolerated }: Assembled, account: string, finding: RegExp): void {
  const pattern = new RegExp(finding.source, finding.flags.replace(/[gy]/g, ''))
  tolerated.set(account, [...(tolerated.get(account) ?? []), pattern])
}
