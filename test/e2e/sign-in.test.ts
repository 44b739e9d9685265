/// <reference lib="dom" />
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import type { ListPlace } from "../../src/collation/adapters/microsoft-list/graph-list.ts";
import type { CollatedAudit } from "../../src/collation/collated-audit.ts";
import { chromiumMissing, launchChromium } from "../support/browser/launch-chromium.ts";
import { standInForMicrosoft, type MicrosoftSignIn } from "../support/browser/microsoft-sign-in.ts";
import { serveFolder, type ServedFolder } from "../support/browser/serve-folder.ts";
import { openGraphList } from "../support/graph/open-graph-list.ts";
import { sharedAudit } from "../support/shared-audit.ts";
import type { SignInGlobals } from "../support/browser/sign-in-main.ts";
import { bridgeToWord } from "../support/browser/word-bridge.ts";

const ids = {
  tenantId: "11111111-2222-3333-4444-555555555555",
  clientId: "66666666-7777-8888-9999-000000000000",
};
const scope = "https://graph.microsoft.com/Lists.SelectedOperations.Selected";
/** Office.js in a dialog, as far as sign-in uses it. */
const officeInDialog = `window.Office = {
  onReady: (ready) => Promise.resolve(ready()),
  context: { ui: { messageParent: (text) => window.opener.postMessage(text) } },
};`;
const missing = chromiumMissing();
const describeHere = missing === null ? describe : describe.skip;

