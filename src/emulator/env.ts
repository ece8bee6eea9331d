/** The variables that point an application at an emulator; base URLs are origins, without `/v3` or `/api`. */
export function envOf(url: string, key: string): Readonly<Record<string, string>> {
  return { NOVITA_BASE_URL: url, NOVITA_API_KEY: key, MODELSLAB_BASE_URL: url, MODELSLAB_API_KEY: key, LORADOCK_URL: url }
}
