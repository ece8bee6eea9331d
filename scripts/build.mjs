// Builds what is shipped: generated files, the library as ES modules, the command line as scripts (`src/cli/load.cjs` says why), and the
// types. Runs at `npm ci` through `prepare`; nothing of ours runs when a user installs the package.
import { execFileSync } from 'node:child_process'
import { chmod, copyFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import { root } from './documents.mjs'

// What is shipped, one line each; `exports` of package.json names them.
const library = {
  index: 'src/emulator/index.ts',
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

// commander wants what starts other programs, for commands that are programs of their own. We have none, and it is a part of every start.
const nothing = '\0nothing'
const withoutPrograms = {
  name: 'without-programs',
  enforce: 'pre',
  resolveId: (source, importer = '') => (source === 'node:child_process' && importer.includes('/commander/') ? nothing : null),
  load: (id) => (id === nothing ? 'export default {}' : null),
}

// A source map is for those who read our source: the text of a library, or of what was generated, is bytes to install and nothing else.
const isOurs = (path) => path.includes('src/') && !path.includes('node_modules/') && !path.includes('.gen.')
const mapsOfOurs = {
  name: 'maps-of-ours',
  generateBundle: (_options, files) => {
    for (const chunk of Object.values(files).filter(({ type }) => type === 'chunk')) {
      const asset = files[chunk.sourcemapFileName]
      if (chunk.moduleIds.some(isOurs)) {
        const map = JSON.parse(asset.source)
        map.sourcesContent = map.sourcesContent.map((text, index) => (isOurs(map.sources[index]) ? text : null))
        asset.source = JSON.stringify(map)
      } else {
        delete files[chunk.sourcemapFileName]
        chunk.code = chunk.code.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n')
      }
    }
  },
}

function bundle(input, outDir, format, extension) {
  return build({
    root,
    configFile: false,
    plugins: [withoutPrograms, mapsOfOurs],
    logLevel: 'warn',
    publicDir: false,
    build: {
      ssr: true,
      target: 'node20',
      outDir,
      emptyOutDir: false,
      // Half the bytes are half the parsing: start-up has a budget (D24).
      minify: true,
      sourcemap: true,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(input).map(([name, path]) => [name, join(root, path)])),
        output: { format, entryFileNames: `[name].${extension}`, chunkFileNames: `chunks/[name]-[hash].${extension}` },
      },
    },
    ssr: { noExternal: true, external },
  })
}

run('scripts/generate.mjs')
await rm(join(root, 'dist'), { recursive: true, force: true })
await bundle(library, 'dist', 'es', 'js')
await bundle({ main: 'src/cli/main.ts' }, 'dist/cli', 'cjs', 'cjs')
// Copied, not bundled: a Node that is too old must be able to read the first.
await copyFile(join(root, 'src/cli/entry.js'), join(root, 'dist/cli.js'))
await chmod(join(root, 'dist/cli.js'), 0o755)
await copyFile(join(root, 'src/cli/load.cjs'), join(root, 'dist/cli/load.cjs'))
await writeFile(
  join(root, 'config.schema.json'),
  execFileSync(process.execPath, ['dist/cli.js', 'config', '--schema'], { cwd: root }),
)
run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.types.json')
run('scripts/code-cache.mjs')
await writeFile(join(root, 'dist/.built'), '')
