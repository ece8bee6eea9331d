import { readDuration } from '../emulator/index.js'
import { type Client, isRecord, rowsOf, type Told, textOf, told } from './client.js'
import { isFailure } from './errors.js'

/** The emulator's status, with the rules that can still fire and the accounts that follow another story than the server. */
export async function statusOf(client: Client): Promise<Told> {
  const status = await client.get('status')
  if (isFailure(status)) return status
  const listed = await client.get('rules')
  if (isFailure(listed)) return listed
  const accounts = await client.get('accounts')
  if (isFailure(accounts)) return accounts
  const nows = new Map(rowsOf(accounts.body, 'accounts').map(({ account, now }) => [account, Date.parse(textOf(now))]))
  const rules = rowsOf(listed.body, 'rules').filter((rule) => !isOver(rule, nows.get(rule['account'])))
  const stories = rowsOf(accounts.body, 'accounts').filter(({ scenario }) => scenario !== status.body['scenario'])
  const chosen = stories.map(({ account, scenario }) => ({ account, scenario }))
  return told({ ...status.body, rules, chosen })
}

/** A rule of every account counts for each of them, so there is always one for which it holds. */
function isOver({ account, rule, fired, addedAt }: Record<string, unknown>, now: number | undefined): boolean {
  if (account === null || !isRecord(rule)) return false
  const { times, for: lasts, per } = rule
  const isUsedUp = typeof times === 'number' && per === undefined && Number(fired) >= times
  const lastsMs = typeof lasts === 'string' || typeof lasts === 'number' ? readDuration(lasts) : undefined
  return isUsedUp || (lastsMs !== undefined && now !== undefined && now - Date.parse(textOf(addedAt)) >= lastsMs)
}
