import { existsSync, writeFileSync } from 'node:fs'
import type { Common } from '../command.js'
import { type Failure, failure } from '../errors.js'
import { exit } from '../exit-codes.js'
import { type Flag, flagNames, flags, keyOf } from '../flags.js'
import { asYaml } from '../settings.js'
import type { Terminal } from '../terminal.js'

const file = 'loradock.config.yaml'

/** Writes a configuration file in which every setting stands as a comment; one that is there stays as it is, unless forced. */
export function init(
  { force, json, quiet }: Common & { readonly force?: boolean },
  { stdout, stderr }: Terminal,
): number | Failure {
  const isThere = existsSync(file)
  if (isThere && force !== true) {
    return failure('E_CONFIG_EXISTS', `There is a ${file} already, and it was not touched.`, {
      where: `./${file}`,
      fix: ['loradock config --explain     what it says', 'loradock init --force         writes a fresh one over it'],
    })
  }
  try {
    writeFileSync(file, freshConfig())
  } catch (error) {
    const where = error instanceof Error ? error.message : String(error)
    return failure('E_OUT_UNWRITABLE', `${file} cannot be written here.`, { where, fix: ['cd to a folder of your own'] })
  }
  if (json) stdout.write(`${JSON.stringify({ path: file, overwritten: isThere })}\n`)
  else if (!quiet) stderr.write(`wrote ./${file}: every setting is in it, as a comment with its default\n`)
  return exit.done
}

/** The text of a fresh configuration file: every setting with what it means, none of them in force. */
export function freshConfig(): string {
  const groups = [...new Set(flagNames.map((name) => flags[name].group))]
  return [
    '# yaml-language-server: $schema=./node_modules/loradock/config.schema.json',
    '# What loradock reads when it is started in this folder or below it. Flags and LORADOCK_ variables win over it.',
    'version: 1',
    ...groups.flatMap((group) => [
      '',
      `# ${group}`,
      ...flagNames
        .filter((name) => flags[name].group === group)
        .map((name) => lineOf(`${keyOf(name)}: ${shown(name)}`, flags[name].about)),
    ]),
    '',
    '# API keys that start with settings of their own; any other key works as well',
    '# accounts:',
    '#   - key: ci',
    '#     clock: manual',
    '#     pace: 1',
    '#     scenario: train-fails',
    '',
    '# Faults and plan overrides, about every account unless `when.account` names one',
    '# rules:',
    '#   - when: { provider: modelslab, operation: getTrainingStatus, every: 4 }',
    '#     then: { status: 500 }',
    '#     times: 3',
    '',
  ].join('\n')
}

function shown(name: (typeof flagNames)[number]): string {
  const { usual, example }: Flag = flags[name]
  // The example of the quirks is a form, not a quirk.
  return name === 'quirk' ? '{ novita.submit-shape: document }' : asYaml(name, usual ?? example)
}

function lineOf(setting: string, about: string): string {
  return `# ${setting.padEnd(34)} # ${about}`
}
