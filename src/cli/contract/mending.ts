import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import {
  type Chain,
  catalogue,
  keyVariables,
  openTarget,
  replayChain,
  runAt,
  sourceOfChain,
  sweepableAt,
  sweepLedger,
  waiverFor,
  waiveWithinDays,
} from '../../contracts/kit.js'
import { wallMs } from '../../emulator/index.js'
import type { Outcome } from '../commands.js'
import type { ContractCall } from '../contract.js'
import { failure, isFailure } from '../errors.js'
import { exit } from '../exit-codes.js'
import { counted } from '../findings.js'
import { noConsent, providerIn } from './real.js'
import { lastRun, scopeOf, textOf } from './scope.js'

/** `waive <fingerprint>`: the entry of a waiver, everything filled in but the reason. */
export async function waive(call: ContractCall): Promise<Outcome> {
  const scope = scopeOf(call)
  if (isFailure(scope)) return scope
  const [fingerprint = ''] = call.words
  const finding = lastRun(scope)?.findings.find((one) => one.fingerprint === fingerprint)
  if (finding === undefined) return unknownFinding(fingerprint)
  if (finding.class !== 'breaking' && finding.class !== 'unknown') {
    return failure('E_FINDING', `${fingerprint} is ${finding.class}: only breaking and unknown findings can be waived.`, {
      where: 'loradock contract waive',
    })
  }
  const path = join(scope.fixtures.folder, 'waivers.yaml')
  const before = existsSync(path) ? readFileSync(path, 'utf8').replace(/^\[\]\s*$/m, '') : ''
  const numbers = [...before.matchAll(/^- id: W-(\d+)/gm)].map(([, number]) => Number(number))
  const id = `W-${String(Math.max(0, ...numbers) + 1).padStart(3, '0')}`
  const days = Math.min(90, waiveWithinDays)
  const expires = new Date(wallMs() + days * 86_400_000).toISOString().slice(0, 10)
  mkdirSync(dirname(path), { recursive: true })
  const entry = waiverFor(finding, id, expires)
  writeFileSync(path, `${before}${before === '' || before.endsWith('\n') ? '' : '\n'}${entry}`)
  call.terminal.stdout.write(scope.json ? `${JSON.stringify({ id, path, expires })}\n` : entry)
  if (!scope.json && !scope.quiet)
    call.terminal.stderr.write(`${id} is in ${path}: write its reason and its issue, or it fails the check\n`)
  return exit.done
}

/** `sweep real:PROVIDER`: removes what a ledger proves ours and a run could not. */
export async function sweep(call: ContractCall): Promise<Outcome> {
  const scope = scopeOf(call)
  if (isFailure(scope)) return scope
  const { terminal, options } = call
  const [name = ''] = call.words
  const provider = providerIn(name)
  if (provider === undefined)
    return failure('E_TARGET', `"${name}" is no provider.`, {
      where: 'loradock contract sweep',
      fix: ['loradock contract sweep real:modelslab'],
    })
  const ledgerFile = join(scope.results, 'ledger.jsonl')
  const found = sweepableAt(ledgerFile, provider)
  if (found.length === 0) {
    terminal.stdout.write(scope.json ? '[]\n' : `nothing in ${ledgerFile} is left to be removed\n`)
    return exit.done
  }
  const key = terminal.env[keyVariables[provider]] ?? ''
  const against = [
    ...(terminal.env['LORADOCK_REAL'] === provider ? [] : [`set LORADOCK_REAL=${provider}`]),
    ...(key === '' ? [`set ${keyVariables[provider]}`] : []),
    ...(options['yes'] === true
      ? []
      : [`give --yes: ${counted(found.length, 'thing')} would be removed (${found.map(({ id }) => id).join(', ')})`]),
  ]
  if (against.length > 0) return noConsent(provider, against)
  const swept = await sweepLedger({ provider, key, ledgerFile, standIn: textOf(options['standIn']) })
  if (scope.json) terminal.stdout.write(`${JSON.stringify(swept)}\n`)
  else
    for (const { id, operation, state } of swept)
      terminal.stdout.write(
        `${operation} ${id ?? ''}  ${state === 'proved' ? 'removed (proved by read)' : 'could not be proved removed'}\n`,
      )
  return swept.every(({ state }) => state === 'proved') ? exit.done : exit.leak
}

