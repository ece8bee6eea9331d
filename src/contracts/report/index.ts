import type { ContractRun } from '../run-file.js'
import { githubReport } from './github.js'
import { harReport } from './har.js'
import { htmlReport } from './html.js'
import { jsonReport } from './json.js'
import { junitReport } from './junit.js'
import { markdownReport } from './markdown.js'
import { terminalReport } from './terminal.js'

export { readRun, redactedRun } from './reading.js'
export type { Paint } from './terminal.js'

/** Every report: pure functions from a run to a text. */
export const reports = {
  terminal: terminalReport,
  json: jsonReport,
  junit: junitReport,
  md: markdownReport,
  github: githubReport,
  html: htmlReport,
  har: harReport,
} as const satisfies Readonly<Record<string, (run: ContractRun) => string>>
