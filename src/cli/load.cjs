// Loads the bundled command line with the code cache that the build left beside it: V8 then has nothing to compile at a start. Node 20
// gives a cache to scripts (`vm.Script`) but to no ES module, so the command line is bundled as CommonJS. Copied as it is.
const { readFileSync } = require('node:fs')
const { wrap } = require('node:module')
const { basename, dirname, join, resolve } = require('node:path')
const { constants, Script } = require('node:vm')
const { crc32 } = require('node:zlib')

/** The scripts that were loaded, by file: what each exports, its script, and the file its cache belongs in. */
const loaded = new Map()

/** Loads the command line, which reads its arguments from `process.argv`. */
function loadProgram() {
  load(join(__dirname, 'main.cjs'))
}

function load(file) {
  const known = loaded.get(file)
  if (known !== undefined) return known.module.exports
  const module = { exports: {} }
  const source = readFileSync(file)
  const cacheFile = cacheFileOf(file, source)
  const script = new Script(wrap(source.toString()), {
    filename: file,
    // V8 refuses a cache made by another V8 or with other flags, and compiles.
    cachedData: readIfThere(cacheFile),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  })
  loaded.set(file, { module, script, cacheFile })
  const requireFrom = (id) => (id.startsWith('.') ? load(resolve(dirname(file), id)) : require(id))
  script.runInThisContext()(module.exports, requireFrom, module, file, dirname(file))
  return module.exports
}

/** Named after the source, of which V8 compares no more than the length, and after the Node that made it. */
function cacheFileOf(file, source) {
  const made = `${crc32(source).toString(16)}-${process.version}-${process.arch}`
  return join(__dirname, 'cache', `${basename(file)}-${made}`)
}

function readIfThere(file) {
  try {
    return readFileSync(file)
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}

module.exports = { loadProgram, loaded }
