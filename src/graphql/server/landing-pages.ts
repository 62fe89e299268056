import type { ApolloServerPlugin, GraphQLServerContext } from '@apollo/server';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';
import type { LandingPage, LandingPageOperation } from './options';

/**
 * Apollo Sandbox, once for each ready operation: it opens with one document and its variables, and has no other way to
 * be given several. One document with all of them would break the limits of the server, and they share names of variables.
 */
export class LandingPages<Context extends object> {
  readonly #page: LandingPage;
  #server: GraphQLServerContext | undefined;
  /** Anybody may open the page: they are made once. */
  #operations: readonly LandingPageOperation[] | undefined;

  constructor(page: LandingPage) {
    this.#page = page;
  }

  /** For Apollo Server, which wants one page and starts it. */
  plugin(): ApolloServerPlugin<Context> {
    return {
      serverWillStart: async server => {
        this.#server = server;
        return { renderLandingPage: async () => ({ html: () => this.html(null) }) };
      },
    };
  }

  /** The page that opens with this operation; with a list of them when there is none of the name. */
  async html(operationName: string | null): Promise<string> {
    if (!this.#server) throw new Error('A page was asked for before the server was started.');
    const { headers = {}, operations } = this.#page;
    const all = (this.#operations ??= operations?.() ?? []);
    const shown = all.find(({ name }) => name === operationName);
    const first = all.find(({ kind }) => kind === 'query');
    const document = shown ? withComment([shown.says], shown) : first && withComment(listOf(all), first);
    const plugin = ApolloServerPluginLandingPageLocalDefault({
      embed: { runTelemetry: false },
      includeCookies: false,
      ...(document !== undefined && { document, variables: { ...(shown ?? first)?.variables } }),
      headers: { ...headers },
    });
    const listener = await plugin.serverWillStart?.(this.#server);
    const page = await listener?.renderLandingPage?.();
    return typeof page?.html === 'function' ? page.html() : (page?.html ?? '');
  }
}

function listOf(all: readonly LandingPageOperation[]): readonly string[] {
  return [
    'Ready operations, each with variables to begin with. Open one by its address:',
    ...all.map(({ name, says }) => `  /graphql?operation=${name}  ${firstSentence(says)}`),
  ];
}

function firstSentence(text: string): string {
  return /^.*?[.:](?= |$)/.exec(text)?.[0].replace(/:$/, '.') ?? text;
}

/** It stands inside of a script of the page: no text of ours may end that. */
function withComment(lines: readonly string[], { document }: LandingPageOperation): string {
  const comment = lines.map(line => `# ${line.replaceAll(/[<>]/g, '')}`).join('\n');
  return `${comment}\n${document}`;
}
