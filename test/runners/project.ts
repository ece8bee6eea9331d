import { execFile } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { installInto, recipesOf, writeRecipe } from '../../scripts/recipes.mjs'
import { newFolder } from '../emulator/store/rows.js'

export interface Run {
  readonly code: number
  readonly output: string
}

/** A project of its own with the built package in its `node_modules`. */
export function newProject(files: Readonly<Record<string, string>>): string {
  const folder = newFolder()
  installInto(folder, ['better-sqlite3', 'vitest', 'supertest'])
  writeRecipe({ files: Object.entries(files).map(([name, code]) => ({ language: 'js', name, code })) }, folder)
  return folder
}

/** The files of the page's recipe of that name, and its command. */
export function recipe(name: string): { readonly files: Readonly<Record<string, string>>; readonly command: string } {
  const found = recipesOf('docs/runners.md').find((one) => one.name === name)
  if (found === undefined) throw new Error(`docs/runners.md has no recipe "${name}"`)
  return { files: Object.fromEntries(found.files.map((file) => [file.name, file.code])), command: found.commands.join('\n') }
}

/** Runs a command in a project, as a person in a shell would. */
export function run(folder: string, command: string, env: Readonly<Record<string, string>> = {}): Promise<Run> {
  // This process is a worker of vitest, which its variables tell every child: one that runs vitest itself must not know.
  const path = [join(folder, 'node_modules/.bin'), process.env['PATH']].join(delimiter)
  const variables = { PATH: path, HOME: folder, NO_COLOR: '1', CI: 'true', ...env }
  return new Promise((resolve) => {
    execFile('bash', ['-c', command], { cwd: folder, env: variables }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, output: stdout + stderr })
    })
  })
}
