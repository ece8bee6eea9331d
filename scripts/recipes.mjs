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

/** The fenced blocks of a text: language, what stands behind it (a file's name, or a mark), and the lines. */
export function blocksOf(text) {
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

/** Puts the built package into a folder's `node_modules`, a copy as npm would, and links packages of ours beside it. */
export function installInto(folder, packages) {
  const own = join(folder, 'node_modules/loradock')
  mkdirSync(own, { recursive: true })
  cpSync(join(root, 'package.json'), join(own, 'package.json'))
  cpSync(join(root, 'dist'), join(own, 'dist'), { recursive: true })
  linkCommands(folder, 'loradock')
  linkInto(folder, packages, join(root, 'node_modules'))
}

/** Links packages of another `node_modules` into a folder's, with their commands. */
export function linkInto(folder, packages, from) {
  for (const name of packages) {
    const link = join(folder, 'node_modules', name)
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(join(from, name), link)
    linkCommands(folder, name)
  }
}

function linkCommands(folder, name) {
  const modules = join(folder, 'node_modules')
  const { bin = {} } = JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8'))
  const commands = typeof bin === 'string' ? { [name.replace(/^@[^/]+\//, '')]: bin } : bin
  mkdirSync(join(modules, '.bin'), { recursive: true })
  for (const [command, file] of Object.entries(commands)) symlinkSync(join(modules, name, file), join(modules, '.bin', command))
}
