// Runs one measurement in a process of its own: what another one left in memory, or taught the compiler, does not touch it.
const [module, mode] = process.argv.slice(2)
const { default: measure } = await import(module)
process.send({ rows: await measure({ quick: mode === 'quick' }) }, () => process.exit(0))
