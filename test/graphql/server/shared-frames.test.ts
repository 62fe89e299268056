import { buildSchema, type ExecutionArgs, type ExecutionResult, parse } from 'graphql';
import type { FrameKey } from '../../../src/graphql/server/options';
import { SharedFrames } from '../../../src/graphql/server/shared-frames';

interface Note {
  readonly id: number;
}

const schema = buildSchema(/* GraphQL */ `
  type Note {
    id: Int!
    text(language: String): String!
    broken: String!
  }
  type Query {
    note: Note
  }
  type Subscription {
    notes(after: Int, topic: String): Note!
  }
`);
let executions: string[];
schema.getSubscriptionType()!.getFields()['notes']!.subscribe = (source: unknown) => {
  if (source === undefined) throw new Error('from no such place');
  return source;
};
schema.getSubscriptionType()!.getFields()['notes']!.resolve = (note: unknown) => note;
const fields = (schema.getType('Note') as ReturnType<typeof schema.getQueryType>)!.getFields();
fields['text']!.resolve = (note: Note, { language }, { reader }: { reader: string }) => {
  executions.push(`${note.id}${String(language ?? '')} for ${reader}`);
  return `note ${note.id}`;
};
fields['broken']!.resolve = () => {
  throw new Error('broken');
};

let version: number;
let now: number;

beforeEach(() => {
  executions = [];
  version = 1;
  now = 0;
});

const PLAIN = parse('subscription ($after: Int) { notes(after: $after) { id text } }');
const ONE: Note = { id: 1 };

const byReader = (reader: string, value: unknown): FrameKey => {
  return { group: 'all', version, value: `${reader[0] ?? ''}|${(value as Note).id}` };
};

function framesBy(frameKey: (reader: string, value: unknown) => FrameKey | undefined): SharedFrames<string> {
  return new SharedFrames<string>({ frameKey, now: () => now });
}

/** What one listener is given of one note. */
async function heard(
  frames: SharedFrames<string>,
  reader: string,
  {
    document = PLAIN,
    variables = {},
    note = ONE,
  }: { document?: ExecutionArgs['document']; variables?: Record<string, unknown>; note?: Note } = {},
): Promise<ExecutionResult> {
  async function* source() {
    yield note;
  }
  const results = await frames.subscribe(reader, {
    ...{ schema, document, variableValues: variables, rootValue: source(), contextValue: { reader } },
  });
  return ((await (results as AsyncIterableIterator<ExecutionResult>).next()).value ?? {}) as ExecutionResult;
}

describe('a frame that many listeners are given', () => {
  it('is executed once, whatever each asked to begin with', async () => {
    const frames = framesBy(byReader);
    const all = await Promise.all(
      [0, 5, 9].map(after => heard(frames, `a${after}`, { variables: { after } })),
    );
    expect(all.map(({ data }) => data)).toEqual(all.map(() => ({ notes: { id: 1, text: 'note 1' } })));
    expect(executions).toEqual(['1 for a0']);
  });

  it('is not shared with somebody who sees something else, or another event', async () => {
    const frames = framesBy(byReader);
    await heard(frames, 'a');
    await heard(frames, 'b');
    await heard(frames, 'a', { note: { id: 2 } });
    expect(executions).toEqual(['1 for a', '1 for b', '2 for a']);
  });

  it('is not shared by another selection, or by a variable that shows', async () => {
    const frames = framesBy(byReader);
    const shown = parse('subscription ($l: String) { notes(topic: $l) { id text(language: $l) } }');
    const skipped = parse('subscription ($yes: Boolean!) { notes { id text @include(if: $yes) } }');
    for (const l of ['de', 'en', 'de']) await heard(frames, 'a', { document: shown, variables: { l } });
    const answers = [];
    for (const yes of [true, false, true])
      answers.push((await heard(frames, 'a', { document: skipped, variables: { yes } })).data);
    expect(executions).toEqual(['1de for a', '1en for a', '1 for a']);
    expect(answers.map(data => Object.keys(data!['notes'] as object))).toEqual([
      ['id', 'text'],
      ['id'],
      ['id', 'text'],
    ]);
  });

  it('is not shared by two operations of one document', async () => {
    const frames = framesBy(byReader);
    const document = parse('subscription A { notes { text } } subscription B { notes { id text } }');
    const listen = async (operationName: string): Promise<unknown> => {
      async function* source() {
        yield ONE;
      }
      const results = await frames.subscribe('a', {
        ...{ schema, document, operationName, rootValue: source(), contextValue: { reader: 'a' } },
      });
      return (await (results as AsyncIterableIterator<ExecutionResult>).next()).value;
    };
    expect([await listen('A'), await listen('B')]).toEqual([
      { data: { notes: { text: 'note 1' } } },
      { data: { notes: { id: 1, text: 'note 1' } } },
    ]);
  });

  it('is executed anew once something has changed, and once it is half a second old', async () => {
    const frames = framesBy(byReader);
    await heard(frames, 'a');
    version = 2;
    await heard(frames, 'a');
    now = 499;
    await heard(frames, 'a');
    expect(executions).toHaveLength(2);
    now = 500;
    await heard(frames, 'a');
    expect(executions).toHaveLength(3);
  });

  it('belongs to each listener alone when nothing says that they may share it', async () => {
    const frames = framesBy(() => undefined);
    await heard(frames, 'a');
    await heard(frames, 'a');
    expect(executions).toHaveLength(2);
  });

  it('keeps few frames, however many selections there are', async () => {
    const frames = framesBy(byReader);
    const documents = Array.from({ length: 100 }, (_, index) =>
      parse(`subscription { notes { t${index}: text } }`),
    );
    for (const document of documents) await heard(frames, 'a', { document });
    executions = [];
    for (const document of documents) await heard(frames, 'a', { document });
    expect(executions).toHaveLength(100 - 64);
  });

  it('carries the error of a field to all, and a wrong start to the one who made it', async () => {
    const frames = framesBy(byReader);
    const document = parse('subscription { notes { broken } }');
    const [first, second] = [await heard(frames, 'a', { document }), await heard(frames, 'a', { document })];
    expect(first.errors).toHaveLength(1);
    expect(second.errors).toBe(first.errors);
    const refused = await frames.subscribe('a', { schema, document: PLAIN });
    expect(refused).toMatchObject({ errors: [{ message: 'from no such place' }] });
  });
});
