// Plays the scenario of each mutant (contract-kit section 20) and says whether its named check has killed it.
// `npm run mutants -- 71 72` plays some; without numbers all. Exits with 1 when one survives or has no control.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createServer } from 'vite'
import { root } from './documents.mjs'

const vite = await createServer({
  root,
  configFile: false,
  logLevel: 'warn',
  appType: 'custom',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true, include: [] },
})
try {
  const { killAll, mutants } = await vite.ssrLoadModule('/src/contracts/mutants/kill.ts')
  const numbers = process.argv.slice(2).map(Number)
  const chosen = numbers.length === 0 ? mutants : mutants.filter(({ number }) => numbers.includes(number))
  const killings = await killAll(chosen, ({ mutant, outcome, found }) => {
    console.log(`${outcome.padEnd(10)}  ${String(mutant.number).padStart(3)}  ${mutant.scenario}: ${mutant.what}`)
    if (outcome !== 'killed') for (const line of found) console.log(`                 found ${line}`)
  })
  const killed = killings.filter(({ outcome }) => outcome === 'killed').length
  console.log(`${killed} of ${killings.length} killed by their named check`)
  // `loradock contract check` tells of the last whole run.
  if (numbers.length === 0) {
    mkdirSync(join(root, '.loradock'), { recursive: true })
    const result = { size: killings.length, held: killed, at: new Date().toISOString() }
    writeFileSync(join(root, '.loradock/mutants.json'), `${JSON.stringify(result)}\n`)
  }
  process.exitCode = killed === killings.length && killed > 0 ? 0 : 1
} finally {
  await vite.close()
}
