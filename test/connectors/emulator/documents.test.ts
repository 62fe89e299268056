import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Documents } from '../../../src/connectors/emulator/documents';
import { openSqliteSink } from '../../../src/connectors/emulator/sqlite-documents';

interface Note {
  readonly text: string;
}

describe.each(['memory', 'SQLite'])('documents in %s', kind => {
  let folder: string;
  let documents: Documents;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'documents-'));
    documents = open();
  });
  afterEach(() => {
    documents.close();
    rmSync(folder, { recursive: true });
  });

  const open = () => new Documents(kind === 'SQLite' ? openSqliteSink(folder, 'test') : undefined);
  const texts = () =>
    documents
      .collection<Note>('notes')
      .entries()
      .map(([key, { text }]) => `${key}=${text}`);

  it('keeps values in the order of their first insertion, as copies', () => {
    const notes = documents.collection<Note>('notes');
    const mutable = { text: 'one' };
    notes.put('b', mutable);
    notes.put('a', { text: 'two' });
    mutable.text = 'changed';
    expect([notes.get('b'), notes.get('c'), notes.size]).toEqual([{ text: 'one' }, undefined, 2]);
    notes.put('b', { text: 'three' });
    expect(texts()).toEqual(['b=three', 'a=two']);
    notes.delete('b');
    expect(texts()).toEqual(['a=two']);
  });

  it('undoes a transaction that throws, inner ones included', () => {
    const notes = documents.collection<Note>('notes');
    notes.put('kept', { text: 'before' });
    expect(() =>
      documents.transaction(() => {
        notes.put('kept', { text: 'after' });
        documents.transaction(() => notes.put('new', { text: 'inner' }));
        notes.delete('kept');
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(texts()).toEqual(['kept=before']);
    documents.transaction(() => notes.put('next', { text: 'works' }));
    expect(texts()).toEqual(['kept=before', 'next=works']);
  });

  it('clears all but the collections to keep', () => {
    documents.collection<Note>('notes').put('a', { text: 'gone' });
    documents.collection<number>('meta').put('counter', 7);
    documents.clear(['meta']);
    expect([texts(), documents.collection<number>('meta').get('counter')]).toEqual([[], 7]);
  });

  it(`${kind === 'SQLite' ? 'finds' : 'does not find'} everything again when opened anew`, () => {
    const notes = documents.collection<Note>('notes');
    notes.put('a', { text: 'one' });
    notes.put('b', { text: 'two' });
    notes.put('a', { text: 'three' });
    notes.put('c', { text: 'four' });
    notes.delete('c');
    documents.close();
    documents = open();
    expect(texts()).toEqual(kind === 'SQLite' ? ['a=three', 'b=two'] : []);
  });
});
