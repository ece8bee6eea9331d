import type { Emulator } from '../../emulator/index.js'
import { clientOf, isRecord, rowsOf } from '../client.js'
import type { Common } from '../command.js'
import { type Failure, isFailure, writeWarning } from '../errors.js'
import { addRules } from '../rules.js'
import type { Terminal } from '../terminal.js'
import { setUpAccounts } from './accounts.js'
import type { ConfigFile } from './file.js'

/** Sets up what the configuration file says besides settings: accounts and rules. Nothing is bound yet. */
export async function applyFile(
  emulator: Emulator,
  file: ConfigFile | undefined,
  { quiet }: Common,
  { stderr }: Terminal,
): Promise<Failure | undefined> {
  if (file === undefined) return undefined
  const env = { LORADOCK_TOKEN: emulator.settings.token }
  const client = clientOf({ url: 'http://127.0.0.1' }, { env }, emulator.fetch)
  const refused = await setUpAccounts(emulator, client, file.accounts)
  if (refused !== undefined || file.rules.length === 0) return refused
  const listed = await client.get('rules')
  if (isFailure(listed)) return listed
  // A data folder keeps its rules: those of the last start are not added once more.
  const known = rowsOf(listed.body, 'rules').map(({ rule }) => (isRecord(rule) ? rule : undefined))
  const added = await addRules(client, file.rules, { account: '*', known })
  if (isFailure(added)) return added
  if (!quiet) for (const { code, message } of added.warnings) writeWarning(code, message, stderr)
  return undefined
}
