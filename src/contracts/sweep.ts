import { existsSync, readFileSync } from 'node:fs'
import { originOf } from './hosts.js'
import { type Created, openLedger, readLedger, sweepable } from './ledger.js'
import { removeCreated } from './removal.js'
import type { Provider } from './take.js'
import { remoteTarget } from './targets/remote.js'

export interface SweepOrder {
  readonly provider: Provider
  readonly key: string
  readonly ledgerFile: string
  readonly standIn?: string | undefined
}

/** What a ledger proves ours and not yet gone. */
export function sweepableAt(file: string, provider: Provider): readonly Created[] {
  return existsSync(file) ? sweepable(readLedger(readFileSync(file, 'utf8'))).filter((one) => one.provider === provider) : []
}

/** Removes what a ledger proves ours, of any run, and answers what became of it; a name alone is no proof. */
export async function sweepLedger({ provider, key, ledgerFile, standIn }: SweepOrder): Promise<readonly Created[]> {
  const before = sweepableAt(ledgerFile, provider)
  const origin = originOf(provider, standIn)
  const target = remoteTarget({
    kind: 'real',
    name: `real:${provider}`,
    origins: { novita: origin, modelslab: origin },
    key,
    pace: standIn === undefined ? 1 : 60,
  })
  const leg = await target.leg({ scenario: 'sweep', run: 'sweep' })
  const ledger = openLedger(ledgerFile)
  await removeCreated(before, leg, ledger.write)
  ledger.close()
  await leg.close()
  const now = readLedger(readFileSync(ledgerFile, 'utf8'))
  return before.map((one) => now.find(({ run, nth }) => run === one.run && nth === one.nth) ?? one)
}
