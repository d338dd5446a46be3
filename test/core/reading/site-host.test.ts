import { describe, expect, it } from "vitest";
import { siteHost } from "../../../core/reading/site-host";

describe("siteHost", () => {
  it.each([
    ["example.com", "example.com"],
    [" www.Example.com ", "example.com"],
    ["https://news.example.co.uk/world?x=1", "news.example.co.uk"],
    ["example.com/section", "example.com"],
    ["example.com:8080", "example.com"],
    ["señal.example", "xn--seal-hqa.example"],
    ["localhost", "localhost"],
    ["", null],
    ["two words", null],
    ["*", null],
    ["*.com", null],
    ["https://*/*", null],
    ["<all_urls>", null],
    ["com", null],
    ["javascript:alert(1)", null],
    ["file:///etc/passwd", null],
    ["ftp://example.com", null],
  ])("of %j is %j", (text, expected) => expect(siteHost(text)).toBe(expected));
});
