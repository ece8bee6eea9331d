// The recipes of a page: for each heading its files, by the name behind the language of their block, and the commands that run them.
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './documents.mjs'

/** What stands before the first heading belongs to every recipe. */
export function recipesOf(page) {
  const [common, ...sections] = readFileSync(join(root, page), 'utf8').split(/^## /m)
  const shared = blocksOf(common)
  return sections.map((text) => {
    const blocks = blocksOf(text)
    return {
      name: text.slice(0, text.indexOf('\n')),
      files: [...shared, ...blocks].filter(({ language }) => language !== 'sh'),
      commands: blocks.filter(({ language }) => language === 'sh').map(({ code }) => code),
    }
  })
}

function blocksOf(text) {
  return [...text.matchAll(/^```(\w+)([^\n]*)\n([\s\S]*?)^```$/gm)].map(([, language, name, code]) => ({
    language,
    name: name.trim(),
    code,
  }))
}

/** Writes a recipe's files into a folder, as an ES module project. */
export function writeRecipe({ files }, folder) {
  writeFileSync(join(folder, 'package.json'), '{ "name": "recipe", "private": true, "type": "module" }\n')
  for (const { name, code } of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), code)
  }
}

/** Puts the built package into a folder's `node_modules`, a copy as npm would, and links others and their commands beside it. */
export function installInto(folder, { packages, from = join(root, 'node_modules') }) {
  const modules = join(folder, 'node_modules')
  const own = join(modules, 'loradock')
  mkdirSync(join(modules, '.bin'), { recursive: true })
  mkdirSync(own)
  cpSync(join(root, 'package.json'), join(own, 'package.json'))
  cpSync(join(root, 'dist'), join(own, 'dist'), { recursive: true })
  for (const name of packages) {
    mkdirSync(dirname(join(modules, name)), { recursive: true })
    symlinkSync(join(from, name), join(modules, name))
  }
  for (const name of ['loradock', ...packages]) {
    const { bin = {} } = JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8'))
    const commands = typeof bin === 'string' ? { [name.replace(/^@[^/]+\//, '')]: bin } : bin
    for (const [command, file] of Object.entries(commands)) {
      symlinkSync(join(modules, name, file), join(modules, '.bin', command))
    }
  }
}
