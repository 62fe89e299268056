import { parseXmlBytes } from '../../src/connectors/xml';

const read = (text: string | Buffer, bytesMax = 1_000_000) => parseXmlBytes(Buffer.from(text), bytesMax);
const attributes = (text: string) => Object.fromEntries(read(text)?.attributes ?? []);

it('keeps every value as it is written', () => {
  expect(attributes('<A b="0x10" c="1e5" d="true" e=" x " f="007" g=\'say "x"\' />')).toEqual({
    b: '0x10',
    c: '1e5',
    d: 'true',
    e: ' x ',
    f: '007',
    g: 'say "x"',
  });
});

it('reads children in their order, and their children', () => {
  const list = read(
    '<GetList Success="True">\r\n  <Item A="1" />\r\n  <Item A="2"><X /></Item>\r\n</GetList>',
  );
  expect(list?.children.map(item => [item.name, item.attributes.get('A'), item.children.length])).toEqual([
    ['Item', '1', 0],
    ['Item', '2', 1],
  ]);
});

it("decodes XML's own entities and characters, once", () => {
  expect(attributes('<A b="&amp;lt; &lt;&gt;&quot;&apos; &#1046;&#x44F;&#x1F600;&#9;" />')).toEqual({
    b: '&lt; <>"\' Жя😀\t',
  });
});

it.each([
  ['a byte order mark', '\ufeff<A b="1" />'],
  ['a declaration', '<?xml version="1.0" encoding="UTF-8"?>\n<A b="1" />'],
  ['a comment', '<!-- hello --><A b="1" />'],
  ['blanks around it', ' \n<A b="1" />\n'],
])('takes %s', (_what, text) => {
  expect(attributes(text)).toEqual({ b: '1' });
});

const BOMB =
  '<!DOCTYPE A [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]><A b="&c;" />';

it.each([
  ['nothing', ''],
  ['text', 'Service Unavailable'],
  ['JSON', '{"Success":true}'],
  ['HTML that is no XML', '<html><br></html>'],
  ['a cut document', '<A b="1"'],
  ['an open element', '<A b="1">'],
  ['crossed elements', '<A><B></A></B>'],
  ['two roots', '<A /><B />'],
  ['text behind the root', '<A b="1" />more'],
  ['a DOCTYPE', '<!DOCTYPE A><A b="1" />'],
  ['a DOCTYPE in small letters', '<!doctype A><A b="1" />'],
  ['an external entity', '<!DOCTYPE A [<!ENTITY x SYSTEM "file:///etc/passwd">]><A b="&x;" />'],
  ['entities that grow', BOMB],
  ['an entity without a definition', '<A b="&secret;" />'],
  ['a bare ampersand', '<A b="a&b" />'],
  ['a reference to no character', '<A b="&#0;" />'],
  ['a reference to half a character', '<A b="&#xD800;" />'],
  ['a reference beyond Unicode', '<A b="&#x110000;" />'],
  ['CDATA', '<A><![CDATA[x]]></A>'],
  ['an attribute twice', '<A b="1" b="2" />'],
  ['an attribute without quotes', '<A b=1 />'],
  ['an attribute without a value', '<A b />'],
  ['a prototype as an attribute', '<A __proto__="1" />'],
  ['a constructor as an element', '<constructor b="1" />'],
  ['another encoding', '<?xml version="1.0" encoding="windows-1251"?><A b="1" />'],
  ['UTF-16', Buffer.from('<A b="1" />', 'utf16le')],
  ['bytes that are no UTF-8', Buffer.from([0x3c, 0x41, 0x20, 0xff, 0xfe, 0x2f, 0x3e])],
  ['a tower of elements', '<A>'.repeat(5_000) + '</A>'.repeat(5_000)],
])('refuses %s', (_what, text) => {
  expect(read(text)).toBeUndefined();
});

it('refuses what is larger than the cap before it looks inside', () => {
  const text = `<A b="${'x'.repeat(1_000)}" />`;
  expect(read(text, text.length)?.attributes.get('b')).toHaveLength(1_000);
  expect(read(text, text.length - 1)).toBeUndefined();
});

it('never puts an attribute on a prototype', () => {
  read('<A hasOwnProperty="1" toString="2" valueOf="3" />');
  expect(Object.keys(Object.prototype)).toEqual([]);
});
