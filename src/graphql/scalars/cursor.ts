import { textScalar } from './text-scalar';

export const cursorCharactersMax = 200;

const syntax = /^[\x21-\x7e]+$/;

export const CursorScalar = textScalar({
  name: 'Cursor',
  description:
    'Opaque position in the event log or in a list. Store it and send it back as it is; its text has no meaning and ' +
    `may change between versions. At most ${cursorCharactersMax} characters.`,
  expectation: `Cursor must be a text that this API returned, at most ${cursorCharactersMax} characters.`,
  accepts: text => text.length <= cursorCharactersMax && syntax.test(text),
});
