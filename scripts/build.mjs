// Builds what is shipped: generated files, one bundled module per entry (better-sqlite3 stays outside), and the types.
// Runs at `npm ci` through `prepare`; nothing of ours runs when a user installs the package.
import { execFileSync } from 'node:child_process'
import { chmod, copyFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import { root } from './documents.mjs'

// What is shipped, one line each; `exports` and `bin` of package.json name them.
const entries = {
  index: 'src/emulator/index.ts',
  main: 'src/cli/main.ts',
  client: 'src/client/index.ts',
  vitest: 'src/runners/vitest.ts',
  'vitest-global': 'src/runners/vitest-global.ts',
  testcontainers: 'src/runners/testcontainers.ts',
  // What `loradock exec --redirect` preloads as well.
  redirect: 'src/redirect/index.ts',
  contracts: 'src/contracts/index.ts',
}

// Never bundled: what has a binary, and what belongs to the project that the tests are in.
const external = ['better-sqlite3', 'vitest', 'vitest/node', 'testcontainers']

const run = (...args) => execFileSync(process.execPath, args, { cwd: root, stdio: 'inherit' })

run('scripts/generate.mjs')
await rm(join(root, 'dist'), { recursive: true, force: true })
// commander wants what starts other programs, for commands that are programs of their own. We have none, and it is a part of every start.
const nothing = '\0nothing'
const withoutPrograms = {
  name: 'without-programs',
  enforce: 'pre',
  resolveId: (source, importer = '') => (source === 'node:child_process' && importer.includes('/commander/') ? nothing : null),
  load: (id) => (id === nothing ? 'export default {}' : null),
}
await build({
  root,
  configFile: false,
  plugins: [withoutPrograms],
  logLevel: 'warn',
  publicDir: false,
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist',
    // Half the bytes are half the parsing: start-up has a budget (D24). The source maps are shipped.
    minify: true,
    sourcemap: true,
    rolldownOptions: {
      input: Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, join(root, path)])),
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
  ssr: { noExternal: true, external },
})
// Copied, not bundled: a Node that is too old must be able to read it.
await copyFile(join(root, 'src/cli/entry.js'), join(root, 'dist/cli.js'))
await chmod(join(root, 'dist/cli.js'), 0o755)
await writeFile(
  join(root, 'config.schema.json'),
  execFileSync(process.execPath, ['dist/cli.js', 'config', '--schema'], { cwd: root }),
)
run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.types.json')
await writeFile(join(root, 'dist/.built'), '')
