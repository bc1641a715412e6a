/** The pages' own policy, tried from inside the page: what a script that got in could still do. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inHomes } from './homes';

const PAGES = ['/', '/excel.html'] as const;

/** Ways for a page to ask another host for something, as source; `to` is the address. */
const WAYS_OUT: readonly string[] = [
  'void fetch(to, { mode: "no-cors" }).catch(() => undefined)',
  'navigator.sendBeacon(to, "text")',
  'const request = new XMLHttpRequest(); request.open("GET", to); request.send()',
  'new Image().src = to',
  'document.body.append(Object.assign(document.createElement("script"), { src: to }))',
  'document.body.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: to }))',
  'document.body.append(Object.assign(document.createElement("iframe"), { src: to }))',
  'document.body.append(Object.assign(document.createElement("object"), { data: to }))',
  'document.body.append(Object.assign(document.createElement("video"), { src: to }))',
];
/** Long enough for a request on one machine, as the page without a policy proves. */
const PATIENCE = 1_500;

inHomes('the policy of the pages', (homes) => {
  const reached = new Set<string>();
  const stranger = createServer((request, response) => {
    reached.add(request.url ?? '');
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end();
  });
  let strangersHost = '';
  beforeAll(async () => {
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
    strangersHost = `http://127.0.0.1:${String((stranger.address() as AddressInfo).port)}`;
  });
  afterAll(() => {
    stranger.close();
  });

  /** The ways out of a page that reached the stranger's host. */
  async function waysOutOf(address: string): Promise<readonly string[]> {
    const { page } = await homes.visit();
    await page.goto(new URL(address, page.url()).href);
    reached.clear();
    for (const [at, way] of WAYS_OUT.entries()) {
      await page.evaluate(`(() => { const to = ${JSON.stringify(`${strangersHost}/${String(at)}`)}; ${way} })()`);
    }
    await page.waitForTimeout(PATIENCE);
    await page.context().close();
    return WAYS_OUT.filter((_, at) => reached.has(`/${String(at)}`));
  }

  it.each(PAGES)('lets nothing out of %s to another host', async (address) => {
    await expect(waysOutOf(address)).resolves.toEqual([]);
    console.info(`${address}: ${String(WAYS_OUT.length)} ways out tried, none reached another host.`);
  });

  it('is what stops them: all of them work on a page without a policy', async () => {
    await expect(waysOutOf('/icons/icon-32.png')).resolves.toEqual(WAYS_OUT);
  });

  it.each(PAGES)('turns no text into script on %s', async (address) => {
    const { page } = await homes.visit();
    await page.goto(new URL(address, page.url()).href);
    const ran = await page.evaluate(async () => {
      const element = (tag: string, content: Partial<HTMLScriptElement>) => {
        document.body.append(Object.assign(document.createElement(tag), content));
      };
      element('script', { textContent: 'document.title += " inline"' });
      element('div', { innerHTML: '<img src="x:" onerror="document.title += \' handler\'">' });
      element('iframe', { srcdoc: '<script>parent.document.title += " frame"</script>' } as object);
      const link = Object.assign(document.createElement('a'), { href: 'javascript:document.title += " link"' });
      document.body.append(link);
      link.click();
      await new Promise((resolve) => setTimeout(resolve, 500));
      return document.title;
    });
    expect(ran).toBe('SDA Return Checker');
    await page.context().close();
  });
});
