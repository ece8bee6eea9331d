#!/usr/bin/env node
// What `bin` points to, copied as it is: an old Node must be able to read it to be told that it is too old. So it is neither a module
// nor a bundle, and its dynamic import is what loads the command line.
;(() => {
  const needed = [20, 19]
  const parts = process.versions.node.split('.').map(Number)
  const isNewEnough = parts[0] > needed[0] || (parts[0] === needed[0] && parts[1] >= needed[1])
  if (isNewEnough) return import('./cli/load.cjs').then(({ default: { loadProgram } }) => loadProgram())
  const message = `loradock needs Node ${needed.join('.')} or newer; this is Node ${process.versions.node}.`
  const where = process.execPath
  const fix = ['https://nodejs.org            a newer Node', 'docker run --rm -p 127.0.0.1:4650:4650 loradock/loradock:0.1']
  const told = { error: { code: 'E_NODE', message, where, fix, docs: 'docs/errors/E_NODE.md' } }
  const text = `✗ ${message}  E_NODE\n  where  ${where}\n  fix    ${fix.join('\n         ')}\n`
  process.stderr.write(process.argv.includes('--json') ? `${JSON.stringify(told)}\n` : text)
  process.exitCode = 3
})()
