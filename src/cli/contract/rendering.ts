import type { Command } from 'commander'
import { type Common, newCommand, usually } from '../command.js'
import type { Outcome } from '../commands.js'
import type { Terminal } from '../terminal.js'
import type { ExportFlags } from './export.js'
import type { ReportFlags } from './report.js'

/** `loradock contract report FILE`. */
export function reportCommand(terminal: Terminal, came: (outcome: Outcome) => void): Command {
  return newCommand('report', terminal, {
    about: 'Renders the file of a contract run again, without running it again.',
    examples: ['loradock contract report contract.json --html report.html', 'loradock contract report contract.json --github'],
  })
    .argument('<file>', 'what a run wrote under --json')
    .option('--junit <file>', 'JUnit XML, for CI')
    .option('--md <file>', 'Markdown, for a job summary or a pull request')
    .option('--html <file>', 'one page without outside references')
    .option('--har <file>', 'the exchanges as HAR 1.2')
    .option('--github', "GitHub's annotations on stdout")
    .option('--before <file>', 'an earlier run: Markdown then tells what coverage gained or lost')
    .action(async (file: string, _options: unknown, command: Command) => {
      const { reportFile } = await import('./report.js')
      came(reportFile(file, command.optsWithGlobals<Common & ReportFlags>(), terminal))
    })
}

/** `loradock contract export --arazzo`. */
export function exportCommand(terminal: Terminal, came: (outcome: Outcome) => void): Command {
  return newCommand('export', terminal, {
    about: 'Writes polled scenarios in a form that other tools play.',
    examples: ['loradock contract export --arazzo > flow.arazzo.yaml'],
  })
    .option('--arazzo', 'as Arazzo 1.0.1')
    .addOption(usually('--openapi <folder>', 'where the OpenAPI documents lie, seen from the file', './openapi'))
    .addOption(usually('--every <seconds>', 'between two polls', '10'))
    .option('--scenario <name...>', 'only these')
    .action(async (_options: unknown, command: Command) => {
      const { exportScenarios } = await import('./export.js')
      came(await exportScenarios(command.optsWithGlobals<Common & ExportFlags>(), terminal))
    })
}
