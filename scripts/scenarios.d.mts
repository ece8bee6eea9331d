import type { Outlook } from '../src/emulator/index.js'

export declare function scenariosText(outlooks: readonly Outlook[]): string
