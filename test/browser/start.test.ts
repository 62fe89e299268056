import { openBrowser } from '../support/browser';
it('starts', async () => {
  console.time('open');
  const b = await openBrowser();
  console.timeEnd('open');
  const p = await b.newPage();
  await p.goto('data:text/html,<h1>hello</h1>');
  console.log(await p.textContent('h1'), b.version());
  await p.screenshot({ path: 'test/artifacts/x.png' });
  console.time('close');
  await b.close();
  console.timeEnd('close');
});