/** `replay <finding>`: sends a stored chain again and says whether it still fails; what is fixed is deleted. */
export async function replay(call: ContractCall): Promise<Outcome> {
  const scope = scopeOf(call)
  if (isFailure(scope)) return scope
  const [fingerprint = ''] = call.words
  const path = join(scope.results, 'chains', `${fingerprint}.json`)
  if (!/^[0-9a-f]{12}$/.test(fingerprint) || !existsSync(path)) return unknownFinding(fingerprint)
  const chain: Chain = JSON.parse(readFileSync(path, 'utf8'))
  const saved = textOf(call.options['save'])
  const { stdout } = call.terminal
  if (saved !== undefined) {
    const file = join('src/contracts/scenarios', `${saved}.ts`)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, sourceOfChain(chain, saved))
    stdout.write(`${file}\n`)
    return exit.done
  }
  if (chain.target.startsWith('real:'))
    return failure('E_FINDING', 'A chain at a provider is not sent again: it might be charged.', {
      where: 'loradock contract replay',
      fix: [`loradock contract verify ${chain.target} --scenario ${chain.scenario}`],
    })
  const how = {
    fixtures: scope.fixtures,
    root: scope.root,
    node: process.execPath,
    quirks: scope.quirks,
    seed: scope.seed,
    url: scope.url,
    token: scope.token,
    key: textOf(call.options['key']),
  }
  const outcome = await replayed(chain, how, call)
  stdout.write(
    scope.json
      ? `${JSON.stringify({ fingerprint, outcome })}\n`
      : `${outcome}  ${fingerprint}  ${chain.scenario} ${chain.step}\n`,
  )
  if (outcome === 'FIXED') rmSync(path)
  return outcome === 'FIXED' ? exit.done : outcome === 'FAILED' ? exit.failed : exit.unable
}

type How = Parameters<typeof openTarget>[1]

async function replayed(
  chain: Chain,
  how: How,
  { terminal: { stdout }, options }: ContractCall,
): Promise<'FIXED' | 'FAILED' | 'ERROR'> {
  const scenario = catalogue.find(({ name }) => name === chain.scenario)
  if (scenario === undefined) return 'ERROR'
  const opened = await openTarget(chain.target, how)
  const target = opened.target(scenario)
  const run = wallMs().toString(36)
  const resent = target === undefined ? [] : await replayChain(chain, target, `${run}c`)
  if (options['json'] !== true)
    for (const { step, before, after, changed } of resent)
      stdout.write(`  ${changed ? '~' : ' '} ${step.padEnd(28)} ${before ?? '–'}${changed ? ` → ${after ?? '–'}` : ''}\n`)
  const { fixtures } = how
  const today = new Date(wallMs()).toISOString().slice(0, 10)
  const { findings, verdict } = await runAt(opened, {
    verb: 'run',
    command: 'loradock contract replay',
    run,
    fixtures,
    today,
    scenarios: [scenario],
  })
  if (verdict.compared === 0 || findings.some((one) => one.class === 'unmeasured')) return 'ERROR'
  return findings.some((one) => one.fingerprint === chain.fingerprint && one.class !== 'match') ? 'FAILED' : 'FIXED'
}

function unknownFinding(fingerprint: string) {
  return failure('E_FINDING', `The last run here found nothing with the fingerprint "${fingerprint}".`, {
    where: '.loradock/contract.json',
    fix: ['loradock contract check            prints the fingerprint of each finding'],
  })
}
