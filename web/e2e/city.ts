// Cities for the tests: made by the binary, served on a free port, gone afterwards.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { APIRequestContext } from '@playwright/test';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** The binary under test, with the pages inside. */
const LCS = process.env.LCS_BIN ?? join(ROOT, 'target/debug/lcs');

/** The pack that reads Seattle's disclosure. */
export const SEATTLE_PACK = join(ROOT, 'examples/seattle');

/** Seattle's disclosure of 2016, where the reference data are at hand. */
export const SEATTLE_FILE = [process.env.LCS_SEATTLE_FILE].find((file) => file !== undefined && existsSync(file));

/** The person who sets a test city up. */
export const ADMINISTRATOR = {
  name: 'Test administrator',
  email: 'administrator@example.org',
  password: 'a long sentence for tests only',
};

/** Until a city is made, calculated and served: a full one takes minutes on a slow machine. */
const PATIENCE_MS = 600_000;

type ServeDocument = { address: string; setup_link: string };

export class ServedCity {
  private constructor(
    private readonly server: ChildProcess,
    private readonly scratch: string,
    readonly address: string,
    readonly setupLink: string,
  ) {}

  /** The synthetic city with so many facilities; with all of them unless told. */
  static demo(facilities?: number): Promise<ServedCity> {
    const size = facilities === undefined ? [] : ['--facilities', `${facilities}`];
    return ServedCity.serve((dir) => ['demo', '--dir', dir, '--port', '0', ...size]);
  }

  /** A city of a pack that holds nothing yet. */
  static empty(pack: string): Promise<ServedCity> {
    return ServedCity.serve((dir) => {
      execFileSync(LCS, ['init', dir, '--pack', pack], { stdio: 'pipe' });
      return ['serve', '--dir', dir, '--listen', '127.0.0.1:0'];
    });
  }

  private static async serve(prepare: (dir: string) => string[]): Promise<ServedCity> {
    if (!existsSync(LCS)) throw new Error(`${LCS} does not exist: build it, or name another binary in LCS_BIN`);
    const scratch = mkdtempSync(join(tmpdir(), 'lcs-e2e-'));
    const server = spawn(LCS, ['--format', 'json', ...prepare(join(scratch, 'city'))], { stdio: ['ignore', 'pipe', 'pipe'] });
    try {
      const { address, setup_link } = await firstDocument(server);
      return new ServedCity(server, scratch, address, setup_link);
    } catch (cause) {
      server.kill();
      rmSync(scratch, { recursive: true, force: true });
      throw cause;
    }
  }

  async stop(): Promise<void> {
    if (this.server.exitCode === null && this.server.kill()) await once(this.server, 'exit');
    rmSync(this.scratch, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The JSON document that the server prints before it serves. */
function firstDocument(server: ChildProcess): Promise<ServeDocument> {
  return new Promise((done, failed) => {
    let text = '';
    let said = '';
    const late = setTimeout(() => failed(new Error(`lcs does not serve after ${PATIENCE_MS / 1000} s: ${said}`)), PATIENCE_MS);
    server.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    server.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      try {
        done(JSON.parse(text) as ServeDocument);
        clearTimeout(late);
      } catch {
        // Not complete yet.
      }
    });
    server.on('exit', (code) => {
      clearTimeout(late);
      failed(new Error(`lcs ended with ${code}: ${said}${text}`));
    });
  });
}

/** Makes the first administrator through the API; whoever calls is signed in afterwards. */
export async function becomeAdministrator(call: APIRequestContext, city: ServedCity): Promise<void> {
  const token = new URL(city.setupLink).pathname.split('/').pop();
  const session = (await (await call.get(`${city.address}/api/v1/session`)).json()) as { csrf_token: string };
  const headers = { 'x-csrf-token': session.csrf_token, origin: city.address };
  const accepted = await call.post(`${city.address}/api/v1/invitations/${token}`, { data: ADMINISTRATOR, headers });
  if (!accepted.ok()) throw new Error(`no session: ${accepted.status()} ${await accepted.text()}`);
}
