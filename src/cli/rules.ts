import { isDeepStrictEqual } from 'node:util'
import { type Client, isRecord, rowsOf, type Told, textOf, told } from './client.js'
import { jsonOf, type Piece, readYaml } from './config/yaml.js'
import { type Failure, failure, isFailure } from './errors.js'
import { readInput } from './input.js'

const example = ['when: { operation: createStyleTraining, nth: 2 }', 'then: { status: 429, retryAfter: 30 }', 'times: 1']

/** Adds the rules of a file, one or a list of them, all or none; `-` is what comes in on stdin. */
export async function addRuleFile(client: Client, file: string, account: string | undefined): Promise<Told> {
  const text = await readInput(file, 'E_RULE')
  if (isFailure(text)) return text
  const name = file === '-' ? 'stdin' : file
  const piece = readYaml(text, name, { code: 'E_RULE', name: 'The file with rules', fix: example })
  if (isFailure(piece)) return piece
  const rules = rulesIn(piece)
  if (rules.length === 0) return failure('E_RULE', `${name} holds no rule.`, { where: piece.at, fix: example })
  const added = await addRules(client, rules, { account })
  return isFailure(added) ? added : told({ ...added })
}

/** The rules that stand in a file: a list of them, or one. */
export function rulesIn(piece: Piece): readonly Piece[] {
  if (piece.kind === 'nothing') return []
  return piece.kind === 'list' ? piece.items : [piece]
}

export interface AddedRules {
  /** As the control API shows them. */
  readonly rules: readonly Record<string, unknown>[]
  readonly warnings: readonly { readonly code: string; readonly message: string }[]
}

/**
 * Adds rules, all or none; what is wrong with one is told with its place in the file.
 *
 * @param account - Whose calls, for a rule that does not say; absent: the only account there is.
 * @param known - Rules that are there already; one that is the same is not added a second time.
 */
export async function addRules(
  client: Client,
  pieces: readonly Piece[],
  { account, known = [] }: { readonly account?: string | undefined; readonly known?: readonly unknown[] },
): Promise<AddedRules | Failure> {
  const there = [...known]
  const rules: Record<string, unknown>[] = []
  const warnings: { readonly code: string; readonly message: string }[] = []
  const odd = pieces.find(({ kind }) => kind !== 'map')
  if (odd !== undefined) return failure('E_RULE', 'A rule has fields: when, then, times, for.', { where: odd.at, fix: example })
  for (const piece of pieces) {
    const rule = ownedBy(account, jsonOf(piece))
    const same = there.findIndex((one) => isDeepStrictEqual(one, rule))
    if (same !== -1) {
      there.splice(same, 1)
      continue
    }
    const answer = await client.post('rules', rule)
    if (isFailure(answer)) {
      for (const { id } of rules) await client.delete(`rules/${textOf(id)}`)
      return answer.code === 'E_RULE' ? { ...answer, where: placeIn(piece, answer.where.replace(/^\$\.?/, '')) } : answer
    }
    if (isRecord(answer.body['rule'])) rules.push(answer.body['rule'])
    const doubts = rowsOf(answer.body, 'warnings')
    warnings.push(...doubts.map(({ code, message }) => ({ code: textOf(code), message: `${piece.at}  ${textOf(message)}` })))
  }
  return { rules, warnings }
}

/** The rule with the account it is about, where it names none itself; what is no rule stays as it is, to be refused. */
function ownedBy(account: string | undefined, rule: unknown): unknown {
  if (account === undefined || !isRecord(rule)) return rule
  const { when = {} } = rule
  return isRecord(when) ? { ...rule, when: { account, ...when } } : rule
}

/** Where a field of a rule begins, such as `then.plan.before[0].state`; of one that is missing, what should hold it. */
function placeIn(piece: Piece, path: string, at = piece.at): string {
  if (piece.kind === 'list') {
    const [before = '', index] = /^\[(\d+)\]\.?/.exec(path) ?? []
    const item = index === undefined ? undefined : piece.items[Number(index)]
    return item === undefined ? at : placeIn(item, path.slice(before.length))
  }
  if (piece.kind !== 'map') return at
  const entry = piece.entries.find(({ key }) => path === key || path.startsWith(`${key}.`) || path.startsWith(`${key}[`))
  return entry === undefined ? at : placeIn(entry.value, path.slice(entry.key.length).replace(/^\./, ''), entry.at)
}