describeHere(
  missing === null ? "signing in with Microsoft's library" : `signing in (skipped: ${missing})`,
  () => {
    jest.setTimeout(60_000);
    let folder: string;
    let browser: Browser;
    let served: ServedFolder;
    let context: BrowserContext;
    let page: Page;
    let microsoft: MicrosoftSignIn;

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), "sign-in-"));
      const bundler = join(__dirname, "../support/browser/bundle-sign-in.mjs");
      const { status, stderr } = spawnSync(process.execPath, [bundler, folder], { encoding: "utf8" });
      if (status !== 0) throw new Error(stderr);
      const html = (script: string) =>
        `<!doctype html><main id="message"></main><script src="${script}"></script>`;
      writeFileSync(join(folder, "index.html"), html("page.js"));
      writeFileSync(join(folder, "sign-in.html"), html("redirect.js"));
      writeFileSync(join(folder, "office.js"), officeInDialog);
      writeFileSync(
        join(folder, "sign-in-dialog.html"),
        `<!doctype html><main id="message"></main><script src="office.js"></script><script src="dialog.js"></script>`,
      );
      served = await serveFolder(folder);
      browser = await launchChromium();
    });
    afterAll(async () => {
      await browser.close();
      await served.close();
      rmSync(folder, { recursive: true });
    });
    beforeEach(async () => {
      context = await browser.newContext();
      microsoft = await standInForMicrosoft(context);
      page = await context.newPage();
    });
    afterEach(() => context.close());

    const open = () => page.goto(`${served.address}/`);
    /** Asks for a token once, with what the page remembers from before. */
    const getToken = (change: Parameters<SignInGlobals["openSignIn"]>[0] = {}) =>
      page.evaluate((settings) => window.openSignIn(settings).getToken(), change);
    /** Presses a button that sends an audit. */
    const pressSend = async (place: ListPlace, audit: CollatedAudit) => {
      const settings = { type: "microsoft-list" as const, ...ids, ...place };
      await page.evaluate(([where, what]) => window.sendOnClick(where, what), [settings, audit] as const);
      await page.getByRole("button", { name: "Send" }).click();
      return page.evaluate(() => window.outcome);
    };
    const askedOfWord = () => page.evaluate(() => window.askedWord.map(({ method }) => method));

    describe("by Word", () => {
      it("gets the token without a window, for lists that were granted and no more", async () => {
        await bridgeToWord(page, { silently: "token", withWindow: "USER_CANCEL" });
        await open();
        expect(await getToken({ nested: true })).toEqual({ ok: true, value: "token-of-word" });
        expect(await askedOfWord()).toEqual(["GetInitContext", "GetToken"]);
        expect(await page.evaluate(() => window.askedWord[1]?.scope)).toContain(scope);
        expect(microsoft.asked).toEqual([]);
      });

      it("asks Word once for two tokens", async () => {
        await bridgeToWord(page, { silently: "token", withWindow: "USER_CANCEL" });
        await open();
        await page.evaluate(async () => {
          const signIn = window.openSignIn({ nested: true });
          await signIn.getToken();
          return signIn.getToken();
        });
        expect(await askedOfWord()).toEqual(["GetInitContext", "GetToken"]);
      });

      it("asks the person when Word may not decide alone", async () => {
        await bridgeToWord(page, { silently: "USER_INTERACTION_REQUIRED", withWindow: "token" });
        await open();
        expect(await getToken({ nested: true })).toEqual({ ok: true, value: "token-of-word" });
        expect(await askedOfWord()).toEqual(["GetInitContext", "GetToken", "GetTokenPopup"]);
      });

      it("asks nobody while it works in the background", async () => {
        await bridgeToWord(page, { silently: "USER_INTERACTION_REQUIRED", withWindow: "token" });
        await open();
        const token = await getToken({ nested: true, mayAsk: false });
        expect(token).toMatchObject({ problem: { code: "list-sign-in-needed", retry: "never" } });
        expect(await askedOfWord()).not.toContain("GetTokenPopup");
      });

      it("takes a closed window for no, and repeats no name", async () => {
        await bridgeToWord(page, { silently: "USER_INTERACTION_REQUIRED", withWindow: "USER_CANCEL" });
        await open();
        const token = await getToken({ nested: true });
        expect(token).toMatchObject({ problem: { code: "list-sign-in-cancelled" } });
        expect(JSON.stringify(token)).not.toContain("Pat");
      });

      it("tries again later without a line", async () => {
        await bridgeToWord(page, { silently: "NO_NETWORK", withWindow: "token" });
        await open();
        expect(await getToken({ nested: true })).toMatchObject({
          problem: { code: "list-unreachable", retry: "later" },
        });
      });
    });

    describe("by a window of Microsoft's", () => {
      it("is how it is done without Word, and the window closes itself", async () => {
        await open();
        expect(await getToken()).toEqual({ ok: true, value: "access-2" });
        expect(microsoft.asked).toEqual(["authorize pat@contoso.example", "token authorization_code"]);
        expect(microsoft.scope).toContain(scope);
        if (context.pages().length > 1) await context.pages()[1]?.waitForEvent("close");
        expect(context.pages()).toEqual([page]);
      });

      it("is how it is done where Word says that it can and then has no bridge", async () => {
        await open();
        expect(await getToken({ nested: true })).toEqual({ ok: true, value: "access-2" });
      });

      it("is not needed again, even after the page was opened anew", async () => {
        await open();
        await getToken();
        await page.reload();
        expect(await getToken({ mayAsk: false })).toEqual({ ok: true, value: "access-2" });
        expect(microsoft.asked).toHaveLength(2);
      });

      it("is not needed when the token has run out but the sign-in has not", async () => {
        microsoft.lasts = 1;
        await open();
        await getToken();
        expect(await getToken({ mayAsk: false })).toEqual({ ok: true, value: "access-3" });
        expect(microsoft.asked.at(-1)).toBe("token refresh_token");
      });

      it("comes again when the sign-in has run out too, if somebody is there to be asked", async () => {
        microsoft.lasts = 1;
        await open();
        await getToken();
        microsoft.isRefreshOver = true;
        expect(await getToken({ mayAsk: false })).toMatchObject({ problem: { code: "list-sign-in-needed" } });
        expect(await getToken()).toMatchObject({ ok: true });
      });

      it("does not open for work in the background", async () => {
        await open();
        expect(await getToken({ mayAsk: false })).toMatchObject({ problem: { code: "list-sign-in-needed" } });
        expect(microsoft.asked).toEqual([]);
      });

      it("is asked once when two tokens are wanted at the same time", async () => {
        await open();
        const tokens = await page.evaluate(() => {
          const signIn = window.openSignIn({});
          return Promise.all([signIn.getToken(), signIn.getToken()]);
        });
        expect(tokens).toEqual([
          { ok: true, value: "access-2" },
          { ok: true, value: "access-2" },
        ]);
      });

      it("may refuse: nobody has consented, and no name is repeated", async () => {
        microsoft.window = "refuses";
        await open();
        const token = await getToken();
        expect(token).toMatchObject({ problem: { code: "list-consent-needed", retry: "never" } });
        expect(JSON.stringify(token)).not.toMatch(/Pat|AADSTS/);
      });

      it("may be blocked by the browser, and then says how to allow it", async () => {
        await page.addInitScript(() => {
          window.open = () => null;
        });
        await open();
        expect(await getToken()).toMatchObject({ problem: { code: "list-sign-in-blocked" } });
      });

      it("may find no line", async () => {
        await open();
        await context.route(/\/oauth2\/v2.0\/token/, (route) => route.abort("internetdisconnected"));
        expect(await getToken()).toMatchObject({ problem: { code: "list-unreachable", retry: "later" } });
      });
    });

    describe("by Office's dialog, in Word without nested app authentication", () => {
      it("sends the token to the pane, and the dialog closes", async () => {
        await open();
        expect(await getToken({ dialog: true })).toEqual({ ok: true, value: "access-2" });
        expect(microsoft.asked).toEqual(["authorize pat@contoso.example", "token authorization_code"]);
        if (context.pages().length > 1) await context.pages()[1]?.waitForEvent("close");
        expect(context.pages()).toEqual([page]);
      });

      it("opens once for as long as the token lasts", async () => {
        await open();
        const tokens = await page.evaluate(async () => {
          const signIn = window.openSignIn({ dialog: true });
          return [await signIn.getToken(), await signIn.getToken()];
        });
        expect(tokens).toEqual([
          { ok: true, value: "access-2" },
          { ok: true, value: "access-2" },
        ]);
      });

      it("opens again when the token is about to expire", async () => {
        microsoft.lasts = 60;
        await open();
        const tokens = await page.evaluate(async () => {
          const signIn = window.openSignIn({ dialog: true });
          return [await signIn.getToken(), await signIn.getToken()];
        });
        expect(tokens).toEqual([
          { ok: true, value: "access-2" },
          { ok: true, value: "access-4" },
        ]);
      });

      it("does not open for work in the background", async () => {
        await open();
        expect(await getToken({ dialog: true, mayAsk: false })).toMatchObject({
          problem: { code: "list-sign-in-needed" },
        });
        expect(context.pages()).toEqual([page]);
      });

      it("reports that nobody has consented, and repeats no name", async () => {
        microsoft.window = "refuses";
        await open();
        const token = await getToken({ dialog: true });
        expect(token).toMatchObject({ problem: { code: "list-consent-needed", retry: "never" } });
        expect(JSON.stringify(token)).not.toMatch(/Pat|AADSTS/);
      });

      it("takes a closed dialog for no", async () => {
        microsoft.window = "stays-open";
        await open();
        const [dialog, token] = await Promise.all([
          context
            .waitForEvent("page")
            .then((opened) => opened.waitForURL(/login\.microsoftonline/).then(() => opened.close())),
          getToken({ dialog: true }),
        ]);
        expect(dialog).toBeUndefined();
        expect(token).toMatchObject({ problem: { code: "list-sign-in-cancelled" } });
      });

      it("reports a failure when somebody opens its page without a request", async () => {
        const opened = await context.newPage();
        await opened.addInitScript(() => {
          Object.defineProperty(window, "opener", {
            value: { postMessage: (text: string) => (document.title = text) },
          });
        });
        await opened.goto(`${served.address}/sign-in-dialog.html?tenantId=evil`);
        await opened.waitForFunction(() => document.title !== "");
        expect(JSON.parse(await opened.title())).toEqual({ outcome: "failed", errorCode: "no_request" });
        expect(microsoft.asked).toEqual([]);
      });
    });

    it("sends an audit from a click to the row in the list, and updates it, with one window", async () => {
      const { graph, place } = await openGraphList();
      await context.route("https://graph.microsoft.com/**", async (route) => {
        const request = route.request();
        const body = request.postData();
        const answer = await graph.fetch(request.url(), {
          method: request.method(),
          headers: request.headers(),
          ...(body !== null && { body }),
        });
        const headers = { "access-control-allow-origin": "*", "content-type": "application/json" };
        await route.fulfill({ status: answer.status, headers, body: await answer.text() });
      });
      await open();
      const send = (audit: CollatedAudit) => pressSend(place, audit);
      expect(await send(sharedAudit())).toEqual({
        connected: true,
        sent: { ok: true, value: { outcome: "created", revision: 1 } },
      });
      const newer = sharedAudit({ revision: 2, savedAt: "2026-11-23T09:00:00Z" });
      expect(await send(newer)).toMatchObject({ sent: { value: { outcome: "updated", revision: 2 } } });
      expect(graph.list.items).toHaveLength(1);
      expect(microsoft.asked).toHaveLength(2);
    });

    it("says that the pages were built without Microsoft 365", async () => {
      const { place } = await openGraphList();
      await page.route(`${served.address}/`, (route) =>
        route.fulfill({
          contentType: "text/html",
          body: `<meta http-equiv="Content-Security-Policy" content="connect-src 'self'"><script src="page.js"></script>`,
        }),
      );
      await open();
      expect(await pressSend(place, sharedAudit())).toMatchObject({
        connected: false,
        sent: { problem: { code: "list-not-in-build" } },
      });
    });

    it("loads Microsoft's library when the first token is asked for, and once", async () => {
      await open();
      const loads = await page.evaluate(async () => {
        const signIn = window.openSignIn({});
        const before = window.loads;
        await signIn.getToken();
        await signIn.getToken();
        return [before, window.loads];
      });
      expect(loads).toEqual([0, 1]);
    });
  },
);
