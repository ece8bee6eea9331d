// Plays the scenario of each mutant (contract-kit section 20) and says whether its named check has killed it.
// `npm run mutants -- 71 72` plays some; without numbers all, which leaves its result where `loradock contract check` looks for it.
// `npm run mutants -- --clean 20` plays the catalogue without any mutant in twenty worlds: what is found there is a false alarm. `--clean 11-20`
// plays the second half of them, so that two processes can share the work.
// Exits with 1 when a mutant survives or has no control, and when there is a false alarm.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createServer } from 'vite'
import { root } from './documents.mjs'

const usage = 'use: npm run mutants, npm run mutants -- 71 72, or npm run mutants -- --clean 20'
const args = process.argv.slice(2)
const isClean = args[0] === '--clean'
const worlds = isClean ? /^(?:(\d+)-)?(\d+)$/.exec(args[1] ?? '') : null
const numbers = isClean ? [Number(worlds?.[1] ?? 1), Number(worlds?.[2])] : args.map(Number)
const isOdd = (number) => !Number.isInteger(number) || number < 1
if (numbers.some(isOdd) || (isClean && (args.length !== 2 || numbers[0] > numbers[1]))) {
  console.error(`what is asked for is not clear: ${args.join(' ')}; ${usage}`)
  process.exit(2)
}

const vite = await createServer({
  root,
  configFile: false,
  logLevel: 'warn',
  appType: 'custom',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true, include: [] },
})
try {
  process.exitCode = (isClean ? await holdsStill(...numbers) : await kills(numbers)) ? 0 : 1
} finally {
  await vite.close()
}

async function kills(numbers) {
  const { killAll, mutants } = await vite.ssrLoadModule('/src/contracts/mutants/kill.ts')
  const unknown = numbers.filter((number) => !mutants.some((one) => one.number === number))
  if (unknown.length > 0) console.log(`no mutant has the number ${unknown.join(', ')}`)
  const chosen = numbers.length === 0 ? mutants : mutants.filter(({ number }) => numbers.includes(number))
  const killings = await killAll(chosen, ({ mutant, outcome, found }) => {
    console.log(`${outcome.padEnd(10)}  ${String(mutant.number).padStart(3)}  ${mutant.scenario}: ${mutant.what}`)
    if (outcome !== 'killed') for (const line of found) console.log(`                 found ${line}`)
  })
  const held = killings.filter(({ outcome }) => outcome === 'killed').length
  console.log(`${held} of ${killings.length} killed by their named check`)
  if (numbers.length === 0) keep({ size: killings.length, held, at: new Date().toISOString() })
  return held === killings.length && held > 0 && unknown.length === 0
}

async function holdsStill(first, last) {
  const { playClean } = await vite.ssrLoadModule('/src/contracts/mutants/clean.ts')
  let alarms = 0
  for (let seed = first; seed <= last; seed++) {
    const run = await playClean(seed)
    console.log(`seed ${String(seed).padStart(3)}  ${run.scenarios} scenarios, ${run.alarms.length} findings`)
    for (const { scenario, level, kind, path, step } of run.alarms)
      console.log(`          ${scenario} ${level} ${kind} ${path} at ${step}`)
    alarms += run.alarms.length
  }
  console.log(`${last - first + 1} runs without a mutant, ${alarms} findings`)
  return alarms === 0
}

function keep(result) {
  mkdirSync(join(root, '.loradock'), { recursive: true })
  writeFileSync(join(root, '.loradock/mutants.json'), `${JSON.stringify(result, null, 2)}\n`)
}
